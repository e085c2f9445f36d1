"""Hard French lines for the sentence splitter: `|` marks where a sentence ends, spaces around it are the text's own."""

QUOTATIONS = """
« Jamais ! » a lancé le ministre devant les députés.| Il a ensuite quitté la salle.
« Qui a donné l’ordre ? » demande un habitant de Mopti.| Personne ne répond.
« Qui a donné l’ordre ? », s’interroge-t-il.| Personne ne répond.
"D’autres mesures pourraient être prises si notre compatriote n’est pas libéré rapidement", a averti la source.| Paris attend.
Il a déclaré : « Nous ne céderons pas. »| Le gouvernement n’a pas réagi.
Il a déclaré : « Nous ne céderons pas.| Jamais. »| Le gouvernement n’a pas réagi.
Elle répond « non ».| La décision est prise.
Il a dit "non".| La décision est prise.
“Nous partons demain.”| La ministre l’a confirmé.
"C’est un scandale !"| L’opposition a quitté l’hémicycle.
« C’est fini ! »| Mahamat Idriss Déby a tourné la page.
« Pourquoi maintenant ? » et « avec quel argent ? » sont les deux questions que tous posent.
Le « Je vous ai compris ! » du général reste dans les mémoires.
Le mouvement « Y’en a marre ! » appelle à manifester.| Le pouvoir a interdit la marche.
— Tu pars ?| — Oui, demain.| — Seul ?
« Non », dit-il.| « Nous restons. »
« Vous mentez ! »| (Applaudissements sur les bancs de la gauche.)| La séance est suspendue.
'On ne lâche rien !'| Le slogan est repris par la foule.
""".strip().split("\n")

ABBREVIATIONS = """
M. Keïta a rencontré MM. Diallo et Touré.| Mme Sow était présente.
Le président, M. Le Drian, s’y oppose.| M. Macron aussi.
Le Dr. Diallo et le Pr. Traoré ont signé.| Me. Coulibaly plaidera.
L’art. 22 de la Convention de Vienne protège les locaux.| L’art. 31 aussi.
Aux termes de l’art. L. 122 du code, la garde à vue est prolongée.
Voir p. 12 et pp. 30-32.| La suite figure au vol. II.
Le 11 janv. 2013, les troupes entrent au Mali.| Elles y restent neuf ans.
Du 3 sept. au 5 oct. 2024, les urnes sont restées ouvertes.
La conférence s’est tenue le 3 sept.| Le ministre y a pris part.
Ils étaient sept.| Deux ont survécu.
En 52 av. J.-C. la Gaule est conquise.| La suite est connue.
L’U.E. a condamné le coup d’État.| La C.E.D.E.A.O. se réunit lundi.
Des représentants de l’U.E.| La Commission n’a pas commenté.
Riz, mil, sorgho, etc. ont augmenté.| Les prix flambent.
Ils vendent du riz, du mil, etc.| Les prix flambent.
D. A. : Non.| Il roulait à 35 km/h.| — D. A. a écrit trois fois.
J. Chirac et F. Hollande ont soutenu l’opération.| N. Sarkozy aussi.
A. Goïta dirige la transition.| Il est colonel.
Le vaccin contre l’hépatite B.| Les médecins le recommandent.
Cf. le rapport de l’ONU, p. ex. son annexe 3.| Elle est éloquente.
La société Total S.A. a démenti.| Le cours a chuté.
Le colonel B. Diarra a été arrêté à 14 h. 30 à son domicile.
Le Lt. Col. Damiba a été renversé.| Le Cne. Traoré lui succède.
C’est le no. 2 du régime.| Il a fui.
La loi n. 2024-12 du 3 fév. 2024 est promulguée.
L’avion de la Cie. Air Mali a atterri.
""".strip().split("\n")

NUMBERS = """
Quelque 3.000 soldats et 1.500.000 déplacés vivent là.| L’aide manque.
Le projet coûte 1,5 M€.| La Banque mondiale en paie 0.8 M$.
La croissance atteint 4.5 % en 2023.| 300 emplois ont été créés.
Le séisme a tué 2.946 personnes.| 5.674 autres sont blessées.
L’attaque a eu lieu en 2021.| En 2022, la force s’est retirée.
Rendez-vous à 14h30.| La marche partira à 15h.
1. Libérer les otages.| 2. Rouvrir les ambassades.
La version 2.0 de la charte est prête.| Elle sera votée le 12.03.2024.
Il habite au 12 bis.| Sa mère vit au n° 5.| Personne n’a vu le tireur.
""".strip().split("\n")

MARKS = """
Le nombre exact n’a pas été précisé...| Les familles attendent.
Il hésite… puis renonce.| Le lendemain, il revient.
Quoi ?!| Personne n’y croit.
Vraiment ???| Oui !!!| Il l’a dit.
Une réforme « inutile » (selon l’opposition).| Elle entrera en vigueur lundi.
(Le texte a été voté à l’unanimité.)| Le président doit le promulguer.
Le rapport [...] ne dit rien.| L’ONU [...] regrette.
Le site www.lemonde.fr et l’adresse contact@presse.ml sont inaccessibles.| Une panne, dit-on.
Le logiciel Node.js et le site Booking.com sont touchés.| Yahoo! l’est aussi.
Le cessez-le-feu a échoué.|Les combats ont repris.
La guerre est finie !|Le peuple est dans la rue.
Simple ajustement tactique, ou signal politique plus fort ?| Paris ne dit rien.
Trois pays (Mali, Niger, Burkina Faso) quittent la Cédéao.| « Irrévocable », disent-ils.
Les faits sont connus.[1]| La cause ne l’est pas.[2]
Le taux est de 75,89%.|Le vote a eu lieu en 2024.|La Céni l’a dit.
Fin du direct.| #Mali #Sahel
Selon l’AFP, 12 personnes sont mortes.| @RFI parle de 15.
""".strip().split("\n")

SHAPES = """
Bravo à tous ! 🎉🎉| Le match est fini. 😀| On rentre.
LE MINISTRE EST MORT.| LA POLICE ENQUÊTE.| M. KEÏTA EST ENTENDU.
il est mort hier.| la police enquête, m. keïta est entendu.| sa famille attend, etc. mais rien ne vient.
Un divorce aux conséquences lourdes
Sahara-ONU : Vers une recomposition des alliances
Le chef d’Al-Qaïda au Maghreb islamique (Aqmi) est mort
iPhone en main, il filme.| eBay a retiré l’annonce.
Éric est parti.| À Gao, le calme règne.| Œuvre de paix, dit-il.| Ça suffit !| États-Unis : le vote est clos.
""".strip().split("\n")

# Written after the rules, to see what they do on lines they were not made for: F1 .92 then.
HELD_OUT = """
Le gén. Tiani a pris le pouvoir.| Le cap. Traoré l’a félicité.
La réunion débute à 20 h.| Le président arrive à 21 h 30.
Le bilan est de 12 morts (source AFP).| Le précédent était de 8.
« ... nous partirons... », dit-elle.| « ...et sans regret. »
S. Exc. M. Abdoulaye Diop a reçu Mme l’ambassadeur.| L’entretien a duré 1 h. 15.
Le G.S.I.M. a revendiqué l’attaque.| Selon R.F.I., il y a 5 morts.
La hausse est de 5 %.| La Banque centrale prévoit 3,5 p. 100.
Il vit bd. Haussmann.| Elle rue St. Louis.
« Vive le Mali libre !| Vive la République ! » ont scandé les manifestants.| Ils étaient 3 000.
Qui paiera ?| Les contribuables.| Combien ?| Nul ne sait.
Le Premier ministre (P.M.) est absent.| Le P.-D.G. de la C.M.D.T. aussi.
Ils sont passés de 3 à 5.| 12 autres suivront.
Le ministre de la Défense, le général Salif Traoré.| Des témoins parlent de tirs.
L’avocat de M. B. a plaidé.| Mme D., 34 ans, a pleuré.
Les 4x4 Toyota ont été vus à 5 km.| Puis ils ont disparu.
Voici la liste : 1. le pain ; 2. le sel.| Rien d’autre.
Le décret n° 2024-0123/PT-RM du 3 mai est abrogé.| Le texte date d’hier.
Elle a crié : « Au secours ! », puis plus rien.
La phrase « Je suis Charlie. » est partout.| On la lit sur les murs.
Le JT de 20h, c’est fini…| « Enfin ! », souffle un voisin.
Ex. : le riz.| Réf. 22 du dossier.
Le sommet U.S.-Afrique a lieu à Washington D.C. en décembre.| Joe Biden y sera.
Tél. : 01 42 00 00 00.| Fax : idem.
M.Keïta a parlé.| MM.Sow et Ba aussi.
Bilan : 3 morts.| - Le préfet s’est rendu sur place.
Il a 25 ans.|Elle en a 30.
Il est né le 12.03.1990 à Gao.| Il y vit.
Réunion à New York.| Antonio Guterres y participe.
L’ONG M.S.F. France a réagi.| Et l’OMS ?| Non.
"Pourquoi?" demande-t-il.| "Parce que."| Silence.
Le maire (L.R.) de Nice a dit stop.| Point final.
L’ex-président I.B.K. est mort à 76 ans.| Il avait été renversé en août 2020.
""".strip().split("\n")

CASES = [*QUOTATIONS, *ABBREVIATIONS, *NUMBERS, *MARKS, *SHAPES, *HELD_OUT]


def parsed(case: str) -> tuple[str, list[str]]:
    """The line without its marks, and its sentences."""
    return case.replace("|", ""), [part.strip() for part in case.split("|")]

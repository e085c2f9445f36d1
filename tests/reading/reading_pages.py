"""Pages as they are copied from sites, with what each line is: invented events, real furniture.

The first letter says what the line is: T title, H heading, S prose, I item, R row, x furniture; a blank line is one.
"""

from sahelread.model import Kind

LETTERS = {
    "T": Kind.TITLE,
    "H": Kind.HEADING,
    "S": Kind.SENTENCE,
    "I": Kind.ITEM,
    "R": Kind.ROW,
    "x": Kind.FURNITURE,
}

PAGES = {
    "a radio's site, from its menu to its copyright": """
x Aller au contenu principal
x Écouter
x En direct
x Menu
x Afrique
x Amériques
x Moyen-Orient
T Niger : la Cédéao impose des sanctions après le coup d’État
S La Cédéao a décidé dimanche de suspendre les transactions financières avec le Niger.

x Publié le : 30/07/2023 - 21:58
x Modifié le : 31/07/2023 - 08:10
x 3 min
x Temps de lecture
x Le sommet extraordinaire à Abuja, le 30 juillet 2023. © AFP - K. SULAIMON
x Par :
x RFI
x Suivre
x Publicité
S Les chefs d’État ont exigé la libération immédiate du président et le retour à l’ordre constitutionnel.

x À lire aussi
x Niger : qui est le nouvel homme fort de Niamey ?

S Parmi les sanctions annoncées :
S la fermeture des frontières terrestres et aériennes ;
S le gel des avoirs de l’État dans les banques centrales.

H Une semaine pour rendre le pouvoir

S Un émissaire est arrivé à Niamey dans la soirée et a rencontré les putschistes.

x ► À lire aussi : À Niamey, des manifestants devant l’ambassade
S « C’est une décision injuste », a réagi un cadre de la junte militaire.
x (Avec AFP)
x Je m’abonne
x Partager :
x Niger
x Cédéao
x Les plus lus
x 1
x Guerre en Ukraine : le point sur la situation
x © 2023 Copyright - Tous droits réservés.
""",
    "a daily with a paywall": """
x Se connecter
x S’abonner
x Société
T Grève du 7 mars : plus d’un million de manifestants selon la police
S Les syndicats ont appelé à une nouvelle journée d’action samedi dans tout le pays.
x Par Awa Leclerc et Tibo Métais
x Publié le 07 mars 2023 à 19h04, modifié le 08 mars 2023 à 06h20
x Temps de Lecture 4 min.
x Partager
x Ajouter à vos sélections
x L’article vous est offert
x Pour lire gratuitement cet article réservé aux abonnés, connectez-vous
x Inscrivez-vous gratuitement
x Un cortège contre la réforme, à Paris, le 7 mars 2023. LAURE GEAI/MYO POUR « LE JOURNAL »
S La mobilisation a atteint un niveau inédit, mardi 7 mars, selon le ministère de l’intérieur.
x Lire aussi : Article réservé à nos abonnés Retraites : les raffineries bloquées
H « Du jamais-vu »
S À Paris, la préfecture de police a dénombré 81 000 manifestants dans les rues.
x Il vous reste 62.05% de cet article à lire. La suite est réservée aux abonnés.
x Awa Leclerc et Tibo Métais
""",
    "a cookie notice before the title": """
x Le respect de votre vie privée est notre priorité
x Nous et nos 836 partenaires stockons des informations sur un terminal, telles que les cookies, pour des publicités.
x Continuer sans accepter
x Accepter et fermer
T Dix ans de prison requis contre l’ancien maire de Toulon
x Manon Durand avec AFP
x Publié le 05/06/2024 à 16h12
S L’ancien maire de Toulon, jugé depuis lundi, risque dix ans de prison, dont deux avec sursis.
H L’essentiel
S La défense plaidera jeudi devant le tribunal correctionnel de la ville.
x Justice
x Toulon
x 0 commentaire
""",
    "the comments of readers": """
T Mines artisanales : un éboulement fait 13 morts à Poura
x Publié le mardi 18 avril 2023 à 15h20min
x PARTAGER : Facebook Twitter WhatsApp
x Mines artisanales : un éboulement fait 13 morts à Poura
S Un éboulement survenu lundi sur un site d’orpaillage de Poura a fait au moins treize morts, selon des sources locales.
S Les recherches se poursuivent avec les moyens du bord, les galeries étant profondes de plus de vingt mètres.
x Cryspin Laoun
x Vos commentaires
x Paix à leurs âmes. Il faut que l’État prenne ses responsabilités et ferme ces sites une fois pour toutes.
x Répondre à ce message
x Mon cher Sage, et de quoi vont vivre ces jeunes ? Le gouvernement doit d’abord créer de l’emploi.
""",
    "a live report": """
T DIRECT - Séisme au Maroc : le bilan s’alourdit à 2.122 morts
x Jeanne Bulant, Hugo Garnier
x Le 10/09/2023 à 18:40
S Un puissant séisme a frappé le Maroc dans la nuit de vendredi à samedi.
H 18:12
H Quatre pays autorisés à aider le Maroc
S Rabat a accepté l’aide de l’Espagne, du Qatar et de deux autres pays, a annoncé le ministère.
x Copier le lien
H 14h32 : le président français parle avec le roi
S Le président français s’est dit « prêt à intervenir » quand les autorités le jugeront utile.
x © 2023 Télé
""",
    "results in a table, then a list of places": """
T Législatives au Togo : le parti au pouvoir remporte 108 sièges sur 113

x Lomé, 4 mai 2024 (AFP) –

S Le parti au pouvoir a remporté 108 des 113 sièges de l’Assemblée, selon les résultats provisoires.

S Les résultats par parti :

R Parti	Sièges	Voix (%)
R Unir	108	74,7
R ANC	1	5,3

S Liste des circonscriptions contestées :
I Golfe
I Agoè-Nyivé
I Kozah

S La Cour constitutionnelle doit se prononcer sous quinze jours.
x ek/lp/roc
""",
    "a slide show with its captions twice": """
T En images : un séisme violent et meurtrier en Turquie
x O.J. avec AFP
x Un homme porte un enfant dans le village de Besnia, lundi 6 février 2023.
x Un homme porte un enfant dans le village de Besnia, lundi 6 février 2023. — GHAITH ALSAYED/AP/SIPA
S Près de 20.000 personnes, selon des bilans provisoires, ont été tuées lundi par un puissant séisme.
x • Une voiture sous un immeuble effondré, dans la ville d’Azmarin, le lundi 6 février 2023.
x Une voiture sous un immeuble effondré, dans la ville d’Azmarin, le lundi 6 février 2023. — AFP
S La première secousse est survenue à 4h17 heure locale dans le district de Pazarcik.
""",
    "an interview with a pulled quotation": """
T Soumaïla Cissé : « Le pays n’est pas gouverné »
x Propos recueillis par Cyril Ben
x Publié le 12 juin 2019 à 18h00 - Mis à jour le 13 juin 2019 à 09h12
S Le chef de file de l’opposition revient sur le massacre qui a fait 35 morts dans la nuit de dimanche.
H Que vous inspire ce nouveau massacre ?
S De la colère. L’État est absent, et les populations sont livrées à elles-mêmes. On ne compte plus les morts.
x « L’État est absent, et les populations sont livrées à elles-mêmes »
H Demandez-vous la démission du président ?
S — Ce n’est pas à moi de le dire.
S — C’est un oui ?
S — C’est une réponse.
x Cyril Ben
""",
    "a blog's forms": """
x samedi 14 novembre 2015
T Attentats à Paris : le père d’un des kamikazes en garde à vue
x 14 Nov. 2015, 23h27 | MAJ : 15 Nov. 2015, 01h27
S Le père du kamikaze formellement identifié a été placé en garde à vue samedi soir dans l’Aube.
S D’autres interpellations ont eu lieu dans son entourage, a précisé une source proche de l’enquête.
x Publié par
x Cassou
x à
x 09:12
x Envoyer par e-mail Partager sur Twitter Partager sur Facebook
x Libellés :
x attentats
x Aucun commentaire:
x Enregistrer un commentaire
x Article plus récent
x Accueil
""",
    "an author's biography behind an advertisement": """
T La France met fin à sa coopération avec le Mali
S La France a décidé de suspendre sa coopération avec le Mali et d’expulser deux diplomates.
H Final Thoughts
S En suspendant sa coopération avec le Mali, la France marque un tournant dans ses relations avec Bamako, et l’évolution de la situation reste à suivre de près.
x ADVERTISEMENT
x Miles Coop
x A journalism entrepreneur launching a new media platform.
x / / . . . $ $ - - -
""",
    "a caption on both sides of its credit": """
T La France expulse deux diplomates maliens
x 11:2719/09/2025, vendredi
x AA
x Le drapeau est hissé lors de la cérémonie de transfert de la base militaire de Tombouctou.
x Crédit Photo : F. VERGNES / AFP ARCHIVE
x Le drapeau est hissé lors de la cérémonie de transfert de la base militaire de Tombouctou.

S La France a annoncé vendredi la suspension de sa coopération antiterroriste avec le Mali.
x A lire également:
x #France
x #Mali
""",
    "a caption of an agency above an account without a title": """
x Le marché couvert après l’incendie, à Tessaoua. — "AFP PHOTO / Le Fanal"

S Le feu a détruit le marché couvert de Tessaoua dans la nuit de lundi à mardi, sans faire de victime.
S Les commerçants demandent de l’aide pour le reconstruire avant la saison des pluies.
x Accès réservé aux abonnés
""",
    "a slogan above the title and a kicker": """
x LeFaso, l’actualité sur le net
x INONDATIONS EN FRANCE
T Au moins 13 morts et d’importants dégâts dans le sud
S Treize personnes ont perdu la vie dans la nuit à la suite de graves inondations dans le sud de la France.
x Réagir à cet article
""",
}

# Sentences and lines of accounts that begin or sound as furniture does: all of it is prose.
PROSE_THAT_SOUNDS_LIKE_FURNITURE = [
    "Publié mardi, le rapport de l’ONU accuse l’armée d’avoir exécuté cinq cents civils à Moura.",
    "Publié le 12 mars 2024, le rapport de l’ONU accuse l’armée d’avoir tué des civils à Moura.",
    "Mis à jour le 3 mai 2023, le bilan de l’éboulement fait état de seize morts et neuf disparus.",
    "Publiée sur Facebook et partagée des milliers de fois, la vidéo montre des hommes en treillis.",
    "Par ailleurs, le ministre a annoncé la fermeture des frontières terrestres jusqu’à nouvel ordre.",
    "Par Kidal et par Gao, les convois remontent vers la frontière algérienne depuis dimanche soir.",
    "Source de tensions depuis des mois, le barrage a cédé dans la nuit de lundi à mardi.",
    "Photo à l’appui, le porte-parole de l’armée a montré les corps de deux assaillants présumés.",
    "Abonnés à la violence, les villages de la zone des trois frontières se vident de leurs habitants.",
    "Lire dans les pensées de la junte est devenu un exercice quotidien pour les diplomates en poste.",
    "Envoyé spécial de l’ONU pour la Libye, il avait démissionné en avril pour raisons de santé.",
    "De notre point de vue, l’accord d’Alger est mort, a déclaré le porte-parole du gouvernement.",
    "Partager le pouvoir n’est pas dans les habitudes du parti qui gouverne depuis trente ans.",
    "Suivez l’argent, conseille un enquêteur, et vous trouverez les commanditaires de l’attaque.",
    "La newsletter de l’opposition, diffusée lundi, appelle à manifester dans les grandes villes.",
    "Facebook, X et WhatsApp ont été coupés dans la soirée, selon l’observatoire NetBlocks.",
    "Les journalistes de RFI et de France 24 ont été suspendus d’antenne par les autorités maliennes.",
    "Voir partir les casques bleus a été un soulagement, confie un commerçant du marché de Mopti.",
    "Le 12 mars 2024, à 14h05, une explosion a retenti dans l’enceinte de l’école de gendarmerie.",
    "Tags hostiles et vitres brisées : la permanence du député a été vandalisée pour la troisième fois.",
    "Recevez-vous des menaces ? Oui, chaque jour, répond le procureur sans lever les yeux du dossier.",
    "« Abonnez-vous à la vie », lançait-il à ses élèves avant d’être enlevé par des hommes armés.",
    "Il y a 18 heures que les secours creusent, et deux enfants répondent encore sous les gravats.",
    "A voir la colonne de fumée depuis la capitale, chacun a compris que le dépôt avait brûlé.",
    "Commentaires acerbes et quolibets ont accueilli le ministre à son arrivée dans l’hémicycle.",
    "Rejoignez les rangs ou partez, aurait dit le chef du groupe armé aux hommes du village.",
    "Cliquez, et l’ordinateur est infecté : le logiciel espion visait une dizaine de journalistes.",
]


def parsed(page: str) -> tuple[str, list[tuple[str, Kind]]]:
    """The text of the page, and each of its lines with what it is."""
    lines = page.strip("\n").split("\n")
    expected = [(line[2:], LETTERS[line[0]]) for line in lines if line]
    return "\n".join(line[2:] for line in lines), expected

"""How closely a place is given: "à Barsa" here, "dans la province de la Lossa" there, when Barsa lies in the Lossa.

Which place lies in which is read from the accounts ("Barsa, dans la province de la Lossa", "Barsa (Lossa)", "dans le nord du pays"),
and from the lexicon for places that everybody knows. Of two linked passages that tell the same act, the one that names the inner
place is more specific, when the other account has it nowhere; so is one that names a place which the other tells without its name. One
question for each inner place, where half of the accounts that name one name it: what fewer name is a detail that nobody misses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding
from sahelread.diverging.places.containment import Places, containers, countries, one_spelling
from sahelread.diverging.places.sites import Site, sites
from sahelread.diverging.places.spots import spot_of, what_was_done
from sahelread.diverging.places.unnamed import listed, says_it_closer, unnamed
from sahelread.diverging.places.verbs import of_its_subject
from sahelread.diverging.told import Told, acts_of_speech
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Link, PassageRef, Verdict, message
from sahelread.text.lexicon import entry, word_set
from sahelread.text.words import fold

# What the two passages share, by weight: a hint, and surely the same.
_HINT, _SURE = 0.3, 0.5
# A possible link of this score tells enough alike to compare places.
_PERHAPS_LINKED = 0.4
# A link of this score surely tells one act, where one of its places has no name.
_SURELY_LINKED = 0.5
# Clauses that share so much, by weight, tell one act, though the lexicon does not know it.
_ALIKE = 1.0
# So far from a place stands what happened there.
_NEAR = 80


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Linked passages of which one names a place inside the other's."""
    spelling, around = one_spelling(accounts), containers(accounts)
    places: dict[PassageRef, list[Site]] = {}
    for passage in accounts:
        named = (*listed(passage), *(site for site in sites(passage) if site.name))
        places[passage.ref] = [
            *(replace(one, names=frozenset(spelling.get(name, name) for name in one.names)) for one in named),
            *unnamed(passage),
        ]
    texts: dict[str, str] = {}
    no_towns = countries(accounts.story.language) | word_set(accounts.story.language, "quarters")
    known: dict[str, set[str]] = defaultdict(set)
    for passage in accounts:
        known[passage.ref.article].update({name.key for name in passage.names} - no_towns)
    for article, text in accounts.texts.items():
        for key, other in spelling.items():
            text = text.replace(key, other)
        texts[article] = text
    found: dict[str, list[tuple[Site, Site, float]]] = defaultdict(list)
    vague: list[tuple[Site, Site, float]] = []
    for link in accounts.alignment.links:
        a, b = accounts.told.get(link.a), accounts.told.get(link.b)
        if a is None or b is None or not (places[a.ref] and places[b.ref]):
            continue
        if not _are_of_one_act(accounts, link, a, b):
            continue
        for inner, outer in ((a, b), (b, a)):
            pair = _pair(accounts, texts, known, around, places[inner.ref], places[outer.ref])
            if pair is not None:
                likeness = accounts.likeness(a.keys, b.keys)[1]
                is_vague = not pair[1].names or _is_a_quarter_of(around, *pair)
                if is_vague and link.score >= _SURELY_LINKED:
                    vague.append((*pair, _HINT))
                elif not is_vague and likeness >= _HINT:
                    found[_key(pair[0])].append((*pair, likeness))
    # what lies in a vague place is one question, where it is none of its own
    for close, wide, likeness in vague:
        key = _key(close) if _key(close) in found else f"{wide.article}/{fold(wide.text)}"
        found[key].append((close, wide, likeness))
    for key, pairs in sorted(found.items()):
        told = [place for pair in pairs for place in pair[:2]]
        inside = {_key(inner) for inner, _, _ in pairs}
        told += _elsewhere(accounts, inside, told, places.values())
        closely = {place.article for place in told if _key(place) in inside}
        if 2 * len(closely) >= len({place.article for place in told if place.names}):
            yield _finding(accounts, key, told, is_sure=max(pair[2] for pair in pairs) >= _SURE)


def _key(place: Site) -> str:
    """The names of a place, or what is told of it without any."""
    return " ".join(sorted(place.names)) or f"/{place.family or place.kind}"


def _are_of_one_act(accounts: Accounts, link: Link, a: Told, b: Told) -> bool:
    linked = (a.ref, b.ref) in accounts.sure or link.score >= _PERHAPS_LINKED
    return linked and (a.background is None) == (b.background is None)


def _acts(place: Site) -> frozenset[str]:
    """The acts told beside the place, in its clause, acts of speech left out."""
    return place.told.deeds_near(place.start, place.end, _NEAR)


def _pair(
    accounts: Accounts,
    texts: Mapping[str, str],
    known: Mapping[str, Set[str]],
    around: Places,
    close: Sequence[Site],
    wide: Sequence[Site],
) -> tuple[Site, Site] | None:
    """A place of one passage with the place of another around it; None where the other has one of its own or names that too."""
    for inner in close:
        if not (wide and inner.names) or _has(texts[wide[0].article], inner, known[wide[0].article]):
            continue
        outer = [place for place in wide if _may_be_around(around, place, inner)]
        others = [
            place
            for place in wide
            if place.names
            and place not in outer
            and not _has(inner.told.folded, place)
            and _acts(place) & _acts(inner)
        ]
        of_one_act = next((place for place in outer if _tell_one_act(accounts, place, inner)), None)
        if of_one_act and not (others and of_one_act.names):
            return inner, of_one_act
    return None


def _tell_one_act(accounts: Accounts, place: Site, inner: Site) -> bool:
    """Whether two places are of one act: told beside both; where one has no name, of one verb, or in clauses that are much alike."""
    one_act = bool(_acts(place) & _acts(inner))
    if place.names:
        return one_act
    some, others = (_verb_tells(one) for one in (place, inner))
    if some and others:
        return bool(some & others)
    beside = (
        one.told.keys_in(*one.told.clause(one.start, one.end)) - one.told.keys_in(one.start, one.end)
        for one in (place, inner)
    )
    return one_act or accounts.weight(frozenset.intersection(*beside)) >= _ALIKE


def _verb_tells(place: Site) -> frozenset[str]:
    """What a place is the place of, and not only said to be there."""
    spot, language = spot_of(place.told, place), place.told.language
    said = acts_of_speech(language) | of_its_subject(language) | word_set(language, "acts_of_occurring")
    return spot.tells - said if spot else frozenset()


def _may_be_around(around: Places, place: Site, inner: Site) -> bool:
    """Whether a place lies around another, or has no name and may; who names the country of a town is not vague."""
    if not place.names:
        return says_it_closer(around, inner, place)
    is_a_country = place.name in countries(place.told.language)
    lies_there = all(place.name in around.get(name, ()) for name in inner.names)
    return not is_a_country and (lies_there or _is_a_quarter_of(around, inner, place))


def _is_a_quarter_of(around: Places, inner: Site, place: Site) -> bool:
    """Whether a place is a quarter of a town that nobody names, and another may be that town: "arrêté | au quartier Sanga", "arrêté | à Barsa"."""
    language = place.told.language
    quarters, areas = (word_set(language, f"kinds_of_{size}") for size in ("quarters", "areas"))
    is_a_town = (
        bool(place.name)
        and place.kind not in quarters | areas
        and place.name not in word_set(language, "quarters")
    )
    unplaced = inner.kind in quarters and not any(around.get(name) for name in inner.names)
    return is_a_town and unplaced and bool(_verb_tells(inner) & _verb_tells(place))


def _has(folded: str, place: Site, known: Set[str] = frozenset()) -> bool:
    """Whether a text has the name of a place, without what it is of ("Hôtel des Palmiers de Barsa"), or a shorter one among those it is
    `known` to tell: "Barsa" for "Barsa-Lossa"."""
    joint = entry(place.told.language, "joins_a_complement")
    return all(
        (name.partition(joint)[0] if joint else name) in folded
        or any(name.startswith((f"{one}-", f"{one} ")) for one in known)
        for name in place.names
    )


def _finding(accounts: Accounts, key: str, told: Sequence[Site], *, is_sure: bool) -> Finding:
    spots = [spot for spot in (spot_of(one.told, one) for one in told) if spot]
    answers = [place.answer for _, place in sorted({(one.told.ref, one.start): one for one in told}.items())]
    return Finding(
        DivergenceType.PLACE,
        Verdict.MORE_SPECIFIC,
        "within/" + key,
        asked("where", topic_of_all(accounts, answers) or what_was_done(spots)),
        answers,
        (message("One account names a place that lies in the other's."),),
        is_sure=is_sure,
    )


def _elsewhere(
    accounts: Accounts, inside: Set[str], told: Sequence[Site], places: Iterable[Sequence[Site]]
) -> Iterator[Site]:
    """Where the other accounts put the same act: in the inner place, else in one around it."""
    keys = {_key(place) for place in told}
    acts = frozenset[str]().union(*(_acts(place) for place in told if _key(place) in inside))
    known = {place.article for place in told}
    linked = frozenset[PassageRef]().union(*(accounts.neighbours(place.told.ref) for place in told))
    found: dict[str, Site] = {}
    for of_passage in places:
        for place in of_passage:
            article = place.article
            if (
                article in known
                or _key(place) not in keys
                or not acts & _acts(place)
                or place.told.ref not in linked
            ):
                continue
            if article not in found or (_key(place) in inside and _key(found[article]) not in inside):
                found[article] = place
    yield from found.values()

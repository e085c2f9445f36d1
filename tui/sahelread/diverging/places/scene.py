"""Where it happened, in each account's own words: "s'est produit | près de Barsa, dans la Lossa", "a coulé | au large de Sanga".

Read is what stands right behind the verb that tells what the story is about, or that this took place. The scenes of one act are held
against each other in linked passages, and asked about where two accounts have no place in common; whose words are closer is the
reader's to say: a hint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.places.containment import A_QUARTER, Places, containers, countries, lie_in_each_other
from sahelread.diverging.places.located import is_of_another, is_of_the_speaker
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.times.dated_acts import OCCURRED, happens
from sahelread.diverging.times.event_hours import central_acts
from sahelread.diverging.times.holding import verbs_in
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import fate_words, topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import word_set

# So far behind its verb a scene begins and ends: what stands between them is the day and the hour.
_REACH = 110
# Between what leads to a place and its noun stand an article and an adjective or two.
_TO_ITS_NOUN = 40
# Of so many accounts that place it, two differ though one has the other's place elsewhere.
_MANY = 3


@dataclass(frozen=True)
class Scene(Span):
    """Where a passage puts what happened: the words at `[start, end)`, the act that happened there, the places that they
    name, and what kind of place that is said to be ("village")."""

    act: str
    places: frozenset[str]
    kind: str


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The scenes of one act that accounts put in other words, with no place in common."""
    central = central_acts(accounts)
    scenes = [scene for told in accounts for scene in _scenes(told) if scene.act in central]
    around: Places | None = None
    for bucket in connected(accounts, scenes, _nearness):
        enough = 1 if len({scene.article for scene in bucket}) >= _MANY else 2
        apart = [(a, b) for a, b in combinations(bucket, 2) if _are_apart(accounts, a, b, enough)]
        if not apart:
            continue
        around = containers(accounts) if around is None else around
        places = (pair for a, b in apart for pair in product(a.places, b.places))
        if not any(lie_in_each_other(around, *pair) for pair in places):
            yield Finding(
                DivergenceType.PLACE,
                Verdict.MORE_SPECIFIC,
                "scene/" + " ".join(sorted({scene.act for scene in bucket})),
                asked("where", topic_of_all(accounts, bucket)),
                [scene.answer for scene in bucket],
                (message("The accounts tell the place in words that have nothing in common."),),
            )


def _nearness(accounts: Accounts, a: Scene, b: Scene) -> Nearness:
    """How near two scenes are: None unless they are of one act in passages that surely report the same."""
    one_act = a.act == b.act or OCCURRED in (a.act, b.act)
    return (-accounts.score(a, b),) if one_act and accounts.are_linked(a, b) else None


def _are_apart(accounts: Accounts, a: Scene, b: Scene, enough: int) -> bool:
    """Whether two scenes of linked passages name no place that is one, and `enough` of them none that the other account has anywhere."""
    if a.article == b.article or not (a.places and b.places and accounts.are_linked(a, b)):
        return False
    nouns = word_set(a.told.language, "scenes")
    unknown = [
        not any(place in accounts.texts[other.article] for place in one.places - nouns)
        for one, other in ((a, b), (b, a))
    ]
    of_two_kinds = a.kind != b.kind if a.kind and b.kind else bool(a.places & nouns) != bool(b.places & nouns)
    return (
        sum(unknown) >= enough
        and not of_two_kinds
        and not any(are_spelt_alike(*pair) for pair in product(a.places, b.places))
    )


@read_alone
def _scenes(told: Told) -> Iterator[Scene]:
    """Where a passage puts the first thing that it tells to have happened at once."""
    if told.background is not None or told.is_earlier:
        return
    # Where somebody died may be a hospital, and where others did another place.
    befell = fate_words(told.language, "dead") | fate_words(told.language, "wounded")
    once = word_set(told.language, "acts_at_once") - befell
    happened = [(verb.end, verb.key) for verb in verbs_in(told) if verb.key in once]
    for match in happens(told.language).finditer(told.folded):
        subject = [term.key for term in told.terms if term.end <= match.start() and term.key in told.acts]
        general = not subject or subject[-1] in word_set(told.language, "acts_of_occurring")
        happened.append((match.end(), OCCURRED if general else subject[-1]))
    for end, act in sorted(happened)[:1]:
        scene = None if told.denies(end) else _scene_behind(told, end, act)
        if scene is not None:
            yield scene


def _scene_behind(told: Told, start: int, act: str) -> Scene | None:
    """The place that is told right behind a verb."""
    _, last = told.clause(start, start)
    turn = told.search(_turn, start, min(last, start + _REACH))
    last = turn.start() if turn else min(last, start + _REACH)
    for match in told.finditer(_towards, start, last):
        dated = any(when.start <= match.end() + 2 < when.end for when in told.dates)
        if dated or told.text[match.start() : match.end()] == "a":
            continue
        stop = told.search(_stop, match.end(), last)
        end = min(
            [stop.start() if stop else last, *(when.start for when in told.dates if when.start > match.end())]
        )
        places = _places(told, match.end(), end)
        if places is None:
            continue
        if is_of_another(told, match.start()) or is_of_the_speaker(told, match.start()):
            return None
        kind = told.search(_noun, match.end(), end)
        of_kind = kind.group() if kind else ""
        return Scene(told, match.start(), len(told.text[:end].rstrip(" .»")), act, places, of_kind)
    return None


def _places(told: Told, start: int, end: int) -> frozenset[str] | None:
    """The places that a span names, a quarter of a country left out; None where it names nothing closer than a country."""
    noun = told.search(_noun, start, min(end, start + _TO_ITS_NOUN))
    names = [name for name in told.names if start <= name.start < end]
    quarter = told.search(_quarter, start, end)
    named = {name.key for name in names if name.key not in countries(told.language)}
    if not (named or noun or quarter):
        return None
    if told.search(_distance, start, end):
        return frozenset()
    alone = noun and not quarter and noun.group() in word_set(told.language, "scenes")
    return frozenset(named or ({noun.group()} if noun and alone else ()))


_noun = written(r"(?<!\w)(?:{'kinds_of_places'}|{'scenes'})s?(?!\w)")
_quarter = written("{quarter}", quarter=A_QUARTER)
_towards = expression("in_scene", "towards")
# "Qui", "quand", "et": what is told next is another thing; "par", "avec", a comma: it is no more of the place.
_turn = expression("in_scene", "turn")
_stop = expression("in_scene", "stop")
# "À 12 kilomètres de Barsa": near what, not where.
_distance = expression("in_scene", "distance")

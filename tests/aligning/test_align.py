"""What align() promises for any story, on stories small enough to read."""

import pytest

from sahelread.aligning import align
from sahelread.model import Article, Kind, LinkDecision, Passage, PassageRef, Story, Strength


def account(name: str, *sentences: str, kind: Kind = Kind.SENTENCE, language: str = "fr") -> Article:
    """An article of those sentences."""
    passages, start = [], 0
    for index, sentence in enumerate(sentences):
        passages.append(Passage(index, start, start + len(sentence), kind, sentence, index))
        start += len(sentence) + 1
    return Article(name, f"{name}.txt", " ".join(sentences), "0" * 64, tuple(passages), language=language)


def story(*accounts: Article) -> Story:
    return Story("essai", accounts)


FLOOD = story(
    account(
        "a",
        "La rivière a débordé dans la nuit de lundi à mardi à Mornac, noyant le centre-ville.",
        "Le maire Paul Rivet a demandé l'état de catastrophe naturelle.",
        "Les écoles resteront fermées jusqu'à jeudi.",
    ),
    account(
        "b",
        "À Mornac, les écoles sont fermées jusqu'à jeudi, a fait savoir la préfecture.",
        "Dans la nuit de lundi à mardi, la rivière a débordé et noyé le centre-ville de Mornac.",
    ),
    account(
        "c",
        "Paul Rivet, le maire, réclame l'état de catastrophe naturelle.",
        "Le club de football recevra Saintes dimanche.",
    ),
)


def sure_pairs(a_story: Story, **options: object) -> set[tuple[PassageRef, PassageRef]]:
    links = align(a_story, **options).links  # type: ignore[arg-type]
    return {(link.a, link.b) for link in links if link.strength is Strength.SURE}


def test_passages_that_report_the_same_thing_are_linked_whatever_their_order() -> None:
    assert {
        (PassageRef("a", 0), PassageRef("b", 1)),
        (PassageRef("a", 1), PassageRef("c", 0)),
        (PassageRef("a", 2), PassageRef("b", 0)),
    } <= sure_pairs(FLOOD)


def test_what_one_account_alone_tells_is_left_alone() -> None:
    assert not any(PassageRef("c", 1) in pair for pair in sure_pairs(FLOOD))


def test_furniture_never_takes_part() -> None:
    line = "Lire aussi : la rivière a débordé à Mornac dans la nuit de lundi à mardi"
    noisy = story(account("a", line, kind=Kind.FURNITURE), account("b", line))
    assert align(noisy).links == ()


def test_links_name_passages_in_the_order_of_the_story() -> None:
    order = [article.id for article in FLOOD.articles]
    assert all(order.index(link.a.article) < order.index(link.b.article) for link in align(FLOOD).links)


def test_the_shares_of_the_evidence_add_up_to_one() -> None:
    links = align(FLOOD).links
    assert links
    for link in links:
        assert sum(evidence.share for evidence in link.evidence) == pytest.approx(1, abs=0.005)
        assert all(evidence.share >= 0 for evidence in link.evidence)


def test_every_sure_link_lies_in_a_group_and_every_group_spans_two_accounts() -> None:
    alignment = align(FLOOD)
    for link in alignment.links:
        if link.strength is Strength.SURE:
            assert any(link.a in group.members and link.b in group.members for group in alignment.groups)
    assert all(len({ref.article for ref in group.members}) >= 2 for group in alignment.groups)


def test_the_main_group_of_a_passage_is_one_of_its_groups() -> None:
    alignment = align(FLOOD)
    for ref, number in alignment.main.items():
        assert ref in alignment.group_by_id[number].members


def test_the_same_story_gives_the_same_alignment() -> None:
    assert align(FLOOD) == align(FLOOD)


def test_a_link_made_by_hand_is_kept_whatever_the_engine_thinks() -> None:
    a, b = PassageRef("a", 0), PassageRef("c", 1)
    made = [link for link in align(FLOOD, decisions=[LinkDecision(a, b, linked=True)]).links if link.manual]
    assert [(link.a, link.b, link.strength) for link in made] == [(a, b, Strength.SURE)]


def test_a_refused_link_does_not_come_back() -> None:
    a, b = PassageRef("b", 1), PassageRef("a", 0)
    links = align(FLOOD, decisions=[LinkDecision(a, b, linked=False)]).links
    assert not any({link.a, link.b} == {a, b} for link in links)


def test_decisions_about_passages_that_are_gone_are_passed_over() -> None:
    gone = LinkDecision(PassageRef("z", 4), PassageRef("a", 0), linked=True)
    assert align(FLOOD, decisions=[gone]) == align(FLOOD)


@pytest.mark.parametrize(
    "empty",
    [
        story(),
        story(account("a", "Une phrase.")),
        story(account("a"), account("b")),
        story(account("a", "…", "***"), account("b", "—")),
        story(account("a", ""), account("b", "Rien à voir.")),
    ],
    ids=["no account", "one account", "no passages", "only signs", "an empty passage"],
)
def test_a_story_with_nothing_to_compare_has_no_links(empty: Story) -> None:
    assert align(empty).links == ()


def test_progress_ends_at_one_and_never_goes_back() -> None:
    heard: list[float] = []
    align(FLOOD, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_cancelled_alignment_is_empty() -> None:
    assert align(FLOOD, cancelled=lambda: True).links == ()

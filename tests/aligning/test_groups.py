"""From links to groups, on graphs small enough to draw."""

from hypothesis import given
from hypothesis import strategies as st

from sahelread.aligning.groups import grouped, main_groups


def test_passages_that_are_all_linked_are_one_group() -> None:
    assert grouped({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}) == [(0, 1, 2)]


def test_a_lead_with_two_facts_is_in_two_groups() -> None:
    lead = 0
    links = {(lead, 1): 0.9, (lead, 2): 0.9, (1, 2): 0.9, (lead, 3): 0.8, (lead, 4): 0.8, (3, 4): 0.8}
    assert grouped(links) == [(0, 1, 2), (0, 3, 4)]


def test_links_are_not_closed_through_a_chain() -> None:
    assert grouped({(0, 1): 0.9, (1, 2): 0.9, (2, 3): 0.9, (3, 4): 0.9}) != [(0, 1, 2, 3, 4)]


def test_the_main_group_is_the_one_with_the_strongest_ties() -> None:
    links = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (0, 3): 0.4}
    groups = grouped(links)
    assert groups[main_groups(groups, links)[0]] == (0, 1, 2)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(10, 19)), st.floats(0.3, 1.0), max_size=40))
def test_every_link_lies_in_a_group_and_no_group_in_another(links: dict[tuple[int, int], float]) -> None:
    groups = grouped(links)
    for a, b in links:
        assert any(a in group and b in group for group in groups)
    for group in groups:
        assert not any(set(group) < set(other) for other in groups)
    assert set(main_groups(groups, links)) == {end for pair in links for end in pair}


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(8, 15)), st.floats(0.3, 1.0), min_size=1, max_size=40
    ),
    st.data(),
)
def test_a_refusal_takes_company_from_passages_and_gives_none(
    links: dict[tuple[int, int], float], data: st.DataObject
) -> None:
    refused = data.draw(st.sets(st.sampled_from(sorted(links)), min_size=1, max_size=6))
    left = {pair: score for pair, score in links.items() if pair not in refused}
    before, after = grouped(links), grouped(left, {pair: links[pair] for pair in refused})
    for group in after:
        assert any(set(group) <= set(other) for other in before)
        assert not any(set(pair) <= set(group) for pair in refused)
    for pair in left:
        assert any(set(pair) <= set(group) for group in after)


def test_who_is_less_tied_to_the_group_leaves_it_when_a_link_is_refused() -> None:
    links = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (1, 3): 0.5, (2, 3): 0.5}
    assert grouped(links, {(0, 3): 0.5}) == [(0, 1, 2), (1, 2, 3)]
    assert grouped({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}, {(0, 3): 0.5}) == [(0, 1, 2)]

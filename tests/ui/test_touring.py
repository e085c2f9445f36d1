"""In which order a reader is led through the divergences and through what one account alone tells."""

from board_stories import alignment, refs, story

from sahelread.ui.layout_frame import Framing
from sahelread.ui.touring import first_of, lone_stops, nearest_of, next_stop, places_in_rows


def test_the_cells_of_one_row_are_one_place() -> None:
    places = places_in_rows(Framing(story(a=3, b=3), alignment("a0 b0", "a2 b2")).story_rows())
    assert places[refs("a0")[0]] == places[refs("b0")[0]] < places[refs("a2")[0]]


def test_lone_passages_are_stops_of_their_own_account_by_account() -> None:
    places = places_in_rows(Framing(story(a=4, b=4), alignment("a0 b0", "a3 b3")).story_rows())
    stops = lone_stops(refs("b1", "a1", "b2", "a2"), places)
    assert [stop.ref for stop in stops] == [*refs("a1", "a2", "b1", "b2")]


def test_the_next_stop_is_after_the_place_where_the_reader_is_and_the_previous_one_before() -> None:
    places = places_in_rows(Framing(story(a=3, b=3), alignment("a0 b0", "a2 b2")).story_rows())
    stops = lone_stops(refs("a0", "a2"), places)
    assert next_stop(stops, 1, places[refs("b0")[0]]) == stops[1]
    assert next_stop(stops, -1, places[refs("b2")[0]]) == stops[0]
    assert next_stop(stops, -1, places[refs("b0")[0]]) is None
    assert next_stop(stops, 1, None) == stops[0]


def test_the_first_place_of_several_passages_is_where_a_row_of_any_of_them_comes_first() -> None:
    places = places_in_rows(Framing(story(a=3, b=3), alignment("a0 b0", "a2 b2")).story_rows())
    assert first_of(refs("a2", "b0", "a0"), places) == refs("b0", "a0")
    assert first_of(refs("c0"), places) == ()


def test_the_account_being_read_is_preferred_then_one_on_the_screen() -> None:
    assert nearest_of(refs("a0", "b0", "c0"), "c", ["b"]) == refs("c0")[0]
    assert nearest_of(refs("a0", "b0", "c0"), "x", ["b"]) == refs("b0")[0]

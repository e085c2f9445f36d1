"""In which order a reader is led through the divergences and through what one account alone tells."""

from board_stories import alignment, refs, story

from sahelread.ui.layout_frame import Framing
from sahelread.ui.touring import lone_stops, nearest_of, next_stop, places_in_rows


def test_the_cells_of_one_row_are_one_place() -> None:
    places = places_in_rows(Framing(story(a=3, b=3), alignment("a0 b0", "a2 b2")).story_rows())
    assert places[refs("a0")[0]] == places[refs("b0")[0]] < places[refs("a2")[0]]


def test_lone_passages_are_stops_of_their_own_account_by_account() -> None:
    places = places_in_rows(Framing(story(a=4, b=4), alignment("a0 b0", "a3 b3")).story_rows())
    stops = lone_stops(refs("b1", "a1", "b2", "a2"), places)
    assert [stop.refs[0] for stop in stops] == [*refs("a1", "a2", "b1", "b2")]


def test_who_is_at_no_stop_is_first_taken_to_those_of_the_place_where_he_is() -> None:
    places = places_in_rows(Framing(story(a=3, b=3), alignment("a0 b0", "a2 b2")).story_rows())
    stops = lone_stops(refs("a0", "a2"), places)
    here = places[refs("b0")[0]]
    assert next_stop(stops, 1, here) == next_stop(stops, -1, here) == stops[0]
    assert next_stop(stops, 1, here, stops[0][:2]) == stops[1]
    assert next_stop(stops, 1, here, stops[1][:2]) is None


def test_the_account_being_read_is_preferred_then_one_on_the_screen() -> None:
    places = places_in_rows(Framing(story(a=1, b=1, c=1), alignment("a0 b0 c0")).story_rows())
    stop = lone_stops(refs("a0"), places)[0]._replace(refs=refs("a0", "b0", "c0"))
    assert nearest_of(stop, "c", ["b"]) == refs("c0")[0]
    assert nearest_of(stop, "x", ["b"]) == refs("b0")[0]

"""The board without a terminal: rows, columns, sheets, marks, steps, selections."""

from dataclasses import replace
from itertools import pairwise

import pytest
from board_stories import alignment, article, divergence, refs, story
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelread.model import (
    Alignment,
    Comparison,
    Group,
    Kind,
    PassageRef,
    Story,
    Verdict,
)
from sahelread.ui.layout import BlockKind, Layout, Sheet
from sahelread.ui.layout_aligned import aligned_sheet
from sahelread.ui.layout_columns import (
    accounts_on_page,
    column_places,
    columns_that_fit,
    page_together,
    page_with,
)
from sahelread.ui.layout_flow import reading_column, unfolded_column
from sahelread.ui.layout_frame import Framing
from sahelread.ui.layout_map import DotCanvas, Told, joins, story_map
from sahelread.ui.layout_marks import Look, divergence_marks, runs
from sahelread.ui.layout_overview import SIGHT_SIGNS, Sight, overview, overview_line
from sahelread.ui.layout_rows import Rows, longest_rise, rows
from sahelread.ui.layout_selection import Selecting, unit_at
from sahelread.ui.layout_text import Typesetter
from sahelread.ui.legend import legend


def drawn(found: Rows) -> list[str]:
    """Rows as "1: a0 | b1", lone ones as "-: a1 | ", what is elsewhere as "→b3", what is moved with a star."""
    lines = []
    for row in found.rows:
        cells = []
        for cell in row.cells:
            names = [f"{ref.article}{ref.passage}{'*' if ref in found.moved else ''}" for ref in cell.held]
            if not names and cell.elsewhere is not None:
                names = [f"→{cell.elsewhere.article}{cell.elsewhere.passage}"]
            cells.append(" ".join(names))
        lines.append(f"{row.group or '-'}: {' | '.join(cells)}")
    return lines


# Rows


def test_groups_come_in_the_order_of_the_spine() -> None:
    found = rows(story(a=3, b=3), alignment("a2 b0", "a0 b1", "a1 b2"), "ab", "a")
    assert drawn(found) == ["2: a0 | b1", "3: a1 | b2", "1: a2 | b0*"]


def test_another_spine_gives_another_order() -> None:
    found = rows(story(a=3, b=3), alignment("a2 b0", "a0 b1", "a1 b2"), "ab", "b")
    assert drawn(found) == ["1: a2* | b0", "2: a0 | b1", "3: a1 | b2"]


def test_lone_passages_stay_under_what_they_follow_side_by_side() -> None:
    found = rows(story(a=4, b=4), alignment("a0 b0", "a3 b3"), "ab", "a")
    assert drawn(found) == ["1: a0 | b0", "-: a1 a2 | b1 b2", "2: a3 | b3"]


def test_what_the_spine_does_not_tell_stands_where_the_next_account_tells_it() -> None:
    found = rows(story(a=2, b=3, c=2), alignment("a0 b0", "a1 b2", "b1 c0"), "abc", "a")
    assert drawn(found) == ["1: a0 | b0 | ", "3:  | b1 | c0", "-:  |  | c1", "2: a1 | b2 | "]


def test_what_comes_before_all_that_is_shared_does_not_push_the_spine_down() -> None:
    found = rows(story(a=3, b=2, c=1), alignment("a2 b1", "b0 c0"), "abc", "a")
    assert drawn(found) == ["-: a0 a1 |  | ", "2:  | b0 | c0", "1: a2 | b1 | "]


def test_a_passage_of_two_groups_is_shown_once_and_pointed_to_from_the_other() -> None:
    found = rows(story(a=2, b=2, c=1), alignment("a0 b0", "a0 b1 c0"), "abc", "a")
    assert drawn(found) == ["1: a0 | b0 | ", "-: a1 |  | ", "2: →a0 | b1 | c0"]


def test_what_nobody_else_in_view_tells_stands_beside_what_somebody_does() -> None:
    told, found = story(a=1, b=2, c=2), alignment("b1 c1", "a0 b1")
    assert drawn(rows(told, found, "bc", "b")) == ["-: b0 | c0", "1: b1 | c1"]
    assert drawn(rows(told, found, "ab", "a")) == ["-:  | b0", "2: a0 | b1"]


def test_the_spine_is_never_taken_out_of_its_order() -> None:
    found = rows(story(a=4, b=2), alignment("a0 a3 b0", "a2 b1"), "ab", "a")
    assert drawn(found) == ["1: a0 | b0", "-: a1 | ", "2: a2 | b1", "1: a3 | →b0"]


def test_a_passage_taken_over_what_stands_between_is_said_to_be_moved() -> None:
    found = rows(story(a=1, b=3), alignment("a0 b0 b2"), "ab", "a")
    assert drawn(found) == ["1: a0 | b0 b2*", "-:  | b1"]


def test_a_group_that_one_of_the_chosen_accounts_alone_tells_is_no_row() -> None:
    found = rows(story(a=2, b=1), alignment("a0 b0"), "a", "a")
    assert drawn(found) == ["-: a0 a1"]


def test_nothing_aligned_sets_the_accounts_side_by_side() -> None:
    assert drawn(rows(story(a=2, b=1), Alignment(), "ab", "a")) == ["-: a0 a1 | b0"]


def test_a_dateline_between_a_title_and_its_lead_parts_no_row() -> None:
    told = Story(
        "t",
        (
            article("a", "Titre", "SANKO (AFP)", "Chapeau", "Fin", furniture=[1]),
            article("b", "Titre", "Par la rédaction", "Chapeau", furniture=[1]),
        ),
    )
    found = rows(told, alignment("a0 a2 b0 b2"), "ab", "a")
    assert drawn(found) == ["1: a0 a1 a2 | b0 b1 b2", "-: a3 | "]


def test_furniture_is_left_out_when_it_is_not_wanted() -> None:
    told = Story("t", (article("a", "Titre", "Lire aussi", "Fin", furniture=[1]),))
    assert drawn(rows(told, Alignment(), "a", "a", furniture=False)) == ["-: a0 a2"]


@pytest.mark.parametrize(
    ("places", "rise"), [([], []), ([3, 1, 2], [1, 2]), ([1, 1, 2], [0, 2]), ([5, 1, 6, 2, 3], [1, 3, 4])]
)
def test_a_longest_rise_keeps_as_many_as_can_stay_in_order(places: list[int], rise: list[int]) -> None:
    assert longest_rise(places) == rise


@st.composite
def aligned_stories(draw: st.DrawFn) -> tuple[Story, Alignment]:
    """Up to four accounts with furniture and groups at random, each passage held by one of its groups."""
    sizes = draw(st.lists(st.integers(0, 7), min_size=1, max_size=4))
    told = Story(
        "t",
        tuple(
            article(
                name,
                *(f"{name}{number} dit" for number in range(size)),
                furniture=draw(st.lists(st.integers(0, 6), max_size=2)),
            )
            for name, size in zip("abcd", sizes, strict=False)
        ),
    )
    everything = [
        PassageRef(a.id, p.index) for a in told.articles for p in a.passages if p.kind is not Kind.FURNITURE
    ]
    groups: list[Group] = []
    for number in range(draw(st.integers(0, 5))):
        members = draw(st.lists(st.sampled_from(everything), unique=True, max_size=6)) if everything else []
        if len({member.article for member in members}) > 1:
            groups.append(Group(number + 1, "", tuple(sorted(members))))
    main: dict[PassageRef, int] = {}
    for group in groups:
        for member in group.members:
            if member not in main or draw(st.booleans()):
                main[member] = group.id
    return told, Alignment((), tuple(groups), main)


@settings(max_examples=200)
@given(aligned_stories(), st.data())
def test_every_passage_is_shown_once_and_the_spine_in_its_order(
    made: tuple[Story, Alignment], data: st.DataObject
) -> None:
    told, found = made
    accounts = [a.id for a in told.articles]
    spine = data.draw(st.sampled_from(accounts))
    shown = rows(told, found, accounts, spine)
    held = [ref for row in shown.rows for cell in row.cells for ref in cell.held]
    assert sorted(held) == sorted(PassageRef(a.id, p.index) for a in told.articles for p in a.passages)
    assert [ref.passage for ref in held if ref.article == spine] == list(
        range(len(told.article(spine).passages))
    )
    for name in accounts:
        kept = [ref.passage for ref in held if ref.article == name and ref not in shown.moved]
        assert kept == sorted(kept)


# Sheets


def sheet_of(told: Story, found: Alignment, width: int = 20) -> Sheet:
    accounts = tuple(a.id for a in told.articles)
    return aligned_sheet(accounts, rows(told, found, accounts, accounts[0]), Typesetter(told, width))


def test_counterparts_stand_at_the_same_height() -> None:
    sheet = sheet_of(story(a=3, b=3), alignment("a0 b1", "a2 b2"))
    for left, right in (("a0", "b1"), ("a2", "b2")):
        (first,), (second,) = refs(left), refs(right)
        assert sheet.columns[0].block_of[first].top == sheet.columns[1].block_of[second].top


def test_a_moved_passage_says_where_it_stands_in_its_own_article() -> None:
    sheet = sheet_of(story(a=3, b=3), alignment("a0 b1", "a1 b2", "a2 b0"))
    assert sheet.columns[1].block_of[refs("b0")[0]].tag == "↑ §1"


def test_the_account_between_two_that_tell_the_same_thing_shows_that_it_does_not() -> None:
    sheet = sheet_of(story(a=1, b=1, c=1), alignment("a0 c0"))
    assert [block.kind for block in sheet.columns[1].blocks][:2] == [BlockKind.RULE, BlockKind.GAP]


def test_the_head_of_a_row_spans_no_account_outside_it() -> None:
    sheet = sheet_of(story(a=1, b=1, c=1), alignment("a0 b0"))
    assert [block.kind for block in sheet.columns[2].blocks] == [BlockKind.TEXT]


def test_the_second_row_of_a_group_says_that_it_goes_on() -> None:
    sheet = sheet_of(story(a=3, b=2), alignment("a0 a2 b0", "a1 b1"))
    heads = [block for block in sheet.columns[0].blocks if block.kind == BlockKind.RULE]
    assert [(head.group, head.tag) for head in heads] == [(1, ""), (2, ""), (1, "(continued)")]


def test_nobody_waits_for_what_an_account_tells_alone() -> None:
    told = Story(
        "t", (article("a", "un", "deux"), article("b", "un", "long " * 40), article("c", "un", "deux"))
    )
    sheet = sheet_of(told, alignment("a0 b0 c0", "a1 c1"))
    tops = [sheet.columns[place].block_of[refs(name)[0]].top for place, name in ((0, "a1"), (2, "c1"))]
    assert tops == [3, 3]
    assert BlockKind.RULE not in {block.kind for block in sheet.columns[1].blocks[2:]}


def test_a_row_waits_for_the_accounts_that_tell_it() -> None:
    told = Story("t", (article("a", "un", "deux"), article("b", "un", "long " * 40, "deux")))
    sheet = sheet_of(told, alignment("a0 b0", "a1 b2"))
    left, right = (sheet.columns[place].block_of[refs(name)[0]] for place, name in enumerate(("a1", "b2")))
    assert left.top == right.top == sheet.columns[1].block_of[refs("b1")[0]].bottom + 1


@settings(max_examples=100)
@given(aligned_stories())
def test_rows_begin_in_their_order_and_what_is_in_one_begins_under_its_head(
    made: tuple[Story, Alignment],
) -> None:
    told, found = made
    accounts = tuple(a.id for a in told.articles)
    if not accounts:
        return
    laid = rows(told, found, accounts, accounts[0])
    sheet = aligned_sheet(accounts, laid, Typesetter(told, 20))
    heads = list(sheet.row_bottoms)
    of_groups = [row for row in laid.rows if row.group is not None]
    assert heads == sorted(set(heads)) and len(heads) == len(of_groups)
    for head, row in zip(heads, of_groups, strict=True):
        for number, cell in enumerate(row.cells):
            if cell.held:
                block = sheet.columns[number].block_of[cell.held[0]]
                assert block.top == head + 1
                assert sheet.row_of(number, block) == (head, sheet.row_bottoms[head])


@settings(max_examples=100)
@given(aligned_stories(), st.integers(8, 40))
def test_blocks_never_overlap_and_lines_fit(made: tuple[Story, Alignment], width: int) -> None:
    told, found = made
    sheet = sheet_of(told, found, width)
    setter = Typesetter(told, width)
    for column in sheet.columns:
        for above, below in pairwise(column.blocks):
            assert above.bottom <= below.top
        for block in column.blocks:
            if block.kind in (BlockKind.TEXT, BlockKind.ELSEWHERE):
                lines = setter.lines(block)
                assert len(lines) == block.height
                assert all(sum(len(piece.text) for piece in line) <= width for line in lines)


def test_the_sentences_of_a_paragraph_run_on_when_an_account_is_read_alone() -> None:
    told = Story("t", (article("a", "Un.", "Deux.", "Trois.", paragraphs=[0, 0, 1]),))
    setter = Typesetter(told, 40)
    blocks = reading_column(told.articles[0], setter, furniture=True).blocks
    lines = ["".join(piece.text for piece in setter.lines(block)[0]) for block in blocks]
    assert lines == ["Un. Deux.", "Trois."]
    assert [block.top for block in blocks] == [0, 2]


def test_versions_unfold_under_their_passage() -> None:
    told = story(a=2, b=2)
    unfolded = refs("a0")
    column = unfolded_column(told.article("a"), Typesetter(told, 40), True, unfolded, lambda _: refs("b1"))
    kinds = [(block.kind, block.refs) for block in column.blocks]
    assert kinds == [
        (BlockKind.TEXT, refs("a0")),
        (BlockKind.VERSION, refs("b1")),
        (BlockKind.TEXT, refs("a1")),
    ]


def test_a_line_knows_the_passage_and_offset_of_each_of_its_pieces() -> None:
    told = Story("t", (article("a", "Paris rejette ces accusations.", "Bamako se tait.", paragraphs=[0, 0]),))
    setter = Typesetter(told, 20)
    block = reading_column(told.articles[0], setter, furniture=True).blocks[0]
    for line in setter.lines(block):
        for piece in line:
            if piece.ref is not None:
                assert told.passage(piece.ref).text[piece.start : piece.end] == piece.text


# Columns

FIVE = tuple("abcde")


@pytest.mark.parametrize(
    ("board", "count"), [(26, 1), (53, 2), (79, 2), (80, 3), (119, 4), (159, 5), (400, 14)]
)
def test_as_many_columns_as_fit_at_a_readable_width(board: int, count: int) -> None:
    assert columns_that_fit(board, 26) == count


def test_the_spine_stays_on_every_page() -> None:
    assert accounts_on_page(FIVE, "a", 0, 3) == ("a", "b", "c")
    assert accounts_on_page(FIVE, "a", 2, 3) == ("a", "d", "e")
    assert accounts_on_page(FIVE, "c", 2, 3) == ("c", "d", "e")
    assert accounts_on_page(FIVE, None, 3, 2) == ("d", "e")


def test_a_page_turns_no_further_than_the_wanted_account() -> None:
    assert page_with(FIVE, "a", 0, 3, "d") == 1
    assert page_with(FIVE, "a", 3, 3, "b") == 0
    assert page_with(FIVE, None, 0, 1, "e") == 4


@given(st.integers(1, 8), st.integers(8, 400))
def test_columns_fill_the_board_and_never_overlap(count: int, board: int) -> None:
    names = "abcdefgh"[:count]
    places = column_places(names, board, widest=400)
    assert [place.article for place in places] == list(names)
    for left, right in pairwise(places):
        assert left.left + left.width + 1 == right.left
    if board >= 2 * count:
        assert places[-1].left + places[-1].width == board


def test_a_board_too_narrow_for_two_columns_shows_one_account_annotated() -> None:
    framing = Framing(story(a=2, b=2), alignment("a0 b0"))
    assert framing.frame(52).layout is Layout.ANNOTATED
    assert framing.frame(53).layout is Layout.ALIGNED
    assert [place.article for place in framing.showing("b", 40).frame(40).places] == ["b"]


@settings(deadline=None)
@given(st.integers(1, 400), st.sampled_from(Layout), st.integers(0, 6))
def test_every_width_gives_a_frame_inside_the_board(width: int, layout: Layout, accounts: int) -> None:
    told = story(**{"abcdef"[n]: 3 for n in range(accounts)}) if accounts else story(a=0)
    frame = Framing(told, alignment("a0 b0") if accounts > 1 else Alignment(), layout=layout).frame(width)
    assert frame.places
    assert frame.places[-1].left + frame.places[-1].width <= max(width, 1)


# Marks


def test_looks_that_overlap_add_up() -> None:
    found = runs(10, 0, [(0, 6, Look.CONFLICT), (4, 8, Look.MATCH)])
    assert found == [
        (0, 4, Look.CONFLICT),
        (4, 6, Look.CONFLICT | Look.MATCH),
        (6, 8, Look.MATCH),
        (8, 10, 0),
    ]


@given(
    st.integers(0, 30), st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40), st.just(2)), max_size=5)
)
def test_runs_cover_the_text_without_gap_or_overlap(length: int, spans: list[tuple[int, int, int]]) -> None:
    found = runs(length, 1, spans)
    assert found[0].start == 0
    assert found[-1].end == length
    assert all(left.end == right.start for left, right in pairwise(found))


def test_a_quote_is_marked_in_the_passage_where_it_stands() -> None:
    told = Story("t", (article("a", "Rien.", "Cinq agents."),))
    marks = divergence_marks(told, [divergence(Verdict.CONFLICT, ("a", 6, 10))])
    assert [(ref, mark.start, mark.end) for ref, found in marks.items() for mark in found] == [
        (refs("a1")[0], 0, 4)
    ]


def test_a_quote_over_several_passages_is_marked_in_each() -> None:
    told = Story("t", (article("a", "Rien.", "Cinq agents."),))
    marks = divergence_marks(told, [divergence(Verdict.CONFLICT, ("a", 2, 10))])
    assert [(mark.start, mark.end) for ref in refs("a0", "a1") for mark in marks[ref]] == [(2, 5), (0, 4)]


def test_what_is_only_said_differently_is_not_marked() -> None:
    told = Story("t", (article("a", "Cinq agents."),))
    assert not divergence_marks(told, [divergence(Verdict.EQUIVALENT, ("a", 0, 4))])


# Selections

SAID = article("a", "Paris rejette ces accusations.", "Bamako se tait.")


def text_of(selecting: Selecting) -> str:
    found = selecting.selection()
    return found.text if found is not None else ""


def test_a_selection_grows_by_words_and_shrinks_again() -> None:
    selecting = Selecting(SAID, *unit_at(SAID, 0, "word"))
    assert text_of(selecting) == "Paris"
    selecting.extend("word", 2)
    assert text_of(selecting) == "Paris rejette ces"
    selecting.extend("word", -1)
    assert text_of(selecting) == "Paris rejette"


def test_a_selection_moves_word_by_word_into_the_next_passage() -> None:
    selecting = Selecting(SAID, *unit_at(SAID, 0, "word"))
    selecting.move("word", 4)
    assert text_of(selecting) == "Bamako"
    selecting.move("word", -1)
    assert text_of(selecting) == "accusations"


def test_a_selection_grows_by_sentences_over_passages() -> None:
    selecting = Selecting(SAID, 0, 0)
    selecting.extend("sentence", 1)
    assert text_of(selecting) == "Paris rejette ces accusations."
    selecting.extend("sentence", 1)
    assert text_of(selecting) == SAID.text
    found = selecting.selection()
    assert found is not None
    assert (found.ref, found.start, found.end) == (refs("a0")[0], 0, len(SAID.text))


def test_the_other_end_can_be_the_one_that_moves() -> None:
    selecting = Selecting(SAID, *unit_at(SAID, 6, "word"))
    selecting.swap()
    selecting.extend("word", -1)
    assert text_of(selecting) == "Paris rejette"


@given(
    st.lists(st.tuples(st.sampled_from(["character", "word", "sentence"]), st.integers(-3, 3)), max_size=12)
)
def test_a_selection_never_leaves_its_article(moves: list[tuple[str, int]]) -> None:
    selecting = Selecting(SAID, 0, 0)
    for unit, step in moves:
        selecting.extend(unit, step)  # type: ignore[arg-type]
        start, end = selecting.span
        assert 0 <= start <= end <= len(SAID.text)
        assert text_of(selecting) == SAID.text[start:end]


# Overview and map


def test_the_overview_shows_the_most_telling_line_of_each_cell() -> None:
    sights = [(0, Sight.DIVERGENCE), (3, Sight.NOTE), (99, Sight.CONFLICT)]
    found = overview(sights, lines=100, cells=10)
    assert found == [Sight.NOTE, *[Sight.NOTHING] * 8, Sight.CONFLICT]
    assert overview_line(9, 100, 10) == 90


def test_the_overview_of_a_short_board_is_not_stretched() -> None:
    assert overview([(2, Sight.NOTE)], lines=3, cells=6)[2] is Sight.NOTE


def test_the_map_has_a_cell_for_each_passage_while_they_fit() -> None:
    told = Story("t", (article("a", "Cinq.", "Titre", "Seul.", furniture=[1]), article("b", "Six.")))
    found = Comparison(told, alignment("a0 b0"), (divergence(Verdict.CONFLICT, ("a", 0, 4)),))
    drawn_map = story_map(found, "ab", {refs("a2")[0]: "note"}, lines=10)
    assert drawn_map.columns[0].cells == (Told.CONFLICT, Told.FURNITURE, Told.LONE)
    assert drawn_map.columns[1].cells == (Told.SHARED,)
    assert drawn_map.columns[0].noted == {2}
    assert joins(drawn_map, 0, found.alignment.groups, found.alignment.main) == [(0, 0)]


def test_the_map_of_a_long_account_fits_its_lines() -> None:
    drawn_map = story_map(Comparison(story(a=100, b=10), Alignment()), "ab", {}, lines=30)
    assert [len(column.cells) for column in drawn_map.columns] == [30, 3]
    assert sum(len(cell) for cell in drawn_map.columns[0].passages) == 100


def test_a_line_on_the_map_runs_from_cell_to_cell() -> None:
    canvas = DotCanvas(4, 3)
    canvas.join(0, 2)
    assert canvas.text(0)[0] != " "
    assert canvas.text(2)[3] != " "
    assert canvas.text(2)[0] == " "


# From the screen to the text


@settings(deadline=None)
@given(aligned_stories(), st.sampled_from(Layout), st.integers(30, 120))
def test_every_offset_is_found_again_from_the_cell_where_it_stands(
    made: tuple[Story, Alignment], layout: Layout, width: int
) -> None:
    framing = Framing(*made, layout=layout)
    frame = framing.frame(width)
    for number, column in enumerate(frame.sheet.columns):
        for ref in column.order:
            for offset in range(len(made[0].passage(ref).text)):
                line = frame.line_of(ref, offset)
                pieces = frame.typesetter.lines(column.block_of[ref])[line - column.block_of[ref].top]
                x = frame.places[number].left + frame.gutter
                for piece in pieces:
                    if piece.ref == ref and piece.start <= offset < piece.end:
                        assert frame.point(number, line, x + offset - piece.start) == (ref, offset)
                    x += len(piece.text)


def test_a_line_between_passages_leads_to_the_end_of_the_nearest_one() -> None:
    told = Story("t", (article("a", "Un.", "Deux.", paragraphs=[0, 1]),))
    frame = Framing(told, Alignment(), layout=Layout.READING).frame(60)
    assert frame.point(0, 1, 5) is None
    assert frame.point_near(0, 1, 5) == (refs("a0")[0], 3)


def test_every_sign_at_the_right_edge_is_explained() -> None:
    drawn = {sign for sight, sign in SIGHT_SIGNS.items() if sight is not Sight.NOTHING}
    _places, (_heading, at_the_edge), *_others = legend()
    assert {sign for sign, _meaning in at_the_edge} == drawn


def test_accounts_to_be_seen_together_take_the_place_of_others_and_the_spine_goes_last() -> None:
    assert page_together(FIVE, ("a", "b"), (), "a") == ("a", "b")
    assert page_together(FIVE, ("a", "b", "c"), ("b", "e"), "a") == ("a", "b", "e")
    assert page_together(FIVE, ("a", "b"), ("d", "c"), "a") == ("c", "d")
    assert page_together(FIVE, ("a",), ("d", "c"), "a") == ("d",)
    assert page_together(FIVE, ("a", "b", "c"), ("b", "c"), "a") == ("a", "b", "c"), (
        "nothing moves without need"
    )


def test_from_accounts_seen_together_one_turns_to_what_is_next_to_them() -> None:
    together = replace(Framing(story(a=2, b=2, c=2, d=2, e=2), Alignment()), together=("c", "d"))
    assert [place.article for place in together.frame(60).places] == ["c", "d"]
    later, earlier = together.turned(1, 60), together.turned(-1, 60)
    assert later is not None and [place.article for place in later.frame(60).places] == ["a", "e"]
    assert earlier is not None and [place.article for place in earlier.frame(60).places] == ["a", "b"]
    assert [place.article for place in together.showing("d", 60).frame(60).places] == ["c", "d"]
    assert [place.article for place in together.showing("e", 60).frame(60).places] == ["a", "e"]

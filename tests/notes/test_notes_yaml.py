"""The file of notes as text: what is written is read back, what a hand edit breaks is named and kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelread import strict_yaml
from sahelread.model import Verdict
from sahelread.notes.annotation import (
    Annotation,
    Decision,
    LinkNote,
    NoteKind,
    Origin,
    Rule,
    Status,
    Target,
)
from sahelread.notes.cleaning import cleaned
from sahelread.notes.document import Contents, Loaded, Source
from sahelread.notes.identity import Ids
from sahelread.notes.loading import load
from sahelread.notes.writing import Writer
from sahelread.problems import ProblemError

FULL = Contents(
    annotations=(
        Annotation(
            "01K5J7AAAAAAAAAAAAAAAAAAAA",
            kind=NoteKind.DIVERGENCE,
            type="chronology",
            verdict=Verdict.CONFLICT,
            status=Status.VERIFIED,
            question="Qui a expulsé le premier ?",
            comment="AA/RFI : Bamako d’abord.\n  MANAA: riposte # malienne\n- non",
            tags=("expulsion", "no", "12:30", "cinq agents"),
            group="expulsions",
            targets=(
                Target(
                    "aa", 153, 177, "Bamako avait récemment pris", "expulsés. ", " une mesure", value="Mali"
                ),
                Target("rfi", 0, 5, "Paris", "", " ne coopère", occurrences=2),
                Target("manaa", absent=True),
            ),
            decision=Decision("4", Rule.CONSERVATIVE, 4, 4.5, 5, "ACLED", True, "trois sources contre une"),
            origin=Origin.DETECTED,
            detector="number/aa/rfi",
            creator="jd",
            created="2025-09-19T11:30:00Z",
            modified="2025-09-19T11:31:00Z",
        ),
        Annotation("01K5J7BBBBBBBBBBBBBBBBBBBB", comment="🔶 à revoir\x1b[31m\x85\u2028\ufeff"),
    ),
    links=(
        LinkNote("01K5J7CCCCCCCCCCCCCCCCCCCC", Target("aa", 0, 2, "La"), Target("rfi", 0, 5, "Paris"), False),
    ),
    sources=(
        Source("aa", "aa.txt", "AA", "La France suspend…", "2025-09-19", "0" * 64),
        Source("rfi", "rfi.txt"),
    ),
    title="Crise France-Mali, septembre 2025",
    language="fr",
)


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def yaml_back_end(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test here runs on both of PyYAML's readers; which one it is."""
    if request.param == "pure Python":
        resolvers = strict_yaml._Loader.yaml_implicit_resolvers
        pure = type("Pure", (yaml.SafeLoader,), {"yaml_implicit_resolvers": resolvers})
        monkeypatch.setattr(strict_yaml, "_Loader", pure)
    return str(request.param)


def read(text: str) -> Loaded:
    return load(text, "annotations.yaml", Ids().new)


def written(contents: Contents) -> str:
    return Writer().text(contents)


def test_what_is_written_is_read_back() -> None:
    loaded = read(written(FULL))
    assert loaded.contents == FULL
    assert loaded.problems == ()
    assert loaded.complete


def test_writing_what_was_read_gives_the_same_bytes() -> None:
    text = written(FULL)
    assert written(read(text).contents) == text


def test_the_file_is_one_that_people_read() -> None:
    text = written(FULL)
    assert text.startswith("# Notes made with sahelread")
    assert "not kept" in text.split("\nformat:")[0]
    assert text.endswith("\n...\n")
    for line in (
        "format: sahelread-annotations/1",
        '- id: "01K5J7AAAAAAAAAAAAAAAAAAAA"',
        "  kind: divergence",
        "  comment: |-",
        "    AA/RFI : Bamako d’abord.",
        '  tags: [expulsion, "no", "12:30", "cinq agents"]',
        '    exact: "Bamako avait récemment pris"',
        "    absent: true",
        "    rule: conservative",
        '  created: "2025-09-19T11:30:00Z"',
    ):
        assert f"{line}\n" in text, line


def test_other_yaml_readers_read_the_same_values() -> None:
    plain = yaml.safe_load(written(FULL))
    assert plain["annotations"][0]["tags"] == ["expulsion", "no", "12:30", "cinq agents"]
    assert plain["annotations"][0]["created"] == "2025-09-19T11:30:00Z"
    assert plain["sources"][0]["published"] == "2025-09-19"
    assert plain["annotations"][1]["comment"] == FULL.annotations[1].comment


def test_a_small_edit_is_a_small_difference() -> None:
    first = FULL.annotations[0]
    after = replace(FULL, annotations=(replace(first, status=Status.OPEN), *FULL.annotations[1:]))
    changed = set(written(FULL).splitlines()) ^ set(written(after).splitlines())
    assert changed == {"  status: verified"} or changed == {"  status: verified", "  status: open"}


texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["yes", "12:30", "0755", "2025-09-20", "- a", "a: b", "# x", "«\u00a0non »", "a\n b\n", "\n", " a", "a ", "'", '"', "null",
     "...", "---", "\t", "a\n\n", "{", "[", "*a", "&a", "!x", "%", "@", "`", "|", ">", "?", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")]
)  # fmt: skip
plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
extras = st.dictionaries(texts.map(lambda name: f"x-{name}"), plain_values, max_size=3)


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    target = st.builds(
        Target, article=texts.filter(bool), start=st.just(1), end=st.integers(2, 9), exact=texts.filter(bool),
        prefix=texts, suffix=texts, value=st.none() | texts.filter(bool), extra=extras,
    )  # fmt: skip
    numbers = st.none() | st.integers(0, 10**6) | st.floats(0, 10**6)
    decision = st.builds(
        Decision, value=st.none() | texts.filter(bool), rule=st.none() | st.sampled_from(Rule), low=numbers, best=numbers,
        reason=texts, disputed=st.booleans(), extra=extras,
    )  # fmt: skip
    return draw(
        st.builds(
            Annotation, id=st.sampled_from(["a", "b", "01K5J7"]), kind=st.sampled_from(NoteKind), comment=texts, question=texts,
            tags=st.lists(texts.filter(bool), max_size=3).map(tuple), targets=st.lists(target, max_size=2).map(tuple),
            decision=st.none() | decision, extra=extras,
        )
    )  # fmt: skip


@given(annotations())
@settings(max_examples=150, deadline=None)
def test_any_note_comes_back_as_it_was(note: Annotation) -> None:
    note = cleaned(note)
    loaded = read(written(Contents(annotations=(note,))))
    assert loaded.contents.annotations == (note,)
    assert loaded.problems == ()


@pytest.mark.parametrize(
    ("comment", "kept"),
    [
        ("demi\ud83d caractère", "demi\ufffd caractère"),
        ("\x00\x07\x1b[2J\x7f\x9b", "\x00\x07\x1b[2J\x7f\x9b"),
        ("👩‍👩‍👧 🇲🇱 🔶", "👩‍👩‍👧 🇲🇱 🔶"),
        ("fin de ligne\r\nDOS", "fin de ligne\nDOS"),
        ("x" * 1_000_000, "x" * 1_000_000),
        ("ligne\n" * 100_000, "ligne\n" * 100_000),
    ],
    ids=["lone surrogate", "control characters", "emoji", "CRLF", "a megabyte", "100,000 lines"],
)
def test_strange_notes_are_kept(comment: str, kept: str) -> None:
    note = cleaned(Annotation("a", comment=comment))
    assert read(written(Contents(annotations=(note,)))).contents.annotations[0].comment == kept


# Edited by hand

HEAD = "format: sahelread-annotations/1\nevent: {title: t, language: fr}\nsources: []\nannotations:\n"


def by_hand(fields: str) -> str:
    return f"{HEAD}- id: a\n{fields}- id: b\n  comment: intact\n...\n"


@pytest.mark.parametrize(
    ("written_by_hand", "field", "value"),
    [
        ("  comment: no\n", "comment", "no"),
        ("  comment: 12:30\n", "comment", "12:30"),
        ("  comment: 2025-09-31\n", "comment", "2025-09-31"),
        ("  comment: 0755\n", "comment", "0755"),
        ("  comment: 1_000\n", "comment", "1_000"),
        ("  comment: on\n", "comment", "on"),
        ("  comment: =\n", "comment", "="),
        ("  comment: null\n", "comment", ""),
        ("  comment: 42\n", "comment", "42"),
        ("  created: 2025-09-20\n", "created", "2025-09-20"),
        ("  tags: bilan\n", "tags", ("bilan",)),
        ("  tags: [2025, non]\n", "tags", ("2025", "non")),
        ("  tags:\n", "tags", ()),
    ],
)
def test_what_yaml_would_turn_into_something_else_stays_what_was_typed(
    written_by_hand: str, field: str, value: object
) -> None:
    loaded = read(by_hand(written_by_hand))
    assert loaded.problems == ()
    assert getattr(loaded.contents.annotations[0], field) == value


@pytest.mark.parametrize(
    "bad",
    [
        '  comment: "not closed\n',
        "  comment: a: b\n",
        "  comment: 'x' y\n",
        "\tcomment: tab\n",
        "  comment: [open\n",
        "  comment: *alias\n",
        "  comment: &x [*x]\n",
        "  comment: !!python/object:os.system x\n",
        "  comment: \x00\n",
        "  comment: {{{\n",
        "  comment: un\n  comment: deux\n",
        "  ? [clé]\n  : x\n",
        "  <<: {comment: x}\n  kind: quoi\n",
        f"  comment: {'[' * 60}\n",
        "  kind: accords\n",
        "  status: fini\n",
        "  targets: aucun\n",
        "  targets:\n  - start: un\n",
        "  targets:\n  - {source: aa, start: 9, end: 3, exact: x}\n",
        "  targets:\n  - {source: aa}\n",
        "  targets:\n  - juste du texte\n",
        "  decision: {low: beaucoup}\n",
        "  decision: {disputed: peut-être}\n",
        "  tags: [[a]]\n",
        "  comment: {a: b}\n",
    ],
)
def test_a_bad_block_is_named_with_its_line_and_kept_and_hides_no_other(bad: str) -> None:
    loaded = read(by_hand(bad))
    assert [note.id for note in loaded.contents.annotations] == ["b"]
    assert loaded.contents.annotations[0].comment == "intact"
    assert not loaded.complete
    lines = {problem.line for problem in loaded.problems}
    assert lines and all(line is not None and 5 <= line <= 9 for line in lines), loaded.problems
    assert bad in written(loaded.contents)
    again = read(written(loaded.contents))
    assert [note.id for note in again.contents.annotations] == ["b"]
    assert bad in written(again.contents)


def test_a_mended_block_is_a_note_again() -> None:
    text = written(read(by_hand("  kind: accords\n")).contents)
    loaded = read(text.replace("accords", "agreement"))
    assert [note.id for note in loaded.contents.annotations] == ["a", "b"]
    assert loaded.complete


def test_an_unknown_word_is_guessed_at() -> None:
    (problem,) = read(by_hand("  verdict: conflit\n")).problems
    assert problem.line == 6
    assert dict(problem.what.values) == {"field": "verdict", "value": "'conflit'", "guess": "'conflict'"}


def test_all_faults_of_a_block_are_named_at_once() -> None:
    loaded = read(by_hand("  kind: x\n  status: y\n  targets:\n  - {source: aa, start: -1, exact: z}\n"))
    assert [problem.line for problem in loaded.problems] == [6, 7, 9]


def test_fields_that_are_not_known_are_kept_in_order_at_every_level() -> None:
    text = (
        "format: sahelread-annotations/1\nevent:\n  title: t\n  language: fr\n  desk: Sahel\nsources:\n- id: aa\n  path: aa.txt\n"
        "  lang: fr\nannotations:\n- id: a\n  zeta: 1\n  alpha: [x, {y: z}]\n  targets:\n  - source: aa\n    exact: e\n"
        "    colour: red\n  decision:\n    value: 4\n    weight: 0.5\nreviewed_by: mk\nrounds: 2\n...\n"
    )
    contents = read(text).contents
    note = contents.annotations[0]
    assert list(note.extra.items()) == [("zeta", 1), ("alpha", ["x", {"y": "z"}])]
    assert note.targets[0].extra == {"colour": "red"}
    assert note.decision is not None and note.decision.extra == {"weight": 0.5}
    assert contents.sources[0].extra == {"lang": "fr"}
    assert contents.event_extra == {"desk": "Sahel"}
    assert contents.extra == {"reviewed_by": "mk", "rounds": 2}
    assert read(written(contents)).contents == contents


def test_a_type_of_the_readers_own_is_kept() -> None:
    assert read(by_hand("  type: ironie\n")).contents.annotations[0].type == "ironie"


def test_a_note_written_by_hand_without_id_gets_one() -> None:
    loaded = read(HEAD + "- comment: à vérifier\n...\n")
    assert len(loaded.contents.annotations[0].id) == 26


def test_two_notes_with_one_id_are_both_kept() -> None:
    loaded = read(HEAD + "- {id: a, comment: un}\n- {id: a, comment: deux}\n- {id: a, comment: un}\n...\n")
    assert [(note.id, note.comment) for note in loaded.contents.annotations] == [("a", "un"), ("a~2", "deux")]
    assert len(loaded.problems) == 2


def test_merge_conflicts_that_git_left_are_two_notes() -> None:
    loaded = read(
        HEAD
        + "- id: a\n  comment: avant\n<<<<<<< HEAD\n- id: b\n  comment: le mien\n=======\n- id: c\n  comment: le tien\n"
        ">>>>>>> autre\n- id: d\n  comment: après\n...\n"
    )
    assert [note.comment for note in loaded.contents.annotations] == ["avant", "le mien", "le tien", "après"]
    assert loaded.problems


def test_two_files_put_one_behind_the_other_are_all_read() -> None:
    one = HEAD + "- id: a\n  comment: un\n...\n"
    two = HEAD + "- id: b\n  comment: deux\n...\n"
    loaded = read(one + two)
    assert [note.comment for note in loaded.contents.annotations] == ["un", "deux"]
    assert loaded.problems


@pytest.mark.parametrize(
    "text",
    [
        "- une liste\n",
        "juste du texte",
        "annotations: aucune\n...\n",
        "format: autre/1\n...\n",
        "\x00\x01\x02",
        "{",
    ],
)
def test_a_file_that_is_no_file_of_notes_is_refused(text: str) -> None:
    with pytest.raises(ProblemError):
        read(text)


@pytest.mark.parametrize("text", ["", "\n", "# vide\n"])
def test_an_empty_file_has_no_notes_and_says_that_it_may_have_been_cut(text: str) -> None:
    loaded = read(text)
    assert loaded.contents.annotations == ()
    assert loaded.problems and not loaded.complete


def test_dos_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = written(FULL)
    assert read("\ufeff" + text.replace("\n", "\r\n")).contents == FULL


def test_dashes_may_be_indented_and_lists_written_in_brackets() -> None:
    loaded = read(
        "format: sahelread-annotations/1\nannotations:\n    - id: a\n      kind: truc\n    - id: b\n      comment: x\n...\n"
    )
    assert [note.id for note in loaded.contents.annotations] == ["b"]
    assert "- id: a\n  kind: truc\n" in written(loaded.contents)
    flow = read("format: sahelread-annotations/1\nannotations: [{id: a, kind: truc}, {id: b}]\n...\n")
    assert [note.id for note in flow.contents.annotations] == ["b"]
    assert read(written(flow.contents)).contents.kept == flow.contents.kept


# Cut short


def test_every_truncation_is_noticed(yaml_back_end: str) -> None:
    text = written(FULL)
    for length in range(0, len(text), 1 if yaml_back_end == "libyaml" else 11):
        try:
            loaded = read(text[:length])
        except ProblemError:
            continue
        assert loaded.cut_short and loaded.problems, length


def test_a_torn_file_still_gives_the_notes_before_the_tear() -> None:
    text = written(FULL)
    loaded = read(text[: text.index("01K5J7BBBB") + 40])
    assert loaded.contents.annotations[0] == FULL.annotations[0]


# Versions


def test_a_file_of_an_earlier_version_is_brought_to_the_present_one() -> None:
    old = "event: {title: t}\nannotations:\n- id: a\n  kind: accord\n  severity: equivalent\n- id: b\n  severity: framing\n...\n"
    loaded = read(old)
    assert loaded.migrated and not loaded.problems
    assert loaded.contents.annotations[0].kind is NoteKind.AGREEMENT
    assert loaded.contents.annotations[0].verdict is Verdict.EQUIVALENT
    assert loaded.contents.annotations[1].type == "framing"


def test_a_file_of_a_later_version_is_read_and_marked() -> None:
    loaded = read("format: sahelread-annotations/7\nannotations:\n- id: a\n  comment: futur\n...\n")
    assert loaded.newer
    assert loaded.contents.annotations[0].comment == "futur"


@pytest.fixture(scope="module", autouse=True)
def _hypothesis_on_both() -> Iterator[None]:
    """Hypothesis would rather not see function-scoped fixtures; ours only chooses a reader."""
    from hypothesis import HealthCheck

    settings.register_profile("notes", suppress_health_check=[HealthCheck.function_scoped_fixture])
    settings.load_profile("notes")
    yield
    settings.load_profile("default")

"""Annotations as a report, as tables, as Web Annotations and as a page."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import jsonschema
import pytest
from export_stories import HOSTILE, compared, contents_of, quote, small_contents, small_story
from hypothesis import given
from hypothesis import strategies as st
from web_annotation_schema import COLLECTION

from sahelread import i18n
from sahelread.exporting import FORMATS, exported
from sahelread.exporting.csv_text import csv_text
from sahelread.exporting.detections import with_detected
from sahelread.exporting.markdown_text import code, inline
from sahelread.exporting.note_terms import standing, summed_up, tag_name
from sahelread.exporting.numerals import numeral, numeral_in_words
from sahelread.exporting.places import file_name
from sahelread.model import Story, Verdict
from sahelread.notes.anchoring import describe
from sahelread.notes.annotating import on_silence
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Origin, Status
from sahelread.notes.document import Contents
from sahelread.text.safe import safe

SHOWN = ("md", "html")  # what people look at; the others are data and keep every character


@pytest.mark.parametrize("name", FORMATS)
class TestEveryFormat:
    def test_the_same_input_gives_the_same_text(self, name: str) -> None:
        story = small_story()
        assert exported(name, small_contents(story), story) == exported(name, small_contents(story), story)

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_is_no_trouble(self, name: str, text: str) -> None:
        written = exported(name, *contents_of(text))
        if name in SHOWN:
            assert safe(written) == written

    def test_no_annotations_are_no_trouble(self, name: str, story: Story) -> None:
        assert exported(name, Contents(), story)

    def test_what_was_detected_and_not_verified_says_so(
        self, name: str, contents: Contents, story: Story
    ) -> None:
        marks = {"csv": "detected,true", "csv-wide": "detected,true", "json": '"origin": "detected"'}
        marks |= {"jsonld": '"sahel:origin": "detected"'}
        assert marks.get(name, "detected automatically, not verified") in exported(name, contents, story)

    def test_the_hashes_of_the_sources_are_named(self, name: str, contents: Contents, story: Story) -> None:
        if name != "csv-wide":  # one row per annotation has no place for them
            assert story.articles[0].sha256 in exported(name, contents, story)


def test_json_names_the_accounts_that_a_new_file_has_not_named_yet(story: Story) -> None:
    sources = json.loads(exported("json", Contents(), story))["sources"]
    assert [(source["id"], source["sha256"]) for source in sources] == [
        (a.id, a.sha256) for a in story.articles
    ]


def test_an_unknown_format_is_refused(contents: Contents, story: Story) -> None:
    with pytest.raises(KeyError):
        exported("docx", contents, story)


class TestMarkdownText:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("a | b", "a \\| b"),
            ("[sic] <b> `x`", "\\[sic\\] \\<b\\> \\`x\\`"),
            ("000_a5bd.txt", "000_a5bd.txt"),
            ("_souligné_", "\\_souligné\\_"),
            ("#Mali", "\\#Mali"),
            ("1. un", "1\\. un"),
            ("2025-09-19", "2025-09-19"),
            ("- un", "\\- un"),
            ("+ un", "\\+ un"),
            ("=== titre", "\\=== titre"),
            ("deux\nlignes", "deux lignes"),
            ("\\ barre", "\\\\ barre"),
            ("AT&amp;T", "AT\\&amp;T"),
            ("« 5\u202f000 »", "« 5\u202f000 »"),
        ],
    )
    def test_what_marks_up_is_escaped_and_the_rest_is_left(self, text: str, written: str) -> None:
        assert inline(text) == written

    @given(st.text())
    def test_no_character_that_marks_up_is_left_alone(self, text: str) -> None:
        assert not re.search(r"(?<!\\)(?:\\\\)*[`*\[\]<>|&~$#^]", inline(text).replace("\\\\", ""))
        assert "\n" not in inline(text)

    @given(st.text(alphabet="`a \n"))
    def test_code_is_closed_by_the_fence_that_opened_it(self, text: str) -> None:
        written = code(text)
        fence = re.match(r"`+", written)
        assert fence
        assert written.endswith(fence[0])
        assert fence[0] not in re.findall(r"`+", written[len(fence[0]) : -len(fence[0])])


class TestReport:
    def test_a_question_has_a_table_of_answers_and_quotes_with_file_and_line(
        self, contents: Contents, story: Story
    ) -> None:
        report = exported("md", contents, story)
        assert "### 1. Combien d’agents expulsés ?" in report
        assert "| AA | 5 | “cinq agents” | recits/000.txt:2 |" in report
        assert "| 004 | *says nothing* |  | recits/004.txt |" in report

    def test_an_answer_names_whom_the_account_has_it_from(self, contents: Contents, story: Story) -> None:
        assert "| 4–5 (according to une source diplomatique)" in exported("md", contents, story)

    def test_an_answer_whose_text_changed_is_marked_for_review(
        self, contents: Contents, story: Story
    ) -> None:
        again = "(to be looked at again: the text was “six agents”)"
        assert again in exported("md", contents, story)
        assert again in exported("html", contents, story)
        review = {row["annotation"]: row["review"] for row in rows(exported("csv-wide", contents, story))}
        assert review[contents.annotations[0].id] == "true"
        assert set(list(review.values())[1:]) == {"false"}

    def test_the_decision_is_in_words(self, contents: Contents, story: Story) -> None:
        assert (
            "**Decision:** value retained: 4; according to l’ambassade; rule: the most cautious; low 4; best 4.5; high 5; reason: prudence; "
            "disputed: 5 selon AA." in exported("md", contents, story)
        )

    def test_moved_and_changed_quotes_say_so_where_they_stand(self, contents: Contents, story: Story) -> None:
        report = exported("md", contents, story)
        assert "recits/001.txt:1 *(moved)*" in report
        assert "recits/004.txt:1 *(the text has changed)*" in report

    def test_omissions_rejections_links_and_orphans_have_their_place(
        self, contents: Contents, story: Story
    ) -> None:
        report = exported("md", contents, story)
        assert "| 004 | Combien d’agents expulsés ? | AA, Wakat Séra |" in report
        assert "| Est-ce une rupture ? | question | a reader |  |" in report
        assert "not the same thing |" in report
        assert (
            "| Wakat Séra | À vérifier auprès de l’ambassade. | “un passage retiré” | recits/001.txt |"
            in report
        )

    def test_an_account_that_changed_or_is_not_open_is_named(self, contents: Contents, story: Story) -> None:
        first, *others = contents.sources
        old = replace(contents, sources=(replace(first, sha256="0" * 64), *others))
        assert "The file of AA has changed" in exported("md", old, story)
        fewer = replace(story, articles=story.articles[:2])
        assert "004 (recits/004.txt) was annotated and is not open here." in exported("md", contents, fewer)

    def test_the_notes_of_several_coders_on_one_question_stand_together_with_who_rejected_it(
        self, contents: Contents, story: Story
    ) -> None:
        first, *others = contents.annotations
        awa = replace(first, detector="number:agents", creator="Awa", modified_by=None)
        issa = replace(awa, id="01Z", creator="Issa", decision=Decision("3"))
        zara = replace(awa, id="02Z", creator="Zara", status=Status.REJECTED, decision=None)
        report = exported("md", replace(contents, annotations=(zara, awa, *others, issa)), story)
        assert report.count("Combien d’agents expulsés ?\n") == 1
        part = report.partition("### 1.")[2].partition("## ")[0]
        told = [
            part.index(words) for words in ("The decisions disagree.", "by Awa\n", "by Issa\n", ", rejected")
        ]
        assert told == sorted(told) and part.count("| AA | 5 |") == 1
        assert "| Combien d’agents expulsés ? | divergence | a reader | Zara |" in report
        page = exported("html", replace(contents, annotations=(zara, awa, *others, issa)), story)
        assert [page.count(f"<h3>{n}. Combien d’agents expulsés ?") for n in (1, 2, 3)] == [1, 1, 1]

    def test_blocks_that_could_not_be_read_are_counted(self) -> None:
        assert "1 block of the annotations file could not be read" in exported("md", *contents_of("x"))

    def test_every_table_has_as_many_cells_in_each_row(self) -> None:
        for text in HOSTILE:
            for table in re.findall(r"(?:^\|.*\n)+", exported("md", *contents_of(text)), re.MULTILINE):
                assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, text

    def test_it_speaks_french(self, contents: Contents, story: Story) -> None:
        i18n.set_language("fr")
        report = exported("md", contents, story)
        assert "détection automatique, non vérifiée" in report
        assert "| 004 | *ne dit rien* |" in report
        assert "«\u00a0cinq agents\u00a0»" in report


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


class TestTables:
    def test_the_long_table_has_a_row_per_annotation_and_account(
        self, contents: Contents, story: Story
    ) -> None:
        table = rows(exported("csv", contents, story))
        assert [(row["account"], row["answer"], row["absent"], row["line"]) for row in table[:3]] == [
            ("000", "5", "false", "2"),
            ("001", "4–5", "false", "2"),
            ("004", "", "true", ""),
        ]
        assert (table[0]["low"], table[0]["best"], table[0]["high"]) == ("4", "4.5", "5")
        assert [row["according_to"] for row in table[:3]] == ["", "une source diplomatique", ""]
        assert table[0]["retained_according_to"] == "l’ambassade"
        assert len({row["annotation"] for row in table}) == len(contents.annotations)

    def test_offsets_give_the_quote_in_the_account(self, contents: Contents, story: Story) -> None:
        for row in rows(exported("csv", contents, story)):
            if row["anchor"] == "exact":
                text = story.article(row["account"]).text
                assert text[int(row["start"]) : int(row["end"])] == row["quote"]

    def test_the_wide_table_has_a_row_per_annotation_and_columns_per_account(
        self, contents: Contents, story: Story
    ) -> None:
        first = rows(exported("csv-wide", contents, story))[0]
        assert (first["answer_000"], first["answer_001"], first["answer_004"]) == ("5", "4–5", "absent")
        assert (first["retained"], first["rule"], first["disputed"]) == ("4", "conservative", "true")
        assert first["dispute_note"] == "5 selon AA"
        assert (first["according_to_001"], first["retained_according_to"]) == (
            "une source diplomatique",
            "l’ambassade",
        )

    def test_french_excel_gets_its_mark_its_semicolons_and_its_commas(
        self, contents: Contents, story: Story
    ) -> None:
        text = exported("csv-wide", contents, story, excel_fr=True)
        assert text.startswith("\ufeffannotation;kind;")
        assert rows(text, ";")[0]["best"] == "4,5"

    def test_lines_end_as_rfc_4180_says(self, contents: Contents, story: Story) -> None:
        assert all(
            line.endswith("\r\n") for line in csv_text(["a"], [["b"], ["c"]]).splitlines(keepends=True)
        )
        assert exported("csv", contents, story).endswith("\r\n")

    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\n=1", "＝1", "\r=1"])
    def test_what_a_spreadsheet_would_compute_is_text(self, text: str) -> None:
        (row,) = rows(csv_text(["a"], [[text]]))
        assert row["a"] == "'" + text

    def test_numbers_are_numbers_and_the_unknown_is_empty(self) -> None:
        (row,) = rows(csv_text(["a", "b", "c", "d"], [[-2, 4.50, None, True]]))
        assert list(row.values()) == ["-2", "4.5", "", "true"]

    @given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"))))
    def test_a_table_reads_back_as_it_was_but_for_the_guard(self, cells: list[str]) -> None:
        table = rows(csv_text(["a"], [["x" + cell] for cell in cells]))
        assert [row["a"] for row in table] == ["x" + cell for cell in cells]

    @pytest.mark.parametrize(
        ("number", "written"),
        [(5, "5"), (5.0, "5"), (4.5, "4.5"), (-2, "-2"), (1e16, "10000000000000000"), (1e-7, "0.0000001")],
    )
    def test_numbers_have_no_exponent(self, number: float, written: str) -> None:
        assert numeral(number) == written
        assert numeral(number, comma=True) == written.replace(".", ",")

    @pytest.mark.parametrize(
        ("language", "number", "written"),
        [("fr", 4200, "4\u00a0200"), ("fr", 4.5, "4,5"), ("fr", 9, "9"), ("en", 12345.5, "12,345.5")],
    )
    def test_people_read_a_number_as_their_language_writes_it(
        self, language: str, number: float, written: str
    ) -> None:
        i18n.set_language(language)
        assert numeral_in_words(number) == written


class TestWebAnnotations:
    @pytest.mark.parametrize("text", ["ordinaire", *HOSTILE])
    def test_the_collection_is_what_the_model_requires(self, text: str) -> None:
        record = json.loads(exported("jsonld", *contents_of(text or "x")))
        jsonschema.Draft202012Validator(COLLECTION).validate(record)

    def test_so_is_an_ordinary_one(self, contents: Contents, story: Story) -> None:
        record = json.loads(exported("jsonld", contents, story))
        jsonschema.Draft202012Validator(COLLECTION).validate(record)
        assert record["total"] == len(record["first"]["items"]) == 6

    def test_positions_and_quotes_select_the_same_text(self, contents: Contents, story: Story) -> None:
        for item in json.loads(exported("jsonld", contents, story))["first"]["items"]:
            for target in item["target"]:
                selectors = {s["type"]: s for s in target["selector"]} if "selector" in target else {}
                if "TextPositionSelector" in selectors:
                    place, text = (
                        selectors["TextPositionSelector"],
                        story.article(target["source"]["sahel:account"]).text,
                    )
                    assert text[place["start"] : place["end"]] == selectors["TextQuoteSelector"]["exact"]

    def test_a_quote_that_was_not_found_word_for_word_has_no_position(
        self, contents: Contents, story: Story
    ) -> None:
        note = json.loads(exported("jsonld", contents, story))["first"]["items"][2]
        assert [len(target["selector"]) for target in note["target"]] == [2, 1, 1]

    def test_an_annotation_about_several_accounts_says_that_it_is_about_them_together(
        self, contents: Contents, story: Story
    ) -> None:
        items = json.loads(exported("jsonld", contents, story))["first"]["items"]
        assert [item["sahel:set"] for item in items[:2]] == [True, False]

    def test_the_source_is_named_by_its_hash(self, contents: Contents, story: Story) -> None:
        first = json.loads(exported("jsonld", contents, story))["first"]["items"][0]["target"][0]["source"]
        assert first["id"].startswith("ni:///sha-256;")
        assert first["sahel:sha256"] == story.articles[0].sha256


class Page(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.marked = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _value in attrs}
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.text += data
        if "mark" in self.open and "sup" not in self.open:
            self.marked += data


class TestPage:
    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_is_text(self, text: str) -> None:
        page = Page(exported("html", *contents_of(text)))
        assert page.open == []
        assert page.elements <= {
            "html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "div", "span",
            "h1", "h2", "h3", "p", "br", "strong", "mark", "sup", "a", "table", "thead", "tbody", "tr", "th", "td",
        }  # fmt: skip
        assert page.attributes <= {
            "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "dir", "scope", "tabindex",
            "aria-label",
        }  # fmt: skip
        assert all(re.fullmatch(r"#note-\d+", address) for address in page.addresses)

    def test_quotes_are_marked_where_they_stand_now(self, contents: Contents, story: Story) -> None:
        page = Page(exported("html", contents, story))
        assert "cinq agents" in page.marked
        assert "La France réduit son personnel" in page.marked

    def test_the_accounts_are_whole(self, contents: Contents, story: Story) -> None:
        page = Page(re.sub(r"<sup>.*?</sup>", "", exported("html", contents, story)))
        for article in story.articles:
            assert all(line in page.text for line in article.text.splitlines())

    def test_marks_that_overlap_nest_and_each_links_to_its_annotation_once(
        self, contents: Contents, story: Story
    ) -> None:
        first = contents.annotations[0]
        target = replace(first.targets[0], anchor=replace(first.targets[0].anchor, start=70, end=83))  # type: ignore[type-var]
        overlapping = replace(first, id="01K5J70000000000000000000Z", targets=(target,))
        page = Page(exported("html", replace(contents, annotations=(first, overlapping)), story))
        assert page.open == []
        assert sorted(page.addresses) == ["#note-1", "#note-1", "#note-2"]

    def test_nothing_is_fetched_and_nothing_can_run(self, contents: Contents, story: Story) -> None:
        text = exported("html", contents, story)
        assert "default-src 'none'; style-src 'sha256-" in text
        assert not re.search(r"https?://|url\(|@import|<script", text)

    def test_a_rejected_annotation_marks_nothing(self, contents: Contents, story: Story) -> None:
        rejected = tuple(replace(note, status=Status.REJECTED) for note in contents.annotations)
        assert Page(exported("html", replace(contents, annotations=rejected), story)).marked == ""


class TestWhoStandsForIt:
    """A note that answers what the program found, verified as a whole: each account is told for what the reader said."""

    @pytest.fixture
    def judged(self, story: Story) -> Contents:
        first, second, third = story.articles
        agents, diplomats = quote(first, "cinq agents"), quote(second, "entre quatre et cinq")
        answer = describe(first, agents.start, agents.end, value="5")
        struck = describe(second, diplomats.start, diplomats.end, value="4–5")
        note = Annotation(
            "1",
            kind=NoteKind.DIVERGENCE,
            status=Status.VERIFIED,
            origin=Origin.DETECTED,
            question="Combien d’agents ?",
            targets=(answer, replace(struck, judged=Status.REJECTED), *on_silence(third.id)),
        )
        return Contents((note,))

    def ticked(self, judged: Contents) -> Contents:
        [note] = judged.annotations
        *others, silence = note.targets
        return replace(
            judged,
            annotations=(replace(note, targets=(*others, replace(silence, judged=Status.VERIFIED))),),
        )

    def test_what_the_program_did_not_find_is_no_silence_until_it_is_ticked(
        self, judged: Contents, story: Story
    ) -> None:
        report = exported("md", judged, story)
        assert "| 004 | *nothing found by the program* |  | recits/004.txt |" in report
        assert "What accounts do not say" not in report
        report = exported("md", self.ticked(judged), story)
        assert "| 004 | *says nothing* |  | recits/004.txt |" in report
        assert "| 004 | Combien d’agents ? | AA |" in report

    def test_a_passage_in_which_no_answer_was_read_tells_nothing(
        self, judged: Contents, story: Story
    ) -> None:
        [note] = judged.annotations
        unread = replace(note.targets[0], value=None)
        told = self.ticked(replace(judged, annotations=(replace(note, targets=(unread, *note.targets[1:])),)))
        report = exported("md", told, story)
        assert "| AA | *no answer read; a passage to read* |  | recits/000.txt:2 |" in report
        assert "| 004 | Combien d’agents ? |  |" in report

    def test_the_accounts_in_which_nothing_was_found_share_a_row_after_the_answers(
        self, story: Story
    ) -> None:
        account = story.articles[0]
        at = account.text.index("cinq agents")
        targets = (*on_silence("001"), describe(account, at, at + 11, value="5"), *on_silence("004"))
        note = Annotation(
            "n", kind=NoteKind.DIVERGENCE, origin=Origin.DETECTED, detector="x", targets=targets
        )
        report = exported("md", Contents((note,)), story)
        assert report.index("| AA | 5 |") < report.index(
            "| Wakat Séra, 004 | *nothing found by the program* |"
        )

    def test_an_answer_that_was_struck_out_says_so_and_is_not_counted(
        self, judged: Contents, story: Story
    ) -> None:
        assert "| *struck out by the reader: 4–5* |" in exported("md", judged, story)
        page = exported("html", judged, story)
        assert "struck out by the reader: 4–5" in page
        assert "entre quatre et cinq" not in Page(page).marked
        wide = rows(exported("csv-wide", judged, story))[0]
        assert (wide["answer_000"], wide["answer_001"]) == ("5", "")

    def test_a_table_counts_the_silences_and_answers_that_somebody_stands_for(
        self, judged: Contents, story: Story
    ) -> None:
        table = rows(exported("csv", judged, story))
        assert [(row["told"], row["absent"], row["answer"]) for row in table] == [
            ("answer", "false", "5"),
            ("struck", "false", ""),
            ("not_found", "false", ""),
        ]
        assert rows(exported("csv-wide", judged, story))[0]["answer_004"] == ""
        last = rows(exported("csv", self.ticked(judged), story))[-1]
        assert (last["told"], last["absent"]) == ("silent", "true")
        assert rows(exported("csv-wide", self.ticked(judged), story))[0]["answer_004"] == "absent"

    def test_what_was_decided_and_not_verified_says_both(self, judged: Contents, story: Story) -> None:
        [note] = judged.annotations
        decided = replace(note, status=Status.OPEN, decision=Decision(best=5))
        report = exported("md", replace(judged, annotations=(decided,)), story)
        assert "decided, detected automatically, not verified" in report

    def test_whom_an_answer_names_is_not_named_again(self, judged: Contents, story: Story) -> None:
        [note] = judged.annotations
        told = replace(note.targets[0], value="5 (Paris) ; 4 (Bamako)", according_to="Paris; Bamako")
        report = exported("md", replace(judged, annotations=(replace(note, targets=(told,)),)), story)
        assert "| 5 (Paris) ; 4 (Bamako) |" in report

    def test_an_answer_that_the_reader_gave_without_a_quote_is_an_answer(
        self, judged: Contents, story: Story
    ) -> None:
        [note] = judged.annotations
        given = replace(note.targets[-1], value="aucun", judged=Status.VERIFIED)
        contents = replace(judged, annotations=(replace(note, targets=(given,)),))
        assert "| 004 | aucun (entered by the reader) |  | recits/004.txt |" in exported(
            "md", contents, story
        )
        assert rows(exported("csv", contents, story))[0]["answer"] == "aucun"

    def test_a_wide_table_has_a_column_for_what_was_struck_out(self, judged: Contents, story: Story) -> None:
        wide = rows(exported("csv-wide", judged, story))[0]
        assert (wide["answer_001"], wide["struck_001"], wide["struck_000"]) == ("", "4–5", "")

    def test_who_typed_an_answer_is_told_in_reports_and_tables(self, judged: Contents, story: Story) -> None:
        [note] = judged.annotations
        typed = replace(note.targets[0], value="six", judged=Status.VERIFIED)
        read = replace(note.targets[1], judged=None)
        contents = replace(judged, annotations=(replace(note, targets=(typed, read)),))
        report = exported("md", contents, story)
        assert "| six (entered by the reader) |" in report and "| 4–5 |" in report
        assert "six (entered by the reader)" in exported("html", contents, story)
        assert [row["answer_by"] for row in rows(exported("csv", contents, story))] == ["reader", "program"]
        wide = rows(exported("csv-wide", contents, story))[0]
        assert (wide["answer_by_000"], wide["answer_by_001"], wide["answer_by_004"]) == (
            "reader", "program", "",
        )  # fmt: skip

    def test_a_wide_table_keeps_the_source_of_each_answer_at_its_place(
        self, judged: Contents, story: Story
    ) -> None:
        [note] = judged.annotations
        first = note.targets[0]
        several = (first, replace(first, value="6", according_to="Paris"), replace(first, value="7"))
        contents = replace(judged, annotations=(replace(note, targets=several),))
        wide = rows(exported("csv-wide", contents, story))[0]
        assert (wide["answer_000"], wide["according_to_000"]) == ("5 | 6 | 7", " | Paris | ")

    def test_words_that_were_quoted_for_an_answer_the_reader_replaced_go_with_it(
        self, judged: Contents, story: Story
    ) -> None:
        [note] = judged.annotations
        first = story.articles[0]
        other = quote(first, "France")
        kept = replace(note.targets[0], value="cinq agents", judged=Status.VERIFIED)
        gone = describe(first, other.start, other.end, value="cinq agents")
        targets = (kept, replace(gone, judged=Status.VERIFIED))
        report = exported("md", replace(judged, annotations=(replace(note, targets=targets),)), story)
        assert "| AA | cinq agents (entered by the reader) | “cinq agents” | recits/000.txt:" in report


class TestDetections:
    def test_what_nobody_verified_reproaches_no_account_with_silence(self, story: Story) -> None:
        report = exported("md", with_detected(Contents(), compared(story)), story)
        assert "*nothing found by the program*" in report
        assert "says nothing" not in report
        assert "What accounts do not say" not in report

    def test_what_nobody_judged_is_added_and_open(self, story: Story) -> None:
        found = with_detected(Contents(), compared(story)).annotations
        assert [(note.origin, note.status) for note in found] == [(Origin.DETECTED, Status.OPEN)] * 2
        assert found[0].question == "How many cinq agents?"

    def test_what_was_judged_is_not_added_again(self, contents: Contents, story: Story) -> None:
        found = with_detected(contents, compared(story)).annotations[len(contents.annotations) :]
        assert [note.detector for note in found] == ["number:agents"]

    def test_no_clock_is_in_it(self, story: Story) -> None:
        assert with_detected(Contents(), compared(story)) == with_detected(Contents(), compared(story))


class TestQuotesInContext:
    """What the program chose to quote must be checked in the report; what the reader selected stays as it is."""

    @pytest.mark.parametrize(
        ("detector", "shown"),
        [("number-1", "“…pris une mesure à l’encontre de cinq agents de l’ambassade.”"), (None, "“cinq”")],
    )
    def test_a_word_alone_is_quoted_with_those_around_it_where_the_program_chose_it(
        self, story: Story, detector: str | None, shown: str
    ) -> None:
        account = story.articles[0]
        at = account.text.index("cinq")
        five = describe(account, at, at + 4, value="5")
        note = Annotation(
            "n",
            kind=NoteKind.DIVERGENCE,
            type="number",
            question="Combien ?",
            detector=detector,
            targets=(five,),
        )
        for name in ("md", "html"):
            assert shown in exported(name, Contents((note,)), story)


class TestWhoAndWhen:
    def test_a_report_says_who_wrote_the_notes_and_on_which_days(
        self, contents: Contents, story: Story
    ) -> None:
        first, second, *_others = contents.annotations
        signed = (
            replace(
                first,
                creator="A. Diallo",
                modified="2026-03-02T10:00:00Z",
                modified_by="M. Touré",
                status=Status.VERIFIED,
            ),
            replace(second, creator="M. Touré", modified="2026-03-05T08:00:00Z", status=Status.OPEN),
        )
        said = "2 annotations, 1 verified, by A. Diallo, M. Touré, written from 2 March 2026 to 5 March 2026."
        told = replace(contents, annotations=signed)
        assert said in exported("md", told, story)
        assert said in exported("html", told, story)

    def test_how_many_are_verified_agrees_with_its_own_number(self, contents: Contents) -> None:
        unsigned = replace(contents.annotations[0], creator=None, modified=None, modified_by=None)
        notes = [replace(unsigned, status=Status.VERIFIED)]
        i18n.set_language("fr")
        try:
            assert summed_up(notes) == "1 annotation, 1 vérifiée."
            four = [*notes, *[replace(notes[0], status=Status.OPEN)] * 3]
            assert summed_up(four) == "4 annotations, 1 vérifiée."
        finally:
            i18n.set_language("en")

    def test_a_tag_that_merging_made_is_said_in_words(self) -> None:
        assert (tag_name("conflict"), tag_name("bilan")) == ("other version of a note", "bilan")


@pytest.mark.parametrize(
    ("path", "others", "named"),
    [
        ("recits/a.txt", (), "recits/a.txt"),
        ("/home/x/recits/a.txt", ("/home/x/recits/b.txt",), "a.txt"),
        ("/home/x/lundi/a.txt", ("/home/x/mardi/a.txt",), "/home/x/lundi/a.txt"),
    ],
)
def test_a_report_names_a_file_without_the_folders_of_one_machine(
    path: str, others: tuple[str, ...], named: str
) -> None:
    assert file_name(path, [path, *others]) == named


def test_a_table_tells_what_is_sure_from_what_is_possible_and_what_was_decided_from_what_was_verified(
    story: Story, contents: Contents
) -> None:
    decided, detected = contents.annotations[:2]
    mine = replace(detected, decision=Decision("Bamako"))
    rows = list(
        csv.DictReader(
            io.StringIO(exported("csv-wide", replace(contents, annotations=(decided, detected, mine)), story))
        )
    )
    told = [(row["confidence"], row["status"], row["decided"], row["unverified"]) for row in rows]
    assert told == [
        ("", "verified", "true", "false"),
        ("hint", "open", "false", "true"),
        ("hint", "open", "true", "true"),
    ]


def test_a_hint_says_in_a_report_that_it_is_one_until_somebody_judges_it(contents: Contents) -> None:
    detected = contents.annotations[1]
    assert "a hint, to be checked" in standing(detected)
    assert "hint" not in standing(replace(detected, status=Status.VERIFIED))


def test_a_possible_conflict_is_called_so_as_in_compare(contents: Contents) -> None:
    hint = replace(contents.annotations[1], verdict=Verdict.CONFLICT)
    assert "possible conflict" in standing(hint) and "hint" not in standing(hint)
    assert "possible" not in standing(replace(hint, status=Status.VERIFIED))


def test_what_a_reader_decided_by_hand_is_not_called_open(contents: Contents) -> None:
    decided = replace(contents.annotations[0], status=Status.OPEN)
    assert "decided, not verified" in standing(decided)


@pytest.mark.parametrize("shape", ["md", "html", "jsonld"])
def test_a_report_is_headed_as_the_story_is_called_since(
    shape: str, contents: Contents, story: Story
) -> None:
    told = exported(shape, contents, replace(story, title="La coopération suspendue"))
    assert "La coopération suspendue" in told and contents.title not in told
    made = replace(story, title="La France suspend sa coopération", is_titled=False)
    assert contents.title in exported(shape, contents, made)
    assert made.title in exported(shape, replace(contents, title=""), made)

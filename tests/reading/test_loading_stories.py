import errno
import os
from datetime import date
from pathlib import Path

import pytest

from sahelread.i18n import say, set_language
from sahelread.model import Kind
from sahelread.problems import ProblemError
from sahelread.reading import load_story
from sahelread.resources import shipped

TEXT = "Un titre de l’article\n\nLe gouvernement a promis une enquête sur les faits survenus dans la nuit de {}.\n"
DAYS = ("lundi", "mardi", "mercredi", "jeudi")


@pytest.fixture
def folder(tmp_path):
    for number, day in enumerate(DAYS):
        (tmp_path / f"{number:03}_{day}.txt").write_text(TEXT.format(day), "utf-8")
    return tmp_path


def warnings(story):
    return [say(warning) for warning in story.warnings]


def refusal(*paths, **options):
    with pytest.raises(ProblemError) as refused:
        load_story(paths, **options)
    return [(p.where, say(p.what), say(p.remedy or "")) for p in refused.value.problems]


def test_a_folder_is_read_by_name_and_ids_are_short(folder):
    story = load_story([folder])
    assert [article.id for article in story.articles] == ["000", "001", "002", "003"]
    assert story.folder == str(folder)
    assert story.title == "Un titre de l’article"
    assert not story.is_titled
    assert not story.warnings


def test_the_story_file_may_be_named_instead_of_its_folder(folder):
    (folder / "story.yaml").write_text("title: Les promesses\n", "utf-8")
    story = load_story([folder / "story.yaml"])
    assert (story.title, len(story.articles)) == ("Les promesses", 4)


def test_files_about_articles_are_none_among_them(folder):
    (folder / "story.yaml").write_text("title: Les promesses\n", "utf-8")
    (folder / "annotations.yaml").write_text("annotations: []\n", "utf-8")
    story = load_story(sorted(folder.iterdir()))
    assert [article.id for article in story.articles] == ["000", "001", "002", "003"]


def test_a_story_file_that_is_not_there_is_named(folder):
    assert refusal(folder / "story.yaml")[0][:2] == (
        str(folder / "story.yaml"),
        "there is no such file or folder",
    )


@pytest.mark.parametrize(
    ("titles", "called"),
    [
        (
            ("Au moins trente morts au marché de Lobi", "Le marché de Lobi en deuil"),
            "Le marché de Lobi en deuil",
        ),
        (("Une trentaine de morts au marché de Lobi", "Le drame de Lobi, le 4 octobre"), "lobi"),
        (("Lobi pleure des dizaines de morts",), "lobi"),
    ],
)
def test_a_story_is_not_called_by_a_figure_or_a_day_that_its_accounts_may_dispute(tmp_path, titles, called):
    (tmp_path / "lobi").mkdir()
    for number, title in enumerate(titles):
        told = f"{title}\n\nLe marché de Lobi a brûlé dans la nuit, a annoncé le maire de la ville, sans autre détail."
        (tmp_path / "lobi" / f"{number}.txt").write_text(told, "utf-8")
    assert load_story([tmp_path / "lobi"]).title == called


def test_a_story_is_called_by_a_title_that_says_something(tmp_path):
    told = (
        "Le bac de Barsa a coulé mardi soir sur le fleuve avec plus de cent passagers, a annoncé le préfet."
    )
    (tmp_path / "1.txt").write_text(f"Barsa\n\n{told}", "utf-8")
    (tmp_path / "2.txt").write_text(
        f"Le bac de Barsa a coulé sur le fleuve\n\n{told} Une enquête est ouverte.", "utf-8"
    )
    assert load_story([tmp_path]).title == "Le bac de Barsa a coulé sur le fleuve"


@pytest.mark.parametrize(
    ("titles", "called"),
    [
        (("COMMUNIQUÉ DE LA COMPAGNIE BARSANA", "Naufrage du bac de Barsa"), "Naufrage du bac de Barsa"),
        (("La compagnie salue son équipage exemplaire", "Les dockers crient au scandale"), "barsa"),
        (("Naufrage du bac : la compagnie salue son équipage", "Dix morts"), "Naufrage du bac"),
        (("Le scandale Barsa : la compagnie se tait", "Dix morts"), "barsa"),
    ],
)
def test_a_story_is_not_called_by_what_one_party_says(tmp_path, titles, called):
    (tmp_path / "barsa").mkdir()
    for number, title in enumerate((*titles, "Barsa")):
        told = "Le naufrage du bac de Barsa a eu lieu mardi soir sur le fleuve, a annoncé le préfet de la région."
        (tmp_path / "barsa" / f"{number}.txt").write_text(f"{title}\n\n{told} {number}.", "utf-8")
    assert load_story([tmp_path / "barsa"]).title == called


def test_paths_are_shown_as_the_user_gave_them(folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    assert load_story([folder.name]).articles[0].path == str(Path(folder.name) / "000_lundi.txt")
    assert load_story([f"{folder.name}/001_mardi.txt", f"{folder.name}/000_lundi.txt"]).articles[0].path == (
        f"{folder.name}/001_mardi.txt"
    )


def test_what_is_no_article_in_a_folder_is_left_out(folder):
    for name in (".hidden.txt", "README.txt", "annotations.yaml", "story.yaml.bak", "photo.jpg", "~lock.txt"):
        (folder / name).write_text("Rien.", "utf-8")
    (folder / "inside.txt").mkdir()
    assert len(load_story([folder]).articles) == 4


def test_documents_in_a_folder_that_are_not_read_are_named(folder):
    for name in (
        "lemonde.docx",
        "Reuters.PDF",
        "README.md",
        "annotations.md",
        "annotations.html",
        ".caché.pdf",
    ):
        (folder / name).write_text("Rien.", "utf-8")
    (warning,) = load_story([folder]).warnings
    assert "2 files are not read: Reuters.PDF, lemonde.docx" in say(warning)
    assert "plain text files" in say(warning)


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["AA.txt", "Wakat Séra.txt", "le-monde.txt"], ["aa", "wakat-sera", "le-monde"]),
        (["2024-01_x.txt", "2024-02_y.txt"], ["2024", "2024-2"]),
        (["日本.txt", "!!.txt"], ["article", "article-2"]),
        (["a-very-long-name-of-a-file-that-nobody-wants-to-read.txt"], ["a-very-long-name-of-a-fi"]),
    ],
)
def test_ids_are_made_of_file_names_and_unique(tmp_path, names, ids):
    for name in names:
        (tmp_path / name).write_text(TEXT.format(name), "utf-8")
    story = load_story([tmp_path / name for name in names])
    assert [article.id for article in story.articles] == ids


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["1_lemonde.txt", "2-Radio Ndeke.txt"], ["lemonde", "radio-ndeke"]),
        (["2025-03-12_ndeke.txt", "03 ndeke-soir.txt"], ["ndeke", "ndeke-soir"]),
        (["000_a5bd461c096bbdf0.txt", "3.txt", "ndeke.txt"], [None, None, None]),
        (["1_article.txt", "2_article.txt"], [None, None]),
    ],
)
def test_an_account_whose_id_is_a_number_is_called_by_the_name_behind_it(tmp_path, names, labels):
    for name in names:
        (tmp_path / name).write_text(TEXT.format(name), "utf-8")
    story = load_story([tmp_path / name for name in names])
    assert [article.label for article in story.articles] == labels


def test_the_name_in_a_file_s_name_is_spelled_as_the_page_does(tmp_path):
    prose = "Le gouvernement a promis une enquête sur les faits survenus lundi."
    (tmp_path / "1_radiondeke.txt").write_text(
        f"Radio Ndèké\nPublié le 13/08/2025\n\nMali : une enquête\n\n{prose}", "utf-8"
    )
    (tmp_path / "2_kaya.txt").write_text(prose, "utf-8")
    (tmp_path / "radiobarsa.txt").write_text(
        f"Radio Barsa\nPublié le 13/08/2025\n\nMali : une enquête\n\n{prose}", "utf-8"
    )
    (tmp_path / "tamou.txt").write_text(prose, "utf-8")
    labels = [article.label for article in load_story([tmp_path]).articles]
    assert labels == ["Radio Ndèké", "kaya", "Radio Barsa", None]


def test_an_outlet_is_a_better_name_than_that_of_the_file(folder):
    (folder / "story.yaml").write_text(
        "articles:\n  - {path: 000_lundi.txt, outlet: Le Fanal}\n  - {path: 001_mardi.txt, label: Fanal 2}\n"
    )
    assert [article.name for article in load_story([folder]).articles[:3]] == [
        "Le Fanal",
        "Fanal 2",
        "mercredi",
    ]


def test_the_story_file_orders_names_and_dates_the_articles(folder):
    (folder / "story.yaml").write_text(
        "title: Une enquête\nreference: 2025-09-19\narticles:\n"
        "  - {path: 002_mercredi.txt, id: C, label: Courrier, outlet: Le Courrier, published: 2025-09-18}\n",
        "utf-8",
    )
    story = load_story([folder])
    first = story.articles[0]
    assert (story.title, story.reference) == ("Une enquête", date(2025, 9, 19))
    assert story.is_titled
    assert (first.id, first.name, first.outlet, first.published) == (
        "C",
        "Courrier",
        "Le Courrier",
        date(2025, 9, 18),
    )
    assert [article.id for article in story.articles] == ["C", "000", "001", "003"]


def test_the_story_file_is_read_for_files_of_its_folder_too(folder):
    (folder / "story.yaml").write_text("articles:\n  - {path: 001_mardi.txt, id: M}\n", "utf-8")
    assert [a.id for a in load_story([folder / "001_mardi.txt", folder / "003_jeudi.txt"]).articles] == [
        "M",
        "003",
    ]


def test_a_broken_story_file_is_a_warning_and_the_articles_are_read(folder):
    (folder / "story.yaml").write_text("title: [\n", "utf-8")
    story = load_story([folder])
    assert len(story.articles) == 4
    assert "story.yaml:" in warnings(story)[0]


def test_files_that_the_story_file_names_and_that_are_not_there_are_named(folder):
    (folder / "story.yaml").write_text(
        "articles:\n  - path: 001_mardy.txt\n  - path: ../elsewhere.txt\n", "utf-8"
    )
    told = warnings(load_story([folder]))
    assert "story.yaml:2: there is no file '001_mardy.txt'" in told[0]
    assert "001_mardi.txt" in told[0]
    assert "'../elsewhere.txt' is outside the folder" in told[1]


def test_one_bad_file_in_a_folder_is_a_warning(folder):
    (folder / "004_empty.txt").write_bytes(b"")
    (folder / "005_binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    story = load_story([folder])
    assert len(story.articles) == 4
    assert [("004_empty" in w, "005_binary" in w) for w in warnings(story)] == [(True, False), (False, True)]


def test_a_bad_file_that_the_user_named_is_an_error(folder):
    (folder / "empty.txt").write_bytes(b"")
    assert refusal(folder / "000_lundi.txt", folder / "empty.txt") == [
        (str(folder / "empty.txt"), "the file is empty", "")
    ]


def test_all_missing_paths_are_told_at_once_with_what_was_meant(folder):
    told = refusal(folder / "000_lundy.txt", folder / "nowhere.xyz")
    assert [what for _, what, _ in told] == ["there is no such file or folder"] * 2
    assert "000_lundi.txt" in told[0][2]


def test_a_link_to_nothing_says_so_and_does_not_propose_itself(folder):
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "round.txt").symlink_to("round.txt")
    for name in ("gone.txt", "round.txt"):
        assert refusal(folder / name) == [
            (str(folder / name), "this is a link to a file that is not there", "")
        ]
    told = warnings(load_story([folder]))
    assert ["gone.txt: " in told[0], "round.txt: " in told[1]] == [True, True]


def test_a_pipe_in_a_folder_is_named_and_not_waited_for(folder):
    os.mkfifo(folder / "pipe.txt")
    assert "pipe.txt" in warnings(load_story([folder]))[0]


def test_a_folder_that_may_not_be_searched_is_told_as_such(folder, monkeypatch):
    def refused(_path, **_options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refused)
    assert refusal(folder)[0][1] == "the folder cannot be read: permission denied"


def test_what_is_wrong_with_a_story_file_is_told_in_the_order_of_its_lines(folder):
    (folder / "round.lnk").symlink_to("round.lnk")
    (folder / "story.yaml").write_text(
        "titel: x\narticles:\n- path: 001_mardy.txt\n- path: round.lnk\n- lable: y\n", "utf-8"
    )
    told = warnings(load_story([folder]))
    assert [warning.split(": ")[0].rpartition(":")[2] for warning in told] == ["1", "3", "4", "5", "5"]


@pytest.mark.parametrize("name", ["a" * 5000, "a\x00b"])
def test_impossible_names_are_missing_paths(tmp_path, name):
    assert refusal(str(tmp_path) + "/x/" + name)[0][1] == "there is no such file or folder"
    assert refusal("")[0][1] == "there is no such file or folder"


def test_a_device_that_never_ends_is_refused():
    assert refusal("/dev/zero")[0][1] == "this is a device, not a file"


def test_a_file_too_large_to_be_an_article_is_refused(tmp_path):
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(40 << 20)
    assert "too large" in refusal(tmp_path / "large.txt")[0][1]


def test_a_folder_among_files_is_refused(folder):
    assert refusal(folder, folder / "000_lundi.txt")[0][1] == "this is a folder"


def test_a_folder_without_text_says_what_to_put_there(tmp_path):
    ((where, what, remedy),) = refusal(tmp_path)
    assert (where, what) == (str(tmp_path), "there are no articles in this folder")
    assert ".txt" in remedy


def test_no_path_at_all_is_refused():
    assert refusal()[0][1] == "no articles were named"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_that_may_not_be_read_is_named(folder):
    (folder / "000_lundi.txt").chmod(0)
    assert "cannot be read" in refusal(folder / "000_lundi.txt")[0][1]


def test_one_article_is_read_with_a_warning(folder):
    story = load_story([folder / "000_lundi.txt"])
    assert len(story.articles) == 1
    assert warnings(story) == ["there is only one article: nothing to compare it with"]


def test_the_same_file_twice_is_a_warning(folder):
    (folder / "009_copy.txt").write_bytes((folder / "000_lundi.txt").read_bytes())
    assert warnings(load_story([folder])) == [
        f"{folder / '009_copy.txt'} is the same file as {folder / '000_lundi.txt'}"
    ]


def test_a_file_without_an_account_is_a_warning(folder):
    (folder / "010_menu.txt").write_text("Accueil\nMenu\nPartager\n* * *\n", "utf-8")
    assert any("no sentence" in warning for warning in warnings(load_story([folder])))


def test_forty_articles_are_forty_articles(tmp_path):
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(TEXT.format(number), "utf-8")
    assert len(load_story([tmp_path]).articles) == 40


def test_the_encoding_that_was_asked_for_holds_for_all_files(folder):
    for path in folder.glob("*.txt"):
        path.write_bytes(path.read_text("utf-8").encode("mac-roman"))
    assert "enquête" in load_story([folder], encoding="mac-roman").articles[0].text


def test_the_language_is_told_article_by_article(folder):
    (folder / "020_en.txt").write_text(
        "The government has promised an inquiry into what happened that night. It was the third attack on the town "
        "this year, and the army said it would send more troops to the border with its neighbour.",
        "utf-8",
    )
    story = load_story([folder])
    assert [article.language for article in story.articles] == ["fr"] * 4 + ["en"]
    assert story.language == "fr"


def test_the_same_input_gives_the_same_story(folder):
    assert load_story([folder]) == load_story([folder])


def test_the_five_seeds_are_read_as_a_person_would_cut_them():
    story = load_story([shipped("seeds")])
    kinds = {
        article.id: [sum(p.kind is kind for p in article.passages) for kind in Kind]
        for article in story.articles
    }
    #         title, heading, sentence, item, row, furniture
    assert kinds == {
        "000": [1, 0, 11, 0, 0, 10],
        "001": [1, 0, 14, 0, 0, 2],
        "002": [0, 0, 14, 0, 0, 1],
        "003": [1, 4, 22, 10, 12, 6],
        "004": [1, 3, 18, 0, 0, 4],
    }
    assert not story.warnings


def test_file_and_line_are_written_as_editors_read_them_in_french_too(folder):
    (folder / "story.yaml").write_text("titel: x\n", "utf-8")
    set_language("fr")
    try:
        (told,) = warnings(load_story([folder]))
    finally:
        set_language("en")
    assert told.startswith(f"{folder / 'story.yaml'}:1: ")


def test_a_path_named_twice_is_read_once_and_that_is_said(folder):
    path = folder / "000_lundi.txt"
    assert warnings(load_story([path, path])) == [
        f"{path}: this file was named twice, and is read once",
        "there is only one article: nothing to compare it with",
    ]


@pytest.mark.parametrize(("asked", "suggested"), [("nothere.txt", False), ("ministere.md", True)])
def test_a_name_is_suggested_for_what_stands_before_its_ending(folder, asked, suggested):
    (folder / "02_ministere.txt").write_text("Une phrase.", "utf-8")
    (folder / "story.yaml").write_text(f"articles:\n- path: {asked}\n", "utf-8")
    told = " ".join(warnings(load_story([folder])))
    assert repr(asked) in told
    assert ("did you mean" in told) is suggested

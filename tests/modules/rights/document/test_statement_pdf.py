"""« Télécharger en PDF »: a tagged document that says what the page says, to its holder only."""

import time
from html import unescape
from io import BytesIO

import pikepdf
import pytest
import typst
from django.utils import timezone

from cpa.ledger.proof import ChainEnd, chain_end, was_once_the_end
from cpa.modules.rights import actions, queries
from cpa.modules.rights.document.contents import contents
from cpa.modules.rights.document.typeset import pdf
from cpa.ui.amounts import written
from tests.databases import activity_store, both_stores
from tests.modules.rights.careers import MARIA, NADIA, TODAY, credited, year
from tests.modules.rights.document.pdf_text import opened, tags, text, untagged

ADDRESS = "/mes-droits/pdf/"


@pytest.fixture
def statement(maria, declared):
    """Maria's statement after three years, as it is downloaded."""
    declared.of(MARIA, year(2022), year(2023, hours=400), year(2024))
    credited(MARIA, first=2022, last=2024)
    return maria.get(ADDRESS)


@both_stores
def test_it_is_a_file_that_no_cache_keeps_and_whose_name_names_nobody(statement):
    assert statement["Content-Type"] == "application/pdf"
    assert statement["Content-Disposition"].startswith('attachment; filename="mes-droits-2')
    assert {"no-store", "private"} <= set(statement["Cache-Control"].split(", "))
    assert str(MARIA) not in statement["Content-Disposition"]


@both_stores
def test_it_is_tagged_throughout_and_says_its_title_and_language(statement):
    document = opened(statement.content)
    assert document.Root.MarkInfo.Marked is True
    assert document.Root.Lang == "fr"
    assert document.Root.ViewerPreferences.DisplayDocTitle is True
    assert "pdfuaid:part>1<" in str(document.open_metadata()) and "Relevé de mes droits" in str(
        document.open_metadata()
    )
    assert untagged(document) == []
    found = tags(document)
    assert found[:2] == ["Document", "H1"] and {"H2", "H3", "Table", "TH", "TD", "L"} <= set(found)


@both_stores
def test_its_fonts_travel_with_it(statement):
    document = opened(statement.content)
    fonts = [font for page in document.pages for font in page.Resources.Font.values()]
    assert fonts
    assert all("/FontFile3" in f.DescendantFonts[0].FontDescriptor for f in fonts)


@both_stores
def test_it_says_the_figures_of_the_page_and_every_line(statement, maria):
    read = text(opened(statement.content))
    page = unescape(maria.get("/mes-droits/").content.decode())
    blocks = queries.statement(MARIA).blocks
    amounts = [block.figure for block in blocks] + [line.amount for block in blocks for line in block.lines]
    assert len(amounts) > len(blocks)
    for amount in map(written, amounts):
        assert amount in page and amount in read, amount
    in_one_piece = read.replace(" ", "")  # a label may go over two lines
    assert all(line.label.replace(" ", "") in in_one_piece for block in blocks for line in block.lines)


@both_stores
def test_what_proves_it_is_the_end_of_the_chain_of_the_ledger(statement):
    end = chain_end(MARIA)
    read = text(opened(statement.content)).replace("\u202f", "").replace(" ", "")
    assert end is not None and end.digest in read
    assert was_once_the_end(MARIA, end)
    assert not was_once_the_end(MARIA, ChainEnd(end.ordinal - 1, end.digest))
    assert not was_once_the_end(NADIA, end)


@both_stores
def test_an_old_paper_is_still_recognised_after_a_new_line(statement):
    printed = chain_end(MARIA)
    actions.open_with(account=MARIA, year=2021, counted=10_00)
    assert chain_end(MARIA) != printed and was_once_the_end(MARIA, printed)


@both_stores
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_short_statement_is_one_sheet_that_reads_without_a_glass(maria, declared, language):
    declared.of(MARIA, *(year(number) for number in range(2019, 2026)))
    credited(MARIA, first=2019, last=2025)
    document = opened(maria.get(ADDRESS, headers={"accept-language": language}).content)
    assert sum(len(block.lines) for block in queries.statement(MARIA).blocks) == 7
    assert len(document.pages) == 1 and "2019" in text(document)
    assert min(_sizes(document)) >= 9


@both_stores
def test_a_long_one_keeps_the_summary_on_its_first_sheet_and_the_lines_follow(maria, declared):
    declared.of(MARIA, *(year(number) for number in range(2015, 2026)))
    credited(MARIA)
    made = maria.get(ADDRESS).content
    assert len(opened(made).pages) == 2
    assert "Historique" not in text(opened(_first_page(made)))


@both_stores
def test_an_account_without_anything_has_one_page_that_says_so(maria, declared):
    document = opened(maria.get(ADDRESS).content)
    assert len(document.pages) == 1
    assert "Aucune ligne n’est encore écrite" in text(document)


@both_stores
def test_in_english_it_is_read_in_english(statement, maria):
    document = opened(maria.get(ADDRESS, headers={"accept-language": "en"}).content)
    assert document.Root.Lang == "en" and "Statement of my rights" in text(document)


@both_stores
def test_a_visitor_is_sent_to_sign_in(client, db):
    response = client.get(ADDRESS)
    assert response.status_code == 302 and "/connexion/" in response["Location"]


@activity_store
def test_a_name_that_looks_like_source_is_printed_and_never_run(declared):
    declared.of(MARIA, year(2024))
    credited(MARIA, first=2024, last=2024)
    hostile = '#panic("no") $x$ *bold* \\ "'
    told = contents(queries.statement(MARIA), chain_end(MARIA), [hostile], TODAY, "fr")
    assert hostile in text(opened(_made(told)))


@activity_store
def test_forty_years_are_made_in_less_than_a_second(declared):
    declared.of(MARIA, *(year(number) for number in range(2015, 2026)))
    credited(MARIA)
    told = contents(queries.statement(MARIA), chain_end(MARIA), ["39 39"], TODAY, "fr")
    told["rights"][0]["lines"] *= 4
    started = time.perf_counter()
    _made(told)
    assert time.perf_counter() - started < 1


@activity_store
def test_a_document_that_would_not_be_accessible_is_refused(declared):
    told = contents(queries.statement(MARIA), None, [], TODAY, "fr")
    with pytest.raises(typst.TypstError):
        _made({**told, "title": ""})


def _made(told):
    return pdf(told, timezone.now())


def _sizes(document):
    """The size of every piece of text, in points."""
    for page in document.pages:
        for instruction in pikepdf.parse_content_stream(page):
            if str(instruction.operator) == "Tf":
                yield round(float(instruction.operands[1]), 2)


def _first_page(content):
    document = opened(content)
    while len(document.pages) > 1:
        del document.pages[-1]
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()

"""The table of proofs: months in order, what each declared, and the months nothing was received for."""

from datetime import date

from cpa.kernel.citation import Citation
from cpa.legislation.facts import Basis, Evidence
from cpa.modules.rights.proofs import missing_months, proofs
from cpa.modules.rights.reasons import Reason, typeset


def _month(number, amount):
    received = date(2024, number, 28)
    return Evidence("dsn", f"D-{number}", received, "", date(2024, number, 1), (number,), amount, Basis.HOURS)


def test_a_month_without_a_declaration_is_named_between_the_first_and_the_last():
    assert missing_months([_month(3, 100), _month(5, 100), _month(6, 100)]) == [date(2024, 4, 1)]
    assert missing_months([_month(3, 100)]) == missing_months([]) == []


def test_each_declaration_gives_its_month_its_hours_and_its_line(settings):
    rows = proofs([_month(5, 7_000), _month(3, 15_167)]).rows
    assert [row[1].text.replace("\u202f", " ") for row in rows] == ["151,67 h", "", "70 h"]
    assert rows[1][2].text == "aucune déclaration reçue"
    assert rows[0][2].text.startswith("ligne 3 du fichier, reçue le 28 mars 2024")
    assert rows[0][2].note == "Déclaration D-3"


def test_sentences_of_the_law_are_typeset_as_french_is_printed():
    assert typeset("Part d'année : 3 ÷ 4 ?") == "Part d’année\u00a0: 3 ÷ 4\u00a0?"


def test_no_line_breaks_inside_an_article():
    cited = Reason("", None, Citation("Code du travail, art. R. 6323-1 I"), ()).article
    assert cited == "Code du travail, art.\u00a0R.\u00a06323-1\u00a0I"

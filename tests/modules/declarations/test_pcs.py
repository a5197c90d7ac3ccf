"""What the codes of occupations are called."""

from cpa.modules.declarations.pcs import label


def test_a_code_has_its_official_name_however_it_is_written() -> None:
    assert label("684a") == label("684A") == "Nettoyeurs"


def test_an_unknown_code_has_no_name() -> None:
    assert label("999z") == ""

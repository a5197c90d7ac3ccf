"""Numbers are recognised however they are written, and never kept."""

from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured

from cpa.modules.identity.numbers import InvalidNumber, nir_digest, ntt_digest

NIR = "2850769901197"
NTT = "1007001134M00044"


def test_a_nir_is_the_same_with_spaces_and_with_its_key() -> None:
    key = 97 - int(NIR) % 97
    assert nir_digest(f"2 85 07 69 901 197 {key:02d}") == nir_digest(NIR)


def test_a_corsican_nir_is_read_in_either_case_with_its_key() -> None:
    nir = "185072A950001"
    key = 97 - int(nir.replace("2A", "19")) % 97
    assert nir_digest(f"185072a950001{key:02d}") == nir_digest(nir)


def test_a_wrong_control_key_is_refused_and_the_number_is_not_quoted() -> None:
    wrong = f"{(97 - int(NIR) % 97) % 97 + 1:02d}"
    with pytest.raises(InvalidNumber) as refusal:
        nir_digest(NIR + wrong)
    assert NIR not in str(refusal.value)


@pytest.mark.parametrize("text", ["", "285076990119", "28507699011970", "A850769901197", "2850769901A97"])
def test_what_has_not_the_shape_of_a_nir_is_refused(text: str) -> None:
    with pytest.raises(InvalidNumber):
        nir_digest(text)


@pytest.mark.parametrize("text", ["", "1007001134", "3007001134M1", "100700113 M1", "1007001134" + "x" * 31])
def test_what_has_not_the_shape_of_an_ntt_is_refused(text: str) -> None:
    with pytest.raises(InvalidNumber):
        ntt_digest(text)


def test_an_ntt_written_like_a_nir_is_another_number() -> None:
    written = "1007001134123"
    assert nir_digest(written).value != ntt_digest(written).value


@pytest.mark.parametrize(
    ("written", "born"),
    [
        ("2850769901197", date(1985, 7, 1)),
        ("1101269950002", date(2010, 12, 1)),
        ("1150269950003", date(1915, 2, 1)),
        ("2853169950004", None),
    ],
    ids=["a usual one", "the youngest who may work", "the oldest rather than a child", "a month nobody knew"],
)
def test_a_number_says_the_month_of_birth(written: str, born: date | None) -> None:
    assert nir_digest(written).born == born


def test_the_digest_depends_on_the_key(settings: object) -> None:
    before = nir_digest(NIR).value
    settings.NIR_KEY = "another key, long enough to be one"  # type: ignore[attr-defined]
    assert nir_digest(NIR).value != before


def test_without_a_key_the_missing_setting_is_named(settings: object) -> None:
    settings.NIR_KEY = ""  # type: ignore[attr-defined]
    with pytest.raises(ImproperlyConfigured, match="NIR_KEY"):
        nir_digest(NIR)

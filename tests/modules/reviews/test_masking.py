"""No text leads anywhere, or asks for money."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.reviews.masking import MASK, Hidden, masked

CARRIED = [
    ("écrivez à jean.dupont@exemple.fr vite", Hidden.EMAIL),
    ("jean (at) exemple.fr", Hidden.EMAIL),
    ("voyez https://exemple.invalid/page?a=1", Hidden.LINK),
    ("le site formation-top.com est mieux", Hidden.LINK),
    ("appelez le 06 12 34 56 78", Hidden.PHONE),
    ("au +33 6 12 34 56 78", Hidden.PHONE),
    ("suivez @formateur59", Hidden.HANDLE),
    ("FR76 3000 6000 0112 3456 7890 189", Hidden.ACCOUNT),
    ("carte 4970 1000 0000 0000", Hidden.ACCOUNT),
    ("payez par PayPal", Hidden.PAYMENT),
    ("au \uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", Hidden.PHONE),
    ("au ٠٦١٢٣٤٥٦٧٨", Hidden.PHONE),
    ("le 0 6.1 2.3 4.5 6 7 8", Hidden.PHONE),
    ("allez sur arnaque . fr", Hidden.LINK),
    ("allez sur exemple。fr", Hidden.LINK),
    ("allez sur bit.ly/abc", Hidden.LINK),
]


@pytest.mark.parametrize(
    ("said", "kind"), CARRIED, ids=[f"{kind}-{rank}" for rank, (_said, kind) in enumerate(CARRIED)]
)
def test_a_way_to_reach_someone_or_to_pay_is_masked(said: str, kind: Hidden) -> None:
    kept = masked(said)
    assert MASK in kept.text and kind in kept.hidden


@pytest.mark.parametrize(
    "said",
    [
        "Formation de 400 heures en 2025, 12 stagiaires, salle 3.",
        "Le formateur explique bien.On pratique le lundi.",
        "Très bien : 3 ateliers sur 4 étaient utiles !",
        "C’était bien . Me revoilà au travail, à 7 h 30 et/ou 8 h.",
    ],
    ids=["figures", "no blank after a point", "punctuation", "a blank before a point"],
)
def test_ordinary_words_stay(said: str) -> None:
    assert masked(said).text == said and not masked(said).hidden


def test_signs_that_show_nothing_are_taken_out() -> None:
    assert masked("a\u202eb\u200bc\x00  d\r\n\n\n\ne").text == "abc d\n\ne"


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_masking_again_changes_nothing(said: str) -> None:
    once = masked(said)
    assert masked(once.text) == type(once)(once.text, ())

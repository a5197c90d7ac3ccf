"""What providers write is data: no markup, no hidden sign, never longer than is read, and plain words stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.sources.offers.provider_text import one_line, plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>Poser</p><ul><li>un</li><li>deux</li></ul>", "Poser\n\nun\n\ndeux"),
        ("&lt;b&gt;Poser&lt;/b&gt; &amp;eacute;", "Poser é"),
        ("&amp;lt;b&amp;gt;Poser&amp;lt;/b&amp;gt;", "Poser"),
        ("&amp;amp;lt;b&amp;amp;gt;Poser", "bPoser"),
        ("avant<script>alert(1)</script>après", "avantaprès"),
        ("<style>p{}</style><img src=x onerror=alert(1)>photo", "photo"),
        ("a < b et c > d", "a < b et c > d"),
        ("R&D & Cie", "R&D & Cie"),
        ("turn\u202earound\u200b\x07", "turnaround"),
        ("un\r\n\r\n\r\n\r\ndeux\ttrois", "un\n\ndeux trois"),
    ],
)
def test_only_the_words_are_left(written: str, read: str) -> None:
    assert plain(written, 100) == read


def test_a_long_text_is_cut_between_two_words() -> None:
    assert plain("un deux trois quatre", 12) == "un deux…"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.integers(10, 100))
def test_whatever_is_written_is_bounded_and_shows(written: str, longest: int) -> None:
    read = plain(written, longest)
    assert len(read) <= longest
    assert all(sign == "\n" or sign.isprintable() or sign == "\xad" for sign in read)
    assert "\n" not in one_line(written, longest)


@given(st.lists(st.sampled_from(["<b>", "</b>", "<script>", "&lt;", "&gt;", "x", "&amp;", "<", ">", " ", "i", "/"])))
def test_no_tag_survives_however_it_is_wrapped(pieces: list[str]) -> None:
    assert not re.search(r"<[a-z/!?][^<>]*>", plain("".join(pieces), 1000))

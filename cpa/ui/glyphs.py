"""Which signs the fonts of our documents can show, and what stands in the place of the others.

A document that a screen reader reads in order (PDF/UA)
refuses a sign without a glyph. A person's words are never refused.
"""

import unicodedata
from collections.abc import Iterable

MISSING = "□"
"""Stands where a sign cannot be shown."""

_SHOWN = """
20-7e a0-ac ae-377 37a-37f 384-38a 38c 38e-3a1 3a3-4ff 512-513 51a-51d 531-556 559-58a 58d-58f 591 5be 5c0 5c3
5c6 5d0-5ea 5ef-5f4 606-60c 61b 61f 621-63a 640-64b 660-66d 674 679-67b 67e-680 683-684 686-687 691 698 6a4 6a9
6af 6be 6cc 6f0-6f9 900-97f e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7 eaa-eab ead-eb9 ebb-ebc
ec8-ecd 13a0-13f5 13f8-13fd 17c1-17c3 1d00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d
1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2029 202f-2040 2042
2044-205f 2070-2071 2074-208e 2090-209c 20a0-20c0 20d0-20f0 2100-211e 2120 2122 2124 2126-2151 2153-2184
2190-23ff 2422-2423 2460-2606 2609-262f 2639-268b 2690-269c 26a0-26a7 26ac-26af 26b2 2714 2717-2727 2729-274b
274d 274f-2752 2756 2758-275e 2761-277f 27c2-2b73 2b76-2b95 2b97-2bff 2c60-2cf3 2cf9-2cff 2e02-2e05 2e08-2e0a
2e17-2e18 3000 302e-3030 3036 a640-a641 a648-a649 a656-a657 a71b-a727 a765 a789-a78e a790-a791 a793 ab52 ab66
ab70-abbf fb00-fb06 fb13-fb17 fb1d fb1f-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f fb52-fb81 fb8a-fb95
fb9e-fb9f fbaa-fbad fbe8-fbe9 fbfc-fbff fe2e-fe2f fe66 fe70-fe74 fe76-fefc fffd 10140-1018e 1d106-1d107
1d5db-1d6a5 1d6a8-1d7cb 1d7ce-1d7ff 1ee00-1ee03 1ee05-1ee1f 1ee21-1ee22 1ee24 1ee27 1ee29-1ee32 1ee34-1ee37
1ee39 1ee3b 1ee42 1ee47 1ee49 1ee4b 1ee4d-1ee4f 1ee51-1ee52 1ee54 1ee57 1ee59 1ee5b 1ee5d 1ee5f 1ee61-1ee62
1ee64 1ee67-1ee6a 1ee6c-1ee72 1ee74-1ee77 1ee79-1ee7c 1ee7e 1ee80-1ee89 1ee8b-1ee9b 1eea1-1eea3 1eea5-1eea9
1eeab-1eebb 1eef0-1eef1 1f12f
"""
"""The code points that the fonts inside typst hold, in hexadecimal, asked of typst one by one. A test asks again."""


def shown_ranges() -> list[range]:
    """The code points that documents can show."""
    bounds = ([int(each, 16) for each in part.split("-")] for part in _SHOWN.split())
    return [range(each[0], each[-1] + 1) for each in bounds]


_ACCENTS = range(0x300, 0x370)
"""The only marks kept: those that the main font sets on its own letters."""
_SHOWABLE = frozenset(
    chr(code)
    for each in shown_ranges()
    for code in each
    if code in _ACCENTS or not unicodedata.category(chr(code)).startswith("M")
)


def showable(text: str) -> str:
    """The text as a document can show it: no control or formatting sign but the end of a line, « □ » for what no font
    holds, and for a text of which nothing would be left. « Soudé 中 » → « Soudé □ »."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    shown = "".join(map(_showable, composed))
    return MISSING if text.strip() and not shown.strip() else shown


def missing(texts: Iterable[str]) -> tuple[str, ...]:
    """The signs of these texts for which « □ » would stand, each once, in the order met."""
    signs = (sign for text in texts for sign in unicodedata.normalize("NFC", text))
    return tuple(dict.fromkeys(sign for sign in signs if _showable(sign) == MISSING != sign))


def plainest(text: str) -> str:
    """The same with nothing beyond the letters of western Europe: what is left where signs cannot stand together."""
    return "".join(sign if sign < "\u0100" or sign in _SAFE else MISSING for sign in showable(text))


_SAFE = frozenset("’‘“”–—…œŒŸ€□\u202f")


def _showable(sign: str) -> str:
    if sign in _SHOWABLE or sign == "\n":
        return sign
    return "" if unicodedata.category(sign) in _SILENT else MISSING


_SILENT = ("Cc", "Cf", "Cs", "Mn", "Me")
"""Categories of signs that show nothing by themselves: left out."""

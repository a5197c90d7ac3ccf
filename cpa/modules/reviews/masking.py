"""What a text may not carry: how to reach someone, where to go and pay. Masked before anything is kept."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MASK = "[masqué]"


class Hidden(StrEnum):
    """What was masked, in the order it is looked for."""

    EMAIL = "email"
    ACCOUNT = "account"
    LINK = "link"
    PHONE = "phone"
    HANDLE = "handle"
    PAYMENT = "payment"


_ENDINGS = "fr|com|net|org|eu|io|info|biz|me|app|shop|online|site|xyz|re|pro"
_SPACED = "fr|com|net|org|eu|io"
"""After a point between blanks: other endings are French words too."""

_LIKE = {ord("。"): ".", ord("․"): ".", ord("．"): "."}
_SOUGHT = {
    Hidden.EMAIL: r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\s(?:arobase|at)\s)\s?[\w-]+(?:\s?(?:\.|\spoint\s)\s?[\w-]+)+",
    Hidden.ACCOUNT: r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b|\b(?:\d[ -]?){13,19}\b",
    Hidden.LINK: rf"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})\b(?:/\S*)?"
    rf"|\b[\w-]+(?:\.[\w-]+)+/\S+|\b[\w-]+\s\.\s?(?:{_SPACED})\b",
    Hidden.PHONE: r"(?:\+|\b00)\d{1,3}(?:[\s.\-()]*\d){8,11}\b|(?<!\d)0(?:[\s.\-/]*\d){9}(?!\d)",
    Hidden.HANDLE: r"(?<!\w)@\w{3,}",
    Hidden.PAYMENT: r"\b(?:paypal|western union|moneygram|paylib|lydia|bitcoins?|iban|rib|mandat[- ]cash|transcash"
    r"|neosurf|cartes? cadeaux?|virements?)\b",
}
_PATTERNS = {kind: re.compile(sought, re.I) for kind, sought in _SOUGHT.items()}


@dataclass(frozen=True, slots=True)
class Masked:
    """A text that may be kept, and what was masked in it."""

    text: str
    hidden: tuple[Hidden, ...]


def masked(said: str) -> Masked:
    """The text with each such thing replaced by `MASK`, signs that show nothing taken out, blanks made one."""
    text, hidden = _plain(said), []
    for kind, pattern in _PATTERNS.items():
        text, found = pattern.subn(MASK, text)
        hidden += [kind] * bool(found)
    return Masked(text, tuple(hidden))


def _plain(said: str) -> str:
    text = unicodedata.normalize("NFC", said.replace("\r\n", "\n").replace("\r", "\n"))
    shown = [sign for sign in text.translate(_LIKE) if sign == "\n" or unicodedata.category(sign)[0] != "C"]
    lines = [" ".join(line.split()) for line in "".join(map(_as_typed, shown)).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _as_typed(sign: str) -> str:
    """Figures of every script and wide letters as a French keyboard writes them; other signs stay."""
    wide = "\uff01" <= sign <= "\uff5e"
    return unicodedata.normalize("NFKC", sign) if wide else str(unicodedata.decimal(sign, sign))

"""A DSN message: lines, header, declaration header, totals, bytes. Only what a monthly declaration needs."""

from collections.abc import Iterable, Sequence
from datetime import date

from cpa.demo.careers import Employer, Sender

Line = tuple[str, str]
"""A rubrique and its value."""


def day(value: date) -> str:
    """As the DSN writes dates: JJMMAAAA."""
    return value.strftime("%d%m%Y")


def block(prefix: str, **values: str) -> list[Line]:
    """The block's rubriques that have a value, in order: `block("S21.G00.30", r001="…", r002="")`."""
    return [(f"{prefix}.{number[1:]}", value) for number, value in values.items() if value]


def norm_of(month: date) -> str:
    """The norm in use for a month's files; December is still sent in the norm of its own year."""
    return f"P{month.year % 100:02d}V01"


def envoi(sender: Sender, norm: str) -> list[Line]:
    """S10: a real deposit by the payroll bureau."""
    contact = {"r002": "CONTACT MODELE", "r004": "contact@paie.invalid", "r005": "0102030405"}
    return [
        *block("S10.G00.00", r001="PaieModele", r002="EditeurModele", r003="1.0", r005="02", r006=norm),
        *block("S10.G00.00", r007="01", r008="01"),
        *block("S10.G00.01", r001=sender.siren, r002=sender.nic, r003=sender.name),
        *block("S10.G00.01", r004=sender.street, r005=sender.postcode, r006=sender.town),
        *block("S10.G00.02", r001="02", **contact),
    ]


def declaration(employer: Employer, month: date, built_on: date, *, kind: str, order: int) -> list[Line]:
    """S20 and the establishment. `kind` is 01 (normal) or 03 (replaces the whole month)."""
    return [
        *block("S20.G00.05", r001="01", r002=kind, r003="11", r004=str(order), r005=day(month)),
        *block("S20.G00.05", r007=day(built_on), r008="01", r010="01"),
        *block("S20.G00.07", r001="CONTACT MODELE", r002="0102030405", r003="contact@paie.invalid", r004="06"),
        *block("S21.G00.06", r001=employer.siren, r002=employer.nic, r003=employer.naf),
        *block("S21.G00.06", r004=employer.street, r005=employer.postcode, r006=employer.town),
        *block("S21.G00.11", r001=employer.nic, r002=employer.naf, r003=employer.street),
        *block("S21.G00.11", r004=employer.postcode, r005=employer.town, r022=employer.idcc),
    ]


def message(header: Sequence[Line], declarations: Sequence[Iterable[Line]]) -> bytes:
    """The whole file, totals included: ISO-8859-1, CRLF."""
    lines = [*header, *(line for one in declarations for line in one)]
    lines += [("S90.G00.90.001", str(len(lines) + 2)), ("S90.G00.90.002", str(len(declarations)))]
    return "".join(f"{rubrique},'{value}'\r\n" for rubrique, value in lines).encode("iso-8859-1")

"""Minimal deposits, valid as they come, to be damaged one defect at a time.

Everyone is fictitious: the communes of the NIR (950 to 989) exist nowhere, and no SIREN begins with « 00 ».
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from cpa.kernel.problem import Problem, Severity
from cpa.modules.declarations.sources.dsn.importer import read_envois
from cpa.modules.declarations.sources.dsn.values import (
    DeclarationClosed,
    DeclarationOpened,
    EnvoiClosed,
    EnvoiOpened,
    PersonRead,
)

Field = tuple[str, str]

SIREN, NIC = "007001068", "00019"
FIRST_NIR, SECOND_NIR = "2850769951197", "1790369952198"
CONTRACT = "00001"

HEADER = """
S10.G00.00.001 Paie|S10.G00.00.002 Editeur|S10.G00.00.003 1.0|S10.G00.00.005 02|S10.G00.00.006 P25V01
S10.G00.00.007 01|S10.G00.00.008 01|S10.G00.01.001 007099997|S10.G00.01.002 00012|S10.G00.01.003 CABINET
S10.G00.02.001 02|S10.G00.02.002 CONTACT|S10.G00.02.004 contact@emetteur.invalid|S10.G00.02.005 0102030405
"""
MONTHLY = """
S20.G00.05.001 01|S20.G00.05.002 01|S20.G00.05.003 11|S20.G00.05.004 1|S20.G00.05.005 01022025
S20.G00.05.007 05032025|S20.G00.05.008 01|S20.G00.05.010 01
S20.G00.07.001 CONTACT|S20.G00.07.002 0102030405|S20.G00.07.003 contact@employeur.invalid|S20.G00.07.004 06
"""
EMPLOYER = """
S21.G00.06.001 007001068|S21.G00.06.002 00019|S21.G00.06.003 2511Z
S21.G00.11.001 00019|S21.G00.11.002 2511Z|S21.G00.11.022 3109
"""
PERSON = """
S21.G00.30.001 2850769951197|S21.G00.30.002 D'ALBA|S21.G00.30.004 Zoé|S21.G00.30.006 14071985
S21.G00.30.013 01|S21.G00.30.014 69|S21.G00.30.015 FR
"""
CONTRACT_FIELDS = """
S21.G00.40.001 01032018|S21.G00.40.002 06|S21.G00.40.003 04|S21.G00.40.004 525a|S21.G00.40.006 Agent
S21.G00.40.007 01|S21.G00.40.008 99|S21.G00.40.009 00001|S21.G00.40.011 10|S21.G00.40.012 151.67
S21.G00.40.013 121.34|S21.G00.40.014 20|S21.G00.40.016 99|S21.G00.40.017 3109|S21.G00.40.018 200
S21.G00.40.019 00700106800019|S21.G00.40.020 200|S21.G00.40.024 99|S21.G00.40.026 99|S21.G00.40.036 01
S21.G00.40.037 03|S21.G00.40.039 200|S21.G00.40.040 553AC
S21.G00.71.002 RUAA
"""
PAYMENT = """
S21.G00.50.001 28022025|S21.G00.50.002 1500.00|S21.G00.50.004 1500.00|S21.G00.50.006 0.00|S21.G00.50.007 13
S21.G00.50.009 0.00|S21.G00.50.013 1500.00
"""
EVENT = """
S20.G00.05.001 04|S20.G00.05.002 01|S20.G00.05.003 11|S20.G00.05.004 1001|S20.G00.05.007 12112025
S20.G00.07.001 CONTACT|S20.G00.07.002 0102030405|S20.G00.07.003 contact@employeur.invalid|S20.G00.07.004 01
S21.G00.06.001 007001068|S21.G00.06.002 00019|S21.G00.11.001 00019
S21.G00.30.001 2850769951197|S21.G00.30.002 ALBA|S21.G00.30.004 Zoe|S21.G00.30.006 14071985
S21.G00.40.001 01032018|S21.G00.40.009 00001
S21.G00.60.001 01|S21.G00.60.002 10112025|S21.G00.60.003 21112025|S21.G00.60.004 02
"""
CONTRACT_END = """
S20.G00.05.001 07|S20.G00.05.002 01|S20.G00.05.003 11|S20.G00.05.004 1000|S20.G00.05.007 17052025
S20.G00.05.010 01
S21.G00.06.001 007001068|S21.G00.06.003 2511Z|S21.G00.11.001 00019|S21.G00.11.002 2511Z
S21.G00.30.001 2850769951197|S21.G00.30.002 ALBA|S21.G00.30.004 Zoe|S21.G00.30.006 14071985
S21.G00.30.013 01|S21.G00.30.014 69|S21.G00.30.015 FR
S21.G00.40.001 01042025|S21.G00.40.002 06|S21.G00.40.003 04|S21.G00.40.004 525a|S21.G00.40.006 Agent
S21.G00.40.007 02|S21.G00.40.008 99|S21.G00.40.009 00001|S21.G00.40.010 15052025|S21.G00.40.011 10
S21.G00.40.012 151.67|S21.G00.40.013 151.67|S21.G00.40.014 10|S21.G00.40.016 99|S21.G00.40.017 3109
S21.G00.40.018 200|S21.G00.40.019 00700106800019|S21.G00.40.020 200|S21.G00.40.024 99|S21.G00.40.026 99
S21.G00.40.036 01|S21.G00.40.037 03
S21.G00.62.001 15052025|S21.G00.62.002 031|S21.G00.62.006 15052025|S21.G00.62.008 02|S21.G00.62.020 01052025
S21.G00.63.001 90|S21.G00.71.002 RUAA|S21.G00.50.001 31052025|S21.G00.50.020 01
S21.G00.51.001 01052025|S21.G00.51.002 15052025|S21.G00.51.010 00001|S21.G00.51.011 001|S21.G00.51.013 900.00
S21.G00.51.001 01052025|S21.G00.51.002 15052025|S21.G00.51.010 00001|S21.G00.51.011 002|S21.G00.51.013 900.00
S21.G00.53.001 01|S21.G00.53.002 75.84|S21.G00.53.003 10
S21.G00.51.001 01052025|S21.G00.51.002 15052025|S21.G00.51.010 00001|S21.G00.51.011 010|S21.G00.51.013 900.00
"""


def fields(text: str) -> list[Field]:
    """« S10.G00.00.001 Paie|… » → pairs of rubrique and value."""
    return [(part[:14], part[15:]) for line in text.split("\n") if line for part in line.split("|")]


def pay(kind: str, *, contract: str = CONTRACT, first: str = "01022025", last: str = "28022025") -> list[Field]:
    """One block 51."""
    values = zip(("001", "002", "010", "011", "013"), (first, last, contract, kind, "2000.00"), strict=True)
    return [(f"S21.G00.51.{number}", value) for number, value in values]


def activity(amount: str, unit: str = "10", kind: str = "01") -> list[Field]:
    """One block 53; without unit when it is empty."""
    unit_field = [("S21.G00.53.003", unit)] if unit else []
    return [("S21.G00.53.001", kind), ("S21.G00.53.002", amount), *unit_field]


def work(contract: str = CONTRACT) -> list[Field]:
    """A versement whose contract has the four types of pay due, with its working time."""
    time = [*activity("121.34"), *activity("28.00", "40")]
    return [
        *pay("001", contract=contract),
        *pay("002", contract=contract),
        *time,
        *pay("003", contract=contract),
        *pay("010", contract=contract),
    ]


def person(nir: str = FIRST_NIR, birth: str = "14071985") -> list[Field]:
    """An individu with one part-time contract, paid for a month."""
    who = dict(fields(PERSON)) | {"S21.G00.30.001": nir, "S21.G00.30.006": birth}
    return [*who.items(), *fields(CONTRACT_FIELDS), *fields(PAYMENT), *work()]


@dataclass
class Deposit:
    """The rubriques of one message, totals left out: `data()` adds the right ones."""

    lines: list[Field] = field(default_factory=list)

    def index(self, code: str, nth: int = 1) -> int:
        """Where the nth `code` stands."""
        return [position for position, (known, _) in enumerate(self.lines) if known == code][nth - 1]

    def line(self, code: str, nth: int = 1) -> int:
        """Its line in the file, from 1."""
        return self.index(code, nth) + 1

    def put(self, code: str, value: str, nth: int = 1) -> Self:
        """Changes the value of the nth `code`."""
        self.lines[self.index(code, nth)] = (code, value)
        return self

    def drop(self, code: str, nth: int = 1) -> Self:
        """Takes the nth `code` away."""
        del self.lines[self.index(code, nth)]
        return self

    def drop_block(self, block: str) -> Self:
        """Takes every rubrique of a block away."""
        self.lines = [known for known in self.lines if known[0][:10] != block]
        return self

    def after(self, code: str, *added: Field, nth: int = 1) -> Self:
        """Adds rubriques after the nth `code`."""
        position = self.index(code, nth) + 1
        self.lines[position:position] = added
        return self

    def add(self, *added: Field) -> Self:
        """Adds rubriques before the totals."""
        self.lines += added
        return self

    def data(self, end: str = "\r\n") -> bytes:
        """The file, with its totals."""
        declarations = sum(code == "S20.G00.05.001" for code, _ in self.lines)
        totals = [("S90.G00.90.001", str(len(self.lines) + 2)), ("S90.G00.90.002", str(declarations))]
        return "".join(f"{code},'{value}'{end}" for code, value in (*self.lines, *totals)).encode("iso-8859-1")


def monthly(norm: str = "P25V01", persons: Iterable[list[Field]] | None = None) -> Deposit:
    """A monthly declaration of two individus."""
    people = [person(), person(SECOND_NIR, "02031979")] if persons is None else persons
    head = [*fields(HEADER), *fields(MONTHLY), *fields(EMPLOYER)]
    return Deposit([*head, *(line for lines in people for line in lines)]).put("S10.G00.00.006", norm)


def event(text: str = EVENT) -> Deposit:
    """A sick-leave event, or an end of contract with `CONTRACT_END`."""
    return Deposit([*fields(HEADER), *fields(text)])


@dataclass
class Reading:
    """What came out of a file."""

    envois: list[EnvoiOpened] = field(default_factory=list)
    declarations: list[DeclarationOpened] = field(default_factory=list)
    persons: list[PersonRead] = field(default_factory=list)
    closed: list[DeclarationClosed] = field(default_factory=list)
    ended: list[EnvoiClosed] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """All of them, those of declarations first."""
        return [p for closed in self.closed for p in closed.problems] + [p for end in self.ended for p in end.problems]

    @property
    def refused(self) -> list[tuple[str, int | None]]:
        """Code and line of what rejects."""
        return [(p.code, p.line) for p in self.problems if p.severity is Severity.REJECTS]

    @property
    def warned(self) -> list[tuple[str, int | None]]:
        """Code and line of what only warns."""
        return [(p.code, p.line) for p in self.problems if p.severity is Severity.WARNS]

    @property
    def standing(self) -> int:
        """How many declarations stand."""
        if any(problem.severity is Severity.REJECTS for event in self.ended for problem in event.problems):
            return 0
        return sum(all(p.severity is Severity.WARNS for p in event.problems) for event in self.closed)


def read(source: bytes | Deposit) -> Reading:
    """Everything a file says."""
    reading = Reading()
    lists = {
        EnvoiOpened: reading.envois,
        DeclarationOpened: reading.declarations,
        PersonRead: reading.persons,
        DeclarationClosed: reading.closed,
        EnvoiClosed: reading.ended,
    }
    for found in read_envois(io.BytesIO(source if isinstance(source, bytes) else source.data())):
        lists[type(found)].append(found)  # type: ignore[attr-defined]
    return reading

"""Controls of the header of a declaration (S20, S21.G00.06 and 11) and of the sender of a message (S10.G00.01)."""

import re
from datetime import date

from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.context import (
    AIMED,
    CANCELS,
    CONTRACT_END,
    EVENTS_WITH_POINTER,
    MONTHLY,
    SUBSTITUTION,
    WITHOUT_PERSON,
)
from cpa.modules.declarations.sources.dsn.formats import DAYS
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.registration_numbers import luhn_holds

NATURE, KIND, FRACTION = "S20.G00.05.001", "S20.G00.05.002", "S20.G00.05.003"
MONTH, TARGET, REFERENCE = "S20.G00.05.005", "S20.G00.05.006", "S20.G00.05.009"
SIREN, NIC = "S21.G00.06.001", "S21.G00.11.001"
SENDER_SIREN, SENDER_NIC = "S10.G00.01.001", "S10.G00.01.002"

CANCELLABLE = frozenset((CONTRACT_END, "08", SUBSTITUTION))
LOOKS_LIKE_NIR = re.compile(r"[12][0-9]{4}[0-9AB][0-9]{7}")


def check_declaration(block: Block, log: ProblemLog) -> None:
    """Notes what is wrong in the header of a declaration (S20.G00.05)."""
    get = block.values.get
    nature, kind = get("001", ""), get("002", "")
    if kind == CANCELS and nature not in CANCELLABLE:
        log.add(f"{KIND}/CCH-13", block.line_of("002"), KIND)
    if kind in WITHOUT_PERSON and nature != MONTHLY:
        log.add("DSN-SANS-INDIVIDU", block.line_of("002"), KIND)
    _check_target(block, nature, kind, log)
    fraction = get("003", "")
    if fraction and (fraction[0] > fraction[1] or (nature != MONTHLY and fraction != "11")):
        log.add("DSN-FRACTION", block.line_of("003"), FRACTION)
    if LOOKS_LIKE_NIR.fullmatch(get("009", "")):
        log.add("DSN-REFERENCE", block.line_of("009"), REFERENCE)
    month, built_on = DAYS[get("005", "")], DAYS[get("007", "")]
    if month and built_on and _months(month) > _months(built_on) + 1:
        log.add("DSN-MOIS", block.line_of("005"), MONTH)


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _check_target(block: Block, nature: str, kind: str, log: ProblemLog) -> None:
    pointed = "006" in block.values
    if pointed and kind not in AIMED:
        log.add(f"{TARGET}/CCH-12", block.line_of("006"), TARGET)
    elif not pointed and kind in AIMED and nature in EVENTS_WITH_POINTER:
        log.add(f"{TARGET}/CID-11", block.line, TARGET)


def check_employer(company: Block, establishment: Block, log: ProblemLog) -> None:
    """Notes a SIREN or a SIRET whose key is wrong."""
    siren, nic = company.values.get("001"), establishment.values.get("001")
    if siren and not luhn_holds(siren):
        log.add("DSN-SIREN", company.line_of("001"), SIREN)
    elif siren and nic and not luhn_holds(siren + nic):
        log.add("DSN-SIRET", establishment.line_of("001"), NIC)


def check_sender(block: Block, log: ProblemLog) -> None:
    """Notes a sender whose SIREN or SIRET has a wrong key."""
    siren, nic = block.values.get("001"), block.values.get("002")
    if siren and not luhn_holds(siren):
        log.add("DSN-SIREN", block.line_of("001"), SENDER_SIREN)
    elif siren and nic and not luhn_holds(siren + nic):
        log.add("DSN-SIRET", block.line_of("002"), SENDER_NIC)

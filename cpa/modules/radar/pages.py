"""What the radar's pages show, as plain values."""

from dataclasses import dataclass
from datetime import date

from cpa.kernel.quantity import Quantity
from cpa.modules.radar.evidence import SHOWN, Proof, employer_name, proofs
from cpa.modules.radar.queries import Radar, Weighed
from cpa.modules.radar.words import Told, told

IN_SECTION = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """One notice as a page shows it: the first declarations it rests on, and those folded away."""

    key: str
    told: Told
    worth: Quantity | None
    employer: str
    proofs: tuple[Proof, ...]
    more_proofs: tuple[Proof, ...]


def section(radar: Radar, today: date) -> dict[str, object]:
    """The section of « Mes droits »: three notices at most, and how many there are."""
    shown = [_shown(each, today) for each in radar.notices[:IN_SECTION]]
    return {"notices": shown, "more": len(radar.notices) - len(shown), "asks": radar.asks, "compared": radar.compared}


def all_notices(radar: Radar, today: date) -> dict[str, object]:
    """The whole list, those set aside apart."""
    return {
        "notices": [_shown(each, today) for each in radar.notices],
        "dismissed": [_shown(each, today) for each in radar.dismissed],
        "asks": radar.asks,
        "compared": radar.compared,
    }


def one_notice(weighed: Weighed, aside: bool, today: date) -> dict[str, object]:
    """One notice, and whether it was set aside."""
    return {"notice": _shown(weighed, today), "aside": aside}


def _shown(weighed: Weighed, today: date) -> Shown:
    notice = weighed.notice
    found = proofs(notice.evidence)
    employer = employer_name(notice.employer) if notice.employer else ""
    return Shown(notice.key, told(notice, today, weighed.useful), weighed.worth, employer, found[:SHOWN], found[SHOWN:])

"""What is published now that offers are read against."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.model import Certification, Place
from cpa.modules.trainings.catalogue.validity import validity
from cpa.modules.trainings.models import Body, Delivery
from cpa.modules.trainings.register.queries import certifications, editions, leading_to, linked, names
from cpa.modules.trainings.register.tables import Codes
from cpa.modules.trainings.sources.offers.formats import FORMATS, READING, Format
from cpa.modules.trainings.sources.offers.ground import Diplomas, Ground, School
from cpa.modules.trainings.sources.offers.places import communes, department_of_school

BODIES = tuple(one.source.name for one in FORMATS.values() if not one.gives_offers)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known for a format: communes, and for schools their diplomas and places, empty where nothing was imported
    yet. `digest` names it, with the rules and the readers: the same files read against it say the same."""

    load: Callable[[], Ground]
    digest: str


def known_for(read: Format) -> Known:
    """What is published now for this format."""
    told = [str(READING), read.source.digest]
    if read.of_schools:
        # What schools are read against is loaded only when they are: its editions name it.
        told += [one.digest for one in editions()]
        told += [str(last.pk) for last in map(last_delivery, BODIES) if last]
        return Known(lambda: Ground(diplomas=_diplomas(), schools=_schools()), _digest(told))
    listed = hooks().known_communes()
    return Known(lambda: Ground(communes=communes(listed)), _digest([*told, *map(repr, listed)]))


def _digest(told: Sequence[str]) -> str:
    return sha256("\n".join(told).encode()).hexdigest()


def last_delivery(source: str) -> Delivery | None:
    """What is shown of a source."""
    return Delivery.objects.using(ACTIVITY).filter(source=source).order_by("-id").first()


def _diplomas() -> Diplomas:
    years = {code: targets[0] for code, targets in linked(Codes.MEFSTAT11, Codes.CFD).items()}
    certified = leading_to(Codes.CFD, Codes.CERTIFICATION, set(years.values()))
    known = certifications({code for codes in certified.values() for code in codes})
    best = {cfd: max(codes, key=lambda code: _rank(code, known.get(code))) for cfd, codes in certified.items()}
    return Diplomas(years, best, names(Codes.CFD, set(years.values())))


def _rank(code: str, one: Certification | None) -> tuple[bool, date, bool, int]:
    """Of the certifications of a diploma: the one that stands, whose registration runs longest, the newest."""
    standing = validity(one, date.today()).fundable if one else False  # noqa: DTZ011 - a day, as the register says it
    until = (one.registered_until if one else None) or date.min
    return standing, until, one is not None and not one.replaced_by, int("".join(filter(str.isdigit, code)))


def _schools() -> dict[str, School]:
    """Schools by what the lists of bodies say: a name, and a place when all agree on the commune."""
    rows = Body.objects.using(ACTIVITY).filter(gone_on=None).exclude(uai="").order_by("is_seat", "id")
    found: dict[str, list[Body]] = defaultdict(list)
    for row in rows:
        found[row.uai].append(row)
    return {uai: School(_name(rows), _where(rows)) for uai, rows in found.items()}


def _name(rows: Sequence[Body]) -> str:
    return next((row.body_name for row in rows if row.body_name), "")


def _where(rows: Sequence[Body]) -> Place:
    placed = [row for row in rows if row.commune]
    agree = len({row.commune for row in placed}) == 1
    return _place(placed[0]) if agree else Place(department=department_of_school(rows[0].uai))


def _place(row: Body) -> Place:
    return Place(row.commune, row.postal_code, row.town, row.address, row.latitude, row.longitude, row.department)

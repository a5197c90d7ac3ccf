"""Hand-made statements and yearly files, with what a test does not care about filled in."""

from datetime import UTC, date, datetime, time

from cpa.modules.declarations.facts.statements import Attested, Statement
from cpa.modules.declarations.sources.yearly.kinds import KINDS, Kind
from tests.modules.declarations.events import ALBA, BRUN

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
SIRET, OTHER_SIRET = "00700104300012", "35600000000048"
SIREN = SIRET[:9]
NIR, OTHER_NIR = ALBA, BRUN
VALUES = {
    "self_employment": {"months": "7", "contribution_paid": "oui"},
    "sheltered_work": {"siret": SIRET},
    "public_post": {"siret": SIRET, "share": "80", "months": "12", "category_c": "oui"},
    "commitment": {"nature": "service_civique", "organisation": SIREN, "months": "8"},
}


def said(kind: str, year: int, on: date, *, subject: str = "", cancels: bool = False, **given: object) -> Statement:
    """What the holder said one day at midday, unless `source` says otherwise; the other names are the content."""
    source, line = str(given.pop("source", "holder")), given.pop("line", None)
    attested = given.pop("attested", None)
    assert attested is None or isinstance(attested, Attested)
    moment = datetime.combine(on, time(12), tzinfo=UTC)
    return Statement(
        kind,
        year,
        moment,
        on,
        given,
        subject,
        cancels,
        source,
        f"{on}",
        line if isinstance(line, int) else None,
        attested,
    )


def club(hours: int, on: date, year: int = 2025, **given: object) -> Statement:
    """So many whole hours in a sports club, declared one day."""
    content = {"nature": "benevolat", "role": "bureau", "founded_on": "1990-05-01", "part_of_school": False}
    return said("volunteering", year, on, **{"subject": "club", "hours": 100 * hours, **content, **given})


def lines(kind: str, *rows: dict[str, str]) -> bytes:
    """A file of this kind, one line for each row; what a row leaves out is written as it should be."""
    header = BY_NAME[kind].header
    common = {"nir": NIR, "year": "2024", "declared_on": "2025-05-04", **VALUES[kind]}
    written = [";".join(header), *(";".join((common | row).get(name, "") for name in header) for row in rows)]
    return ("\n".join(written) + "\n").encode()

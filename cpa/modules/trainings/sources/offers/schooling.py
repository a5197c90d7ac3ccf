"""What a school offers: its diploma by the year that is entered, its place by the school's own number."""

from collections.abc import Iterator

from cpa.modules.trainings.catalogue.model import Body, Offer, Place, Rhythm, Scheme
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.desk import Record
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.places import department_of_school

Said = tuple[str, str]
"""A column and its text."""

NOTHING: Said = ("", "")


def school_offer(
    record: Record,
    ground: Ground,
    *,
    title: str,
    school: Said,
    year: Said,
    seats: Said,
    rhythm: Rhythm,
    last_year: Said = NOTHING,
) -> Offer:
    """The offer that a row says. The diploma is that of the last year of study where the source gives it; when the
    nomenclature knows the diploma, its name is the title of an offer that has none."""
    uai = record.read(*school, readings.uai, "")
    years = list(_years(record, last_year, year))
    diplomas = ground.diplomas
    cfd = next((diplomas.of_year[one] for one in years if one in diplomas.of_year), "")
    links = [(Scheme.MEFSTAT11, one) for one in years] + ([(Scheme.CFD, cfd)] if cfd else [])
    named = diplomas.named.get(cfd, "")
    record.desk.counts.update({"with a diploma": bool(cfd), "certified": cfd in diplomas.certified})
    return Offer(
        source=record.desk.source.name,
        key=record.key,
        title=title if last_year == NOTHING else named or title or "Formation professionnelle",
        body=Body(uai=uai, name=ground.schools[uai].name if uai in ground.schools else ""),
        place=ground.schools[uai].place if uai in ground.schools else Place(department=department_of_school(uai)),
        certification=diplomas.certified.get(cfd, ""),
        links=tuple(links),
        hours=None,
        price_cents=None,
        rhythm=rhythm,
        remote=False,
        cpf=False,
        capacity=record.read(*seats, readings.seats, None),
        sessions=(),
        about="",
        updated_on=None,
        read_in=record.read_in,
    )


def _years(record: Record, *said: Said) -> Iterator[str]:
    for column, text in said:
        found = record.read(column, text, lambda code: readings.code(code, Scheme.MEFSTAT11), "")
        if found:
            yield found

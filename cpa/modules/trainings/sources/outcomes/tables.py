"""How a row of each CSV is read. What contradicts itself is set aside, never guessed."""

from collections.abc import Callable, Mapping

from cpa.modules.trainings.sources.outcomes.rows import APPRENTICESHIP, BODY, SCHOOL, UNIVERSITY, Row
from cpa.modules.trainings.sources.outcomes.telling import Told, regions
from cpa.modules.trainings.sources.outcomes.values import Unreadable, per_mille, region, slug, whole

Values = Mapping[str, str]
Reader = Callable[[Values, Told, int], Row]

MONTHS = (6, 12, 18, 24)


class Contradiction(Exception):
    """Two columns of one row cannot both be true; the message says which."""


def by_region(values: Values, told: Told, line: int) -> Row:
    """A diploma in a region: CFD for apprentices, MEFSTAT11 for pupils. Raises Unreadable, Contradiction."""
    scheme, code = _key(values)
    people, students = (whole(values[name], name) for name in ("nb_sortant", "nb_annee_term"))
    names = [*(f"en_emploi_{months}_mois" for months in MONTHS), "poursuite_etudes"]
    counts = tuple(whole(values[f"nb_{name}"], f"nb_{name}") for name in names)
    columns = [*(f"taux_emploi_{months}_mois" for months in MONTHS), "taux_poursuite_etudes"]
    rates = tuple(per_mille(values[name], told.scale, name) for name in columns)
    row = Row(scheme, code, f"region:{values['code_region']}", _years(values["millesime"]), people, students, rates,
              counts, line)  # fmt: skip
    _check(row, told)
    return row


def by_body(values: Values, told: Told, line: int) -> Row:
    """A body that trains apprentices: its rates, without the number of people. Raises Unreadable."""
    columns = [*(f"Taux emploi {months} mois" for months in MONTHS), "Taux poursuite études",
               "Taux emploi 6 mois attendu", "Part contrats apprentissage interrompus"]  # fmt: skip
    rates = tuple(per_mille(values[name], told.scale, name) for name in columns)
    cohort = _years(values["Année"].removeprefix("cumul "))
    area = region(values["Région"], regions())
    return Row(BODY, values["UAI"], area, cohort, None, None, rates, (None,) * len(rates), line)


def by_discipline(values: Values, told: Told, line: int) -> Row:
    """A diploma of higher education and a discipline, in a region. Raises Unreadable."""
    columns = [f"taux_emploi_{months}m" for months in (*MONTHS, 30)]
    rates = tuple(per_mille(values[name], told.scale, name) for name in columns)
    code = f"{slug(values['type_diplome'])}:{slug(values['discipline'])}"
    people = whole(values["nb_sortants"], "nb_sortants")
    area = region(values["region"], regions())
    return Row(UNIVERSITY, code, area, values["cohorte"], people, None, rates, (None,) * len(rates), line)


def _key(values: Values) -> tuple[str, str]:
    """Each way has its own key: a row with the other's, or with both, could be counted twice."""
    scheme, other = (APPRENTICESHIP, SCHOOL) if values["voie"] == "apprentissage" else (SCHOOL, APPRENTICESHIP)
    if not values[scheme] or values[other]:
        raise Contradiction("voie")
    return scheme, values[scheme]


def _years(text: str) -> str:
    """« 2021-2022 », of two years that follow."""
    cohort = text.replace("_", "-")
    first, last = map(int, cohort.split("-"))
    if last != first + 1:
        raise Unreadable("millesime")
    return cohort


def _check(row: Row, told: Told) -> None:
    """A rate is given only of enough people, and is its own count out of them."""
    *employed, study = zip(row.rates, row.counts, strict=True)
    for rate, count in employed:
        _agree(rate, count, row.people)
        if rate is not None and (row.people or 0) < told.published_from:
            raise Contradiction("taux_emploi")
    _agree(*study, row.students)


def _agree(rate: int | None, count: int | None, base: int | None) -> None:
    if count is not None and base is not None and count > base:
        raise Contradiction("nb_sortant")
    if rate is not None and (count is None or not base or abs(rate - (1000 * count + base // 2) // base) > 5):
        raise Contradiction("taux_emploi")


READERS: Mapping[str, Reader] = {
    "inserjeunes_region_formation": by_region,
    "inserjeunes_cfa": by_body,
    "insersup_agrege_diplome_discipline_region": by_discipline,
}

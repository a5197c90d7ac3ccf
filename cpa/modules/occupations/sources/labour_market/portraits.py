"""Statistical portraits of families of occupations (Dares, from the labour-force survey): shares in tenths of a
percent, for the whole country. A share that is not said (« NA ») is unknown."""

from collections.abc import Mapping

from cpa.modules.occupations.sources.official_table import readings
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import COUNTRY, Gathering
from cpa.modules.occupations.sources.official_table.reader import Row

FAMILY = r"[A-Z](?:[0-9A-Z]{2}(?:[0-9]{2})?)?|ZZZZZ|ZZZ"
ALL = frozenset({"Ensemble", "ENSEMBLE", "ENS"})
"""How the whole of all families is written."""

BANDS = {
    "Moins de 1250 €": 0,
    "De 1250 € à moins de 1500 €": 1,
    "De 1500 € à moins de 2000 €": 2,
    "De 2000 € à moins de 3000 €": 3,
    "3000 € ou plus": 4,
}
HOURS = {"Travail le samedi": 0, "Travail le dimanche": 1, "Travail de nuit": 2}
TIME = {"Temps partiel": 0, "Temps complet travaillant plus de 40h par semaine": 1, "dont sous-emploi": 2}
STATUS = {
    "Contrats ou emplois à durée indéterminée": 0,
    "Contrats à durée déterminée": 1,
    "Intérimaires": 2,
    "Apprentis": 3,
    "Non-salariés, chefs d'entreprise": 4,
}
AGES = {
    "15-24 ans": 0, "25-29 ans": 1, "30-34 ans": 2, "35-39 ans": 3, "40-44 ans": 4, "45-49 ans": 5, "50-54 ans": 6,
    "55-59 ans": 7, "60 ans ou plus": 8,
}  # fmt: skip

LATEST = "2017-2019"
SALARY_PERIODS = {"2017-2019": 2019, "2016-2018": 2018}
"""Last year of the periods a median wage may be given for: the rarer families have the earlier one."""


def family(row: Row, column: str) -> str:
    """The family of a line, « ENS » for all of them together."""
    if row[column] in ALL:
        return "ENS"
    return readings.code(row, column, FAMILY)


def _shares(
    row: Row, into: Gathering, *, of: str, column: str, known: Mapping[str, int], value: str, scale: int = 10
) -> None:
    place = known[readings.one_of(row, column, known)]
    into.place(family(row, of), COUNTRY, place, readings.scaled(row, value, scale))


def _is_latest(row: Row, column: str, into: Gathering) -> bool:
    """Whether the line is of the latest period; the others are history that nothing shows, and are counted."""
    readings.code(row, column, r"(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}")
    if row[column] == LATEST:
        return True
    into.counts[f"left {row[column]}"] += 1
    return False


def gather_wage_bands(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the share of a family's full-time employees in one band of monthly net wage."""
    _shares(row, into, of="Fap", column="Salaire", known=BANDS, value="Pourcentage")


def gather_median_wages(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the median monthly net wage of a family's full-time employees, in euros, and the last year of its period."""
    if row["Annee"] not in SALARY_PERIODS:
        readings.code(row, "Annee", r"(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}")
        into.counts[f"left {row['Annee']}"] += 1
        return
    into.put(family(row, "Fap3"), COUNTRY, (readings.scaled(row, "Salaire_median", 1), SALARY_PERIODS[row["Annee"]]))


def gather_hours(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the share that works on Saturdays, on Sundays or at night."""
    if _is_latest(row, "annee", into):
        _shares(row, into, of="Fap3", column="Horaire_atypique", known=HOURS, value="Pourcentage")


def gather_time(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the share that works part time, more than 40 hours a week, or less than it would like."""
    if _is_latest(row, "annee", into):
        _shares(row, into, of="Fap", column="Temps_travail", known=TIME, value="Pourcentage")


def gather_status(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the share under one kind of contract, or self-employed."""
    if _is_latest(row, "Annee", into):
        _shares(row, into, of="Fap", column="statut", known=STATUS, value="Pourcentage")


def gather_ages(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the number of people of one age band, in tens (the file says thousands)."""
    _shares(row, into, of="fap", column="tr_age", known=AGES, value="annee_2017_2019", scale=100)


def gather_women(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the share of women."""
    if _is_latest(row, "Annee", into):
        into.put(family(row, "Fap3"), COUNTRY, (readings.scaled(row, "Part", 10),))


def gather_jobs(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the jobs of every family in one year: the columns are the families, the values thousands."""
    year = readings.code(row, "Annee", r"(?:19|20)[0-9]{2}")
    if year not in ("2008", "2018"):
        into.counts["left years"] += 1
        return
    for column in row.cells.keys() - {"Annee"}:
        into.place(column, COUNTRY, int(year == "2018"), readings.scaled(row, column, 1000))
    into.counts["years"] += 1

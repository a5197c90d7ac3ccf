"""The kinds of yearly file, each a small description: columns, the years it may speak of, what tells things apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import BY_NAME, in_force
from cpa.modules.declarations.facts.commitments import COMMITMENT, MOST_HOURS
from cpa.modules.declarations.facts.merging import PUBLIC_POST, SELF_EMPLOYMENT, SHELTERED_WORK
from cpa.modules.declarations.facts.statements import Value
from cpa.modules.declarations.sources.yearly import readings
from cpa.modules.declarations.sources.yearly.problems import Refused
from cpa.modules.declarations.sources.yearly.readings import Reading

Content = Mapping[str, Value]
BEFORE, AFTER = ("nir", "ntt", "year"), ("declared_on", "cancelled")
"""The columns that every file starts and ends with."""


def _nothing(_content: Content) -> str:
    return ""


def _any_year(_content: Content, _year: int) -> None:
    """What stands in every year."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `columns` are its own, each with how it is read; those in `sparse` may be left empty.
    `subject` gives what tells two things of one year apart; `control` raises Refused on a content that cannot stand."""

    name: str
    columns: Mapping[str, Reading]
    first_year: int
    subject: Callable[[Content], str] = _nothing
    control: Callable[[Content, int], None] = _any_year
    sparse: frozenset[str] = frozenset()

    @property
    def header(self) -> tuple[str, ...]:
        """Every column, in order."""
        return (*BEFORE, *self.columns, *AFTER)


def _commitment(content: Content) -> str:
    return f"{content['nature']} {content['organisation']}"


def _nature(text: str) -> str:
    nature = BY_NAME.get(text)
    if nature is None or nature.by_holder:
        raise Refused("CSV-NATURE")
    return nature.name


def _counted_as_the_law_does(content: Content, year: int) -> None:
    nature = BY_NAME[str(content["nature"])]
    if not in_force(cec_law(), nature, year):
        raise Refused("CSV-NATURE", "nature")
    if {name for name in content if name in MEASURES} != set(nature.measures):
        raise Refused("CSV-MESURE")


def _hundredths(text: str) -> int:
    return 100 * int(readings.quantity(MOST_HOURS // 100)(text))


MEASURES: Mapping[str, Reading] = {
    "months": readings.months,
    "days": readings.quantity(366),
    "years": readings.quantity(60),
    "hours": _hundredths,
    "interventions": readings.quantity(366),
    "vacations": readings.quantity(366),
}
KINDS = (
    Kind(SELF_EMPLOYMENT, {"months": readings.months, "contribution_paid": readings.yes}, first_year=2018),
    Kind(SHELTERED_WORK, {"siret": readings.siret}, first_year=2017),
    Kind(
        PUBLIC_POST,
        {"siret": readings.siret, "share": readings.share, "months": readings.months, "category_c": readings.yes},
        first_year=2017,
        subject=lambda content: str(content["siret"]),
    ),
    Kind(
        COMMITMENT,
        {"nature": _nature, "organisation": readings.organisation, **MEASURES},
        first_year=2017,
        subject=_commitment,
        control=_counted_as_the_law_does,
        sparse=frozenset(MEASURES),
    ),
)

"""What offers are read against: the communes, the schools, and what leads from a year of study to its diploma."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.modules.trainings.catalogue.model import Place
from cpa.modules.trainings.sources.offers.places import NOWHERE, Communes


@dataclass(frozen=True, slots=True)
class Diplomas:
    """CFD of each MEFSTAT11, certification and name of each CFD. Empty before the nomenclatures are imported."""

    of_year: Mapping[str, str] = field(default_factory=dict)
    certified: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class School:
    """What another source knows of a school."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known before a file is read; `schools` by their UAI."""

    communes: Communes = NOWHERE
    diplomas: Diplomas = field(default_factory=Diplomas)
    schools: Mapping[str, School] = field(default_factory=dict)

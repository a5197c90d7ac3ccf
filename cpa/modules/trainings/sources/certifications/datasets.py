"""The data sets of certifications and nomenclatures, in the order in which they are read."""

from cpa.modules.trainings.sources.certifications.apprenticeship import APPRENTICESHIP
from cpa.modules.trainings.sources.certifications.certifinfo import CERTIFINFO
from cpa.modules.trainings.sources.certifications.history import HISTORY
from cpa.modules.trainings.sources.certifications.registry import REGISTRY
from cpa.modules.trainings.sources.nomenclatures.diplomas import DIPLOMAS
from cpa.modules.trainings.sources.nomenclatures.formacode import FORMACODE
from cpa.modules.trainings.sources.nomenclatures.specialities import SPECIALITIES
from cpa.modules.trainings.sources.official.describing import DataSet

DATASETS: tuple[DataSet, ...] = (
    REGISTRY, APPRENTICESHIP, HISTORY, CERTIFINFO, SPECIALITIES, FORMACODE, DIPLOMAS,
)  # fmt: skip
"""Registers first: what several say is kept as the first says it."""

OF_DIPLOMAS = frozenset({CERTIFINFO.name})
"""Data sets that speak of diplomas, of which one fiche may have several: they name a fiche only where no other does."""

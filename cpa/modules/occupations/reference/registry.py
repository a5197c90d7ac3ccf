"""Every distiller, in the order in which they run: a source that contributes to `reference/` adds its own here."""

from cpa.modules.occupations.distilling import Distiller
from cpa.modules.occupations.sources.rome.reference import occupations

DISTILLERS: tuple[Distiller, ...] = (Distiller("occupations", occupations),)

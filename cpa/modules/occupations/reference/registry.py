"""What builds and loads `reference/`, in order: a source that contributes to it adds its own here."""

from cpa.modules.occupations.catalogue.carrying import load_carried
from cpa.modules.occupations.distilling import Distiller
from cpa.modules.occupations.reference.loader import Loader
from cpa.modules.occupations.search.building import load_index
from cpa.modules.occupations.sources.rome.reference import occupations

DISTILLERS: tuple[Distiller, ...] = (Distiller("occupations", occupations),)
LOADERS: tuple[Loader, ...] = (Loader("occupations", load_carried), Loader("search", load_index))

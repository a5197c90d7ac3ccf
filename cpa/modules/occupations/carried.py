"""What builds and loads `reference/`, in order: a source that contributes to it adds its own here."""

from cpa.modules.occupations.catalogue.carrying import load_carried
from cpa.modules.occupations.galaxy.layout.distilling import galaxy
from cpa.modules.occupations.search.building import load_index
from cpa.modules.occupations.sources.distil import labour_market, territories
from cpa.modules.occupations.sources.loading import load_labour_market, load_territories
from cpa.modules.occupations.sources.rome.reference import occupations
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader

DISTILLERS: tuple[Distiller, ...] = (
    Distiller("occupations", occupations),
    Distiller("galaxy", galaxy),
    Distiller("territories", territories),
    Distiller("labour_market", labour_market),
)
LOADERS: tuple[Loader, ...] = (
    Loader("occupations", load_carried),
    Loader("search", load_index),
    Loader("territories", load_territories),
    Loader("labour_market", load_labour_market),
)

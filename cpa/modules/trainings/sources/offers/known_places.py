"""The communes that are published now, ready to place offers in."""

from cpa.module_api.registry import hooks
from cpa.modules.trainings.sources.offers.places import Communes, communes


def published_communes() -> Communes:
    """Every commune, found by code, postal code or name; none before territories are imported."""
    return communes(hooks().known_communes())

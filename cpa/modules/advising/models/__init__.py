"""Places where a person can be helped, one edition at a time."""

from cpa.modules.advising.models.place import HelpPlace, PlaceEdition, PlaceMention, PlaceTable

__all__ = ["HelpPlace", "PlaceEdition", "PlaceMention", "PlaceTable"]

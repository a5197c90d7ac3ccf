"""The tables of this module, one noun a file."""

from cpa.modules.profile.models.act import Act
from cpa.modules.profile.models.draft import Draft

__all__ = ["Act", "Draft"]

"""The tables of this module, one noun a file."""

from cpa.modules.profile.models.act import Act
from cpa.modules.profile.models.confirmation import Confirmation
from cpa.modules.profile.models.draft import Draft
from cpa.modules.profile.models.life import Life
from cpa.modules.profile.models.skill_said import SkillSaid

__all__ = ["Act", "Confirmation", "Draft", "Life", "SkillSaid"]

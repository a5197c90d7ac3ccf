"""Commands of this module in the `cpa` program."""

from cpa.modules.declarations.commands.facts import facts
from cpa.modules.declarations.commands.importing import importing

__all__ = ["facts", "importing"]

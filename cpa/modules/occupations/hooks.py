"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click

from cpa.module_api.kinds import hook
from cpa.modules.occupations.reference import commands as reference_commands


@hook
def commands() -> Sequence[click.Command]:
    return [reference_commands.reference]

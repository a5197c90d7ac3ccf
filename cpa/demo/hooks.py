"""Answers of the demonstration world to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Sequence

import click

from cpa.demo.commands import demo
from cpa.module_api.hookspecs import hook


@hook
def commands() -> Sequence[click.Command]:
    return [demo]

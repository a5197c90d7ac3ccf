"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from django.http import HttpRequest

from cpa.module_api.contributions import Card
from cpa.module_api.kinds import hook


@hook
def training_section(request: HttpRequest, source: str, key: str) -> Card:
    return Card("reviews/training_section.html", {}, 850)

"""The weights and the meaning of wishes, as data."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def weights() -> dict[str, Any]:
    """weights.yaml: what each reason counts for, in points."""
    return dict(said_in(_FOLDER / "weights.yaml"))


@lru_cache(maxsize=1)
def meanings() -> dict[str, dict[str, dict[str, list[str]]]]:
    """wishes.yaml: « wishes » and « limits » → code → contexts, interests, themes…"""
    return dict(said_in(_FOLDER / "wishes.yaml"))


@lru_cache(maxsize=1)
def wish_codes() -> frozenset[str]:
    """The codes of wishes that mean something here."""
    return frozenset(meanings()["wishes"])


@lru_cache(maxsize=1)
def limit_codes() -> frozenset[str]:
    """The codes of limits that mean something here."""
    return frozenset(meanings()["limits"])


OWN_REJECTIONS = frozenset({"not_this_field", "not_this_family", "not_these_tasks", "no_long_training"})


def rejection_codes() -> frozenset[str]:
    """Why someone may set an occupation aside: a reason of its own, or a limit."""
    return OWN_REJECTIONS | limit_codes()

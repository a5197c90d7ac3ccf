"""Reads the variables that a deployment sets. Each fault is one sentence that names the variable, never its value."""

import os

from django.core.exceptions import ImproperlyConfigured

SHORTEST_KEY = 32
REFERENCE = "docs/reference/settings.md"


def required(name: str, purpose: str) -> str:
    """The variable's value. Raises ImproperlyConfigured, saying what it is for, when it is missing or empty."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: {purpose} ({REFERENCE}).")
    return value


def long_key(name: str, purpose: str) -> str:
    """The same for a key. Raises ImproperlyConfigured too when it is shorter than SHORTEST_KEY signs."""
    value = required(name, purpose)
    if len(value) < SHORTEST_KEY:
        raise ImproperlyConfigured(f"{name} is shorter than {SHORTEST_KEY} signs: it must be {purpose} ({REFERENCE}).")
    return value


def names(name: str, purpose: str) -> list[str]:
    """What the variable lists between commas. Raises ImproperlyConfigured when it lists nothing."""
    found = [each.strip() for each in required(name, purpose).split(",") if each.strip()]
    if not found:
        raise ImproperlyConfigured(f"{name} is empty: it must be {purpose} ({REFERENCE}).")
    return found


def whole_number(name: str, default: int, lowest: int, highest: int) -> int:
    """The variable's number, or `default` when unset. Raises ImproperlyConfigured when it is not one in that range."""
    written = os.environ.get(name, "").strip() or str(default)
    if not (written.isascii() and written.isdigit() and lowest <= int(written[:9]) <= highest):
        raise ImproperlyConfigured(f"{name} must be a whole number from {lowest} to {highest} ({REFERENCE}).")
    return int(written)

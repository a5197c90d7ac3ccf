"""Small readings that the sources of certifications share."""

import re

from cpa.sources.sheet import Sheet

DESTROYED = re.compile(r"\ufffd|\w\?\w")
"""A sign that could not be read, or a question mark inside a word: an accent was lost."""


def level_of(text: str) -> str:
    """« NIV5 », « Niveau 5 », « niveau5 », « 5 » → « 5 »; "" when there is none."""
    return text[-1:] if text[-1:].isdigit() else ""


def answer_of(text: str) -> str:
    """« ACTIVE » → « yes », « INACTIVE » → « no »."""
    return {"ACTIVE": "yes", "INACTIVE": "no"}.get(text, "")


def registration_of(text: str) -> str:
    """« Enregistrement de droit » → « right », « Enregistrement sur demande » → « request »."""
    return {"Enregistrement de droit": "right", "Enregistrement sur demande": "request"}.get(text, "")


def label_of(code: str, text: str) -> str:
    """A name without the code that some editions write before it: « 326 : Informatique »."""
    return text.removeprefix(f"{code} : ").strip()


def title_of(text: str, sheet: Sheet, line: int) -> str:
    """The title; "" when its accents were destroyed and no rule mends it, which is told."""
    if not DESTROYED.search(text):
        return text
    sheet.counts["titles destroyed"] += 1
    sheet.warn("text-destroyed", "Des signes de ce texte ont été détruits : il n’est pas gardé.", line)
    return ""

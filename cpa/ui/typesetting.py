"""French as it is printed."""

import re


def printed(text: str) -> str:
    """Curly apostrophes, and no line broken before « : ; ? ! % » nor inside the number of an article."""
    spaced = re.sub(r" (?=[:;?!%»])|(?<=«) ", "\u00a0", text.replace("'", "’"))
    return re.sub(r"(?<=\bart\.) |(?<=\b[LRD]\.) |(?<=n°) ", "\u00a0", spaced)

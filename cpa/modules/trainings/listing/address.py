"""What the address of the list says, and the same address with something changed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

PAGE = "page"
NAMES = ("q", "lieu", "commune", "partout", "km", "metier", "prix", "rythme", "debut", "distance", "apprentissage",
         "cpf", "certifiee", "voiture", PAGE)  # fmt: skip
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Address:
    """Names and what they say. Names that the list does not know are left out."""

    said: Mapping[str, str]

    def changed(self, *without: str, **values: str) -> str:
        """The same list, from its first page, without these names and with these values."""
        kept = {name: said for name, said in self.said.items() if name not in {*without, *values, PAGE}}
        return "?" + urlencode({**kept, **values})

    def page(self, number: int) -> str:
        """Another page of the same list."""
        return self.changed(**({PAGE: str(number)} if number > 1 else {}))


def read(query: Mapping[str, str]) -> Address:
    """The address of a request; what is empty says nothing, but for the place: an empty one is anywhere."""
    said = {name: query[name].strip()[:LONGEST] for name in NAMES if name in query}
    return Address({name: value for name, value in said.items() if value or name == "lieu"})

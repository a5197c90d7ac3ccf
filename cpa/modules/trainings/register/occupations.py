"""Which certifications lead to which occupations. Registers know the former ROME, the catalogue that people see the new
one: the occupations that took the place of a former one are asked of whoever publishes them."""

from collections.abc import Mapping, Sequence

from cpa.module_api.registry import hooks
from cpa.modules.trainings.register.queries import leading_to, linked, unknown_links
from cpa.modules.trainings.register.tables import Codes

Parents = Mapping[str, Sequence[str]]
"""Code of the former ROME → codes of the published occupations that come from it."""


def certifications_of(occupation: str, by_rome3: Mapping[str, Sequence[str]], parents: Parents) -> tuple[str, ...]:
    """The certifications that lead to an occupation, in the order of the registers, each once.

    `by_rome3` gives the certifications of each former code. An occupation that a former one was split into keeps all
    its certifications: which of them fit it better is not known here.
    """
    former = [code for code, occupations in parents.items() if occupation in occupations]
    return tuple(dict.fromkeys(one for code in former for one in by_rome3.get(code, ())))


def occupations_of(certification: str, rome3: Mapping[str, Sequence[str]], parents: Parents) -> tuple[str, ...]:
    """The published occupations that a certification leads to. `rome3` gives the former codes of each certification."""
    found = (one for code in rome3.get(certification, ()) for one in parents.get(code, ()))
    return tuple(dict.fromkeys(found))


def published_certifications_of(occupation: str) -> tuple[str, ...]:
    """The same, from what is published: all certifications of the current editions, whatever their validity."""
    parents = _parents()
    former = [code for code, occupations in parents.items() if occupation in occupations]
    return certifications_of(occupation, leading_to(Codes.ROME3, Codes.CERTIFICATION, former), parents)


def published_occupations_of(certification: str) -> tuple[str, ...]:
    """The occupations of the published catalogue that a certification leads to."""
    rome3 = linked(Codes.CERTIFICATION, Codes.ROME3, [certification])
    return occupations_of(certification, rome3, _parents(rome3.get(certification, ())))


def unknown_occupations() -> tuple[int, int]:
    """How many links lead to a former code from which no published occupation comes, and how many such codes there are:
    registers hold truncated and invented codes. Nothing when no occupation is published."""
    known = _parents()
    return unknown_links(Codes.ROME3, known) if known else (0, 0)


def _parents(codes: Sequence[str] | None = None) -> Parents:
    """Of these former codes, or of all; nothing where no module publishes occupations."""
    if not hooks().who_answers("occupations_of_parents"):
        return {}
    found: Parents = hooks().occupations_of_parents(codes=codes)
    return found

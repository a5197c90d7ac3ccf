"""Which certifications took the place of which, over generations."""

from collections.abc import Mapping, Sequence

Successors = Mapping[str, Sequence[str]]
"""Certification → those that replace it directly."""


def newest_of(code: str, successors: Successors) -> tuple[str, ...]:
    """The certifications that nothing replaced yet, after following all replacements from `code`; itself when it was
    not replaced. Where a register turns in rounds, all those of the round."""
    met = later_than(code, successors)
    if not met:
        return (code,)
    last = tuple(one for one in met if not successors.get(one))
    return last or met


def later_than(code: str, successors: Successors) -> tuple[str, ...]:
    """Every certification that came after `code`, the nearest first, each once, never itself."""
    met: dict[str, None] = {code: None}
    waiting = [code]
    for one in waiting:
        for after in successors.get(one, ()):
            if after not in met:
                met[after] = None
                waiting.append(after)
    return tuple(met)[1:]


def reversed_chains(successors: Successors) -> dict[str, tuple[str, ...]]:
    """Certification → those that it replaced directly. With it, `later_than` gives the earlier ones."""
    found: dict[str, list[str]] = {}
    for before, afters in successors.items():
        for after in afters:
            found.setdefault(after, []).append(before)
    return {code: tuple(befores) for code, befores in found.items()}

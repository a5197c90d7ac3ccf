"""The sky as data, for the script that brings it to life: every occupation, its star, its official moves. The same for
everyone, so that one copy serves all."""

import gzip
import json
from functools import lru_cache

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.facts import families
from cpa.modules.occupations.galaxy.sky import carried, stars

KINDS = ("near", "evolution", "")
"""Kinds of moves by their number in the data."""


@lru_cache(maxsize=2)
def chart(catalogue: Catalogue) -> bytes:
    """The data as compressed JSON, the same bytes for the same catalogue. Occupations are numbered in the order of the
    views:

    - `sheets`: name → width, height;
    - `families`: letter, middle on the wide and on the tall sheet, width, height, number of the first occupation, how
      many;
    - `codes`, `names`: of each occupation, the code without its letter;
    - `stars`: where it stands from the middle of its family, then its occupations, the one at its centre first;
    - `lines`: of each family, pairs of stars by their number;
    - `moves`: of each occupation, 4 × the target's number + the kind.
    """
    text = json.dumps(_parts(catalogue), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)


def _parts(catalogue: Catalogue) -> dict[str, object]:
    layout, placed, kinds = carried(), stars(catalogue), families(catalogue)
    entries = [entry for family in kinds.values() for entry in family.entries]
    number = {entry.code: at for at, entry in enumerate(entries)}
    every = [(star, place) for here in placed.values() for star, place in here]
    star_number = {star.code: at for at, (star, _) in enumerate(every)}
    return {
        "sheets": layout.sheets,
        "families": [
            [letter, *spots["wide"], *spots["tall"], *layout.sizes[letter], number[family[0].code], len(family)]
            for letter, family, spots in ((one, kinds[one].entries, layout.families[one]) for one in placed)
        ],
        "codes": [entry.code[1:] for entry in entries],
        "names": [entry.name for entry in entries],
        "stars": [[x, y, *(number[code] for code in star.members)] for star, (x, y) in every],
        "lines": [
            [star_number[end] for line in layout.lines[letter] if set(line) <= star_number.keys() for end in line]
            for letter in placed
        ],
        "moves": [_moves(catalogue, entry.code, number) for entry in entries],
    }


def _moves(catalogue: Catalogue, code: str, number: dict[str, int]) -> list[int]:
    moves = catalogue.mobility.get(code, ())
    return sorted(4 * number[move.target] + KINDS.index(move.kind) for move in moves if move.target in number)

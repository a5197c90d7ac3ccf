"""The sky of a catalogue: the same for the same facts, whole, and with room for every name."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue, Mobility, Occupation, Skill
from cpa.modules.occupations.galaxy.layout.building import LETTERS, SHEETS, layout_of, name_height
from cpa.modules.occupations.galaxy.layout.constellations import WIDTH_OF_A_LETTER
from cpa.modules.occupations.galaxy.layout.lines import tree
from cpa.modules.occupations.galaxy.layout.stars import stars_of
from cpa.modules.occupations.galaxy.layout.writing import written
from cpa.modules.occupations.galaxy.sky import carried


def small(extra: int = 0) -> Catalogue:
    """Three families of a dozen occupations, with skills and moves that follow no family."""
    codes = [f"{letter}11{number:02}" for letter in "ABC" for number in range(1, 13 + extra)]
    occupations = [Occupation(code, f"Métier {code}", code[0], code[:3], f"{code[:4]}1") for code in codes]
    skills = [Skill(str(number), f"Savoir {number}", "do") for number in range(9)]
    links = {code: {str((at * 5 + step) % 9): not step for step in range(4)} for at, code in enumerate(codes)}
    mobility = {code: [Mobility(codes[(at * 7 + 5) % len(codes)], 1, "near")] for at, code in enumerate(codes)}
    return assembled(occupations, skills, links, {}, mobility)


def test_the_same_facts_give_the_same_sky() -> None:
    assert written(layout_of(small())) == written(layout_of(small()))


def test_other_facts_give_another_sky() -> None:
    assert written(layout_of(small())) != written(layout_of(small(extra=1)))


@pytest.mark.slow
def test_the_sky_that_the_project_carries_is_that_of_its_occupations(catalogue: Catalogue) -> None:
    assert written(layout_of(catalogue)) == written(carried())


def test_every_occupation_is_in_one_star_of_its_own_family(catalogue: Catalogue) -> None:
    stars = stars_of(catalogue)
    members = [code for star in stars for code in star.members]
    assert sorted(members) == [one.code for one in catalogue.occupations]
    assert all(code[0] == star.family for star in stars for code in star.members)
    assert {star.code for star in stars} == carried().stars.keys()


def test_no_two_stars_of_a_constellation_touch(catalogue: Catalogue) -> None:
    layout, stars = carried(), stars_of(catalogue)
    for letter in layout.families:
        here = [star for star in stars if star.family == letter]
        for one, other in combinations(here, 2):
            apart = np.hypot(*np.subtract(layout.stars[one.code], layout.stars[other.code]))
            assert apart > (one.radius + other.radius) * 0.9, (one, other)


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_constellation_nor_its_name_covers_another_or_leaves_the_sheet(sheet: str) -> None:
    layout = carried()
    boxes = {}
    for letter, places in layout.families.items():
        (x, y), (wide, high) = places[sheet], layout.sizes[letter]
        half = max(wide, LETTERS * SHEETS[sheet].letter * WIDTH_OF_A_LETTER) / 2
        boxes[letter] = x - half, y - high / 2 - name_height(SHEETS[sheet], letter), x + half, y + high / 2
    width, height = layout.sheets[sheet]
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height for box in boxes.values())
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        apart = a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1
        assert apart, (one, other)


def test_the_lines_of_a_constellation_reach_each_star_once() -> None:
    layout = carried()
    for letter, lines in layout.lines.items():
        here = {code for code in layout.stars if code[0] == letter}
        reached = {next(iter(here))}
        for _ in lines:
            reached |= {end for line in lines if set(line) & reached for end in line}
        assert reached == here and len(lines) == len(here) - 1


def test_the_tree_prefers_what_is_near() -> None:
    assert tree(np.array([[0.0, 0], [10, 0], [20, 0]]), np.zeros((3, 3))) == [(0, 1), (1, 2)]


def test_an_occupation_that_changed_family_stays_in_its_own() -> None:
    catalogue = small()
    moved = replace(catalogue.occupations[0], parent="C1101")
    others = (moved, *catalogue.occupations[1:])
    stars = stars_of(replace(catalogue, occupations=others))
    assert next(star for star in stars if moved.code in star.members).family == "A"

"""What people type to name a place, taken apart: a name, a postal code, a department. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cpa.modules.occupations.sources.official_table.content import department
from cpa.modules.occupations.sources.official_table.spelling import spelt

LONGEST = 120
"""Signs of what is typed that are looked at: no proposed name is longer."""

_CODE = re.compile(r"[0-9]{5}|2[ab][0-9]{3}")
_LOST_ZERO = re.compile(r"[1-9][0-9]{3}")
_DEPARTMENT = re.compile(r"[0-9]{2,3}|2[ab]")


@dataclass(frozen=True, slots=True)
class Asked:
    """Words of a name, a code of five signs (postal, or of a commune), the area of a department; "" where not said."""

    words: str
    code: str
    department: str


def asked(text: str, departments: Mapping[str, str]) -> Asked:
    """What `text` asks for. `departments` gives the area of each department's name, spelt. The department may follow
    the name, in brackets as in the names that are proposed (« Quimper (Finistère, 29000) ») or by its number."""
    name, _, around = text[:LONGEST].partition("(")
    words, code, area = _taken_apart(spelt(name).split())
    told, told_code, told_area = _taken_apart(spelt(around).split())
    by_name = departments.get(" ".join(told), "")
    return Asked(" ".join(words), code or told_code, area or told_area or by_name)


def _taken_apart(parts: list[str]) -> tuple[list[str], str, str]:
    words, code, area = [], "", ""
    for part in parts:
        if _CODE.fullmatch(part):
            code = part.upper()
        elif _LOST_ZERO.fullmatch(part):
            code = f"0{part}"
        elif _DEPARTMENT.fullmatch(part):
            area = department(part.upper())
        else:
            words.append(part)
    return words, code, area

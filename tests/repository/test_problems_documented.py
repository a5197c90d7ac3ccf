"""A person or an operator who meets a problem finds its code in the reference, with what to do."""

import re
from pathlib import Path

from tests.repository.problem_codes import codes
from tests.repository.tree import ROOT, expect_none

REFERENCE = "docs/reference/problems.md"


def undocumented(root: Path) -> list[str]:
    """Codes that the code may give and the reference lacks, the reverse, and codes that cannot be followed."""
    given, documented = codes(root), _documented(root)
    found = [
        f"{where}: the code {code} is not in {REFERENCE}"
        for code, where in given.found.items()
        if code not in documented
    ]
    found += [f"{REFERENCE}: no code gives {code}" for code in documented - given.found.keys()]
    return found + [f"{where}: this problem's code cannot be followed to where it is written" for where in given.lost]


def _documented(root: Path) -> set[str]:
    return set(re.findall(r"^\| `([^`]+)` \|", (root / REFERENCE).read_text("utf-8"), flags=re.M))


def test_every_problem_is_documented() -> None:
    expect_none(undocumented(ROOT))


def test_an_undocumented_problem_is_seen_however_it_is_made(copy: Path) -> None:
    known = set(undocumented(ROOT))
    (copy / "cpa/kernel/broken.py").write_text(
        "from cpa.kernel.problem import Problem\n"
        'SENTENCES = {"k.table": "…"}\n'
        'def direct():\n    return Problem("k.direct", "", "")\n'
        'def named():\n    return Problem(where="", code="k.one" if direct() else "k.other", message="")\n'
        'def made(where, code):\n    return Problem(code, where, "")\n'
        'def remade(code):\n    return made("", code)\n'
        'A = remade("k.passed")\n'
        'def looked(code):\n    return Problem(code, "", SENTENCES[code])\n'
        'def hidden():\n    return Problem(f"k.{A}", "", "")\n'
    )
    faults = set(undocumented(copy)) - known
    seen = {found[1] for fault in faults if (found := re.search(r"the code (\S+) is not", fault))}
    assert seen == {"k.direct", "k.one", "k.other", "k.passed", "k.table"}
    assert "cpa/kernel/broken.py:15: this problem's code cannot be followed to where it is written" in faults


def test_a_documented_code_that_nothing_gives_is_seen(copy: Path) -> None:
    with (copy / REFERENCE).open("a") as reference:
        reference.write("\n| `k.gone` | … |\n")
    assert f"{REFERENCE}: no code gives k.gone" in undocumented(copy)

"""What someone answered of themselves never leaves their space: one module keeps it, and one may ask what follows."""

import re
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, place

KEEPER = "cpa/modules/assessment/"
MAY_ASK = "cpa/modules/occupations/"
DECLARED = "cpa/module_api/hookspecs.py"
ASKS = re.compile(r"\binterests_of\b")
REACHES = re.compile(r"cpa\.modules\.assessment|\"assessment\.\w+\"|get_model\(\s*[\"']assessment")


def leaks(root: Path) -> list[str]:
    """Code that asks for interests and is not of the occupations, and code that reaches into the questionnaire."""
    found = []
    for path in [*files(root, ".py", under="cpa"), *files(root, ".py", under="examples")]:
        name, text = place(root, path), path.read_text("utf-8")
        if name.startswith(KEEPER):
            continue
        if ASKS.search(text) and not name.startswith(MAY_ASK) and name != DECLARED:
            found.append(f"{name} asks what someone likes")
        if REACHES.search(text):
            found.append(f"{name} reaches into the questionnaire")
    return found + [f"{place(root, path)} sends something away" for path in _senders(root)]


def _senders(root: Path) -> list[Path]:
    """Files of the questionnaire that log, mail or call out."""
    sends = re.compile(
        r"^\s*(?:import|from) (?:logging|smtplib|urllib\.request|http|socket|requests|django\.core\.mail)", re.M
    )
    return [path for path in files(root, ".py", under=KEEPER) if sends.search(path.read_text("utf-8"))]


def test_answers_never_leave_the_person_s_space() -> None:
    expect_none(leaks(ROOT))


def test_a_module_that_asks_or_reaches_in_is_seen(copy: Path) -> None:
    (copy / "cpa/modules/projects/curious.py").write_text(
        "def f(hooks, a):\n    return hooks().interests_of(account=a)\n"
    )
    (copy / "cpa/surfaces/portal/curious.py").write_text("from cpa.modules.assessment.models import Answer\n")
    (copy / "cpa/modules/assessment/curious.py").write_text("import logging\n")
    assert set(leaks(copy)) - set(leaks(ROOT)) == {
        "cpa/modules/projects/curious.py asks what someone likes",
        "cpa/surfaces/portal/curious.py reaches into the questionnaire",
        "cpa/modules/assessment/curious.py sends something away",
    }

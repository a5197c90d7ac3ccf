"""What some personas answer, keep and want to do, told through the ordinary commands."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cpa.demo.careers import Persona
from cpa.demo.program import run
from cpa.kernel.account_id import AccountId
from cpa.kernel.said import said_in

FUTURES = Path(__file__).with_name("futures.yaml")


def tell_future(account: AccountId, persona: Persona) -> None:
    """Answer the questionnaire, keep occupations and open a project for this persona, if they do. Done twice, it
    changes nothing."""
    told = futures().get(persona.code)
    if not told:
        return
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        answers, project = Path(folder) / "answers.json", Path(folder) / "project.json"
        answers.write_text(json.dumps(told["answers"]), encoding="utf-8")
        project.write_text(json.dumps(told["project"]), encoding="utf-8")
        run("assessment", "answer", str(account), str(answers))
        run("occupations", "keep", str(account), *told["keeps"])
        run("project", "begin", str(account), str(project))


@cache
def futures() -> Mapping[str, Any]:
    """What futures.yaml says, by the persona's code."""
    told: Mapping[str, Any] = said_in(FUTURES)
    return told

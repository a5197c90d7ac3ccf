"""What the personas say of what they can do and of their life, told through the ordinary command."""

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

LIVES = Path(__file__).with_name("lives.yaml")


def say_life(account: AccountId, persona: Persona) -> None:
    """Say this persona's skills and life, if they say any, once their path is there. Done twice, it changes nothing."""
    told = lives().get(persona.code)
    if not told:
        return
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        file = Path(folder) / "life.json"
        file.write_text(json.dumps(told), encoding="utf-8")
        run("path", "say", str(account), str(file))


@cache
def lives() -> Mapping[str, Any]:
    """What lives.yaml says, by the persona's code."""
    told: Mapping[str, Any] = said_in(LIVES)
    return told

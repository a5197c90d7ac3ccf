"""What the personas say of what they did, told through the ordinary command."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from cpa.demo.careers import Persona
from cpa.demo.program import run
from cpa.kernel.account_id import AccountId


def describe_path(account: AccountId, persona: Persona) -> None:
    """Fill this account's path with the persona's bricks, if they have any. Done twice, it changes nothing."""
    if not persona.path:
        return
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        file = Path(folder) / "path.json"
        file.write_text(json.dumps(persona.path), encoding="utf-8")
        run("path", "fill", str(account), str(file))

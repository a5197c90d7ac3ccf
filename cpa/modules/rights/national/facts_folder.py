"""The folder of facts: the year it is about, and the digest of its bytes."""

import hashlib
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpa.modules.rights.national import digest, files
from cpa.modules.rights.national.refused import refuse
from cpa.modules.rights.national.tables import Table

ABOUT = "facts.json"
FORMAT = "national-facts/1"


def write_about(facts: Path, year: int) -> None:
    """Say what year the facts are about, last of all: a folder without it is not finished."""
    files.write_text(facts / ABOUT, json.dumps({"format": FORMAT, "year": year}) + "\n")


def year_of(facts: Path) -> int:
    """The year the facts are about. Raises Refused when the folder does not say."""
    try:
        told = json.loads((facts / ABOUT).read_text("utf-8"))
        year, written_as = told["year"], told["format"]
    except (OSError, ValueError, KeyError, TypeError):
        refuse("national-facts-unreadable", ABOUT, "Le fichier qui dit l’année des faits manque ou ne se lit pas.")
    if written_as != FORMAT or type(year) is not int:
        refuse("national-facts-unreadable", ABOUT, f"Ce dossier de faits n’est pas au format {FORMAT}.")
    return year


def digests(facts: Path, table: Table) -> dict[str, str]:
    """SHA-256 of each file of the table, by its place in the folder."""
    found = table.files(facts)
    with ThreadPoolExecutor(2) as pool:
        return dict(zip((str(file.relative_to(facts)) for file in found), pool.map(digest.of_file, found), strict=True))


def digest_of(parts: Mapping[str, str]) -> str:
    """One digest for several, by name."""
    text = "\n".join(f"{name} {found}" for name, found in sorted(parts.items()))
    return hashlib.sha256(text.encode()).hexdigest()

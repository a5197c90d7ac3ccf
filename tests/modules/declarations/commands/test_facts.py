import json
from pathlib import Path

from click.testing import CliRunner, Result

from cpa.modules.declarations.commands import facts
from cpa.modules.declarations.importing import Intake
from cpa.sources.models import Run
from tests.databases import both_stores
from tests.modules.declarations.events import ALBA, BRUN, declaration, envoi, person

pytestmark = both_stores
UNKNOWN = "1790369952005"


def run(tmp_path: Path, numbers: str, *options: str) -> Result:
    file = tmp_path / "numbers.txt"
    file.write_text(numbers)
    return CliRunner().invoke(facts, ["--nirs", str(file), *options], catch_exceptions=False)


def two_people() -> None:
    run = Run.objects.create(source="dsn", digest="0", size_bytes=1)
    Intake(run, False).take(envoi(declaration(person(ALBA), person(BRUN, hours=-5, line=200))))


def test_each_number_and_year_is_one_object_of_exact_decimal_texts(tmp_path: Path) -> None:
    two_people()
    lines = run(tmp_path, f"{ALBA}\n\n{BRUN}\n", "--json").stdout.splitlines()
    nothing = {"protected_hours": "0.00", "other_absence_hours": "0.00", "paid_days": "0.00", "protected_days": "0.00"}
    nothing |= {"other_absence_days": "0.00", "factors": []}  # type: ignore[dict-item]
    assert [json.loads(line) for line in lines] == [
        {"number": ALBA, "year": 2025, "paid_hours": "151.67", **nothing},
        {"number": BRUN, "year": 2025, "paid_hours": "-0.05", **nothing},
    ]


def test_an_unknown_number_is_told_by_its_line_and_never_repeated(tmp_path: Path) -> None:
    two_people()
    result = run(tmp_path, f"{UNKNOWN}\n{ALBA}\n", "--json")
    assert result.exit_code == 0
    assert result.stderr == "line 1: this number is not known\n"
    assert UNKNOWN not in result.output
    assert len(result.stdout.splitlines()) == 1


def test_a_list_saved_with_the_mark_of_a_spreadsheet_keeps_its_first_number(tmp_path: Path) -> None:
    two_people()
    assert len(run(tmp_path, f"\ufeff{ALBA}\n", "--json").stdout.splitlines()) == 1


def test_people_read_names_and_values(tmp_path: Path) -> None:
    two_people()
    assert f"number={ALBA}  year=2025  paid_hours=151.67" in run(tmp_path, ALBA).stdout

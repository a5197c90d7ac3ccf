"""The files of the demonstration, read by the real import, say what the careers say. Hours are worked out by hand:
151.67 × 12 = 1820.04 · 75.84 × 12 = 910.08 · 121.33 × 12 = 1455.96 · 47.67 × 12 = 572.04 · 39 × 12 = 468."""

import json
from collections import Counter

from click.testing import CliRunner

from cpa.demo.deposits import deposits
from cpa.demo.reading import read_world
from cpa.demo.world import is_loaded
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores_for_real

FULL = "1820.04"
PAID_HOURS = {
    "Nadia": {**dict.fromkeys(range(2015, 2024), FULL), 2024: "832.00"},  # 8 × 104: May is missing
    "Kévin": {2023: "420.00", 2024: "700.00", 2025: "1000.00", 2026: "758.35"},  # 3 × 140, 5 × 140, 8 × 125
    "Maria": {
        2016: "190.68",  # 4 × 47.67
        **dict.fromkeys(range(2017, 2021), "572.04"),
        **dict.fromkeys(range(2021, 2024), "1040.04"),  # 572.04 + 468
        **dict.fromkeys(range(2024, 2026), "680.04"),  # 572.04 + 12 × 9
        2026: "510.03",  # 9 × (47.67 + 9)
    },
    "Jean-Luc": {**dict.fromkeys(range(2015, 2026), FULL), 2026: "1365.03"},
    "Aminata": {
        **dict.fromkeys(range(2015, 2026), "910.08"),
        2021: "606.72",  # 8 × 75.84, four months of maternity leave
        2022: "870.08",  # 910.08 − 40 − 40 + 40
        2026: "682.56",
    },
    "Thomas": {**dict.fromkeys(range(2020, 2026), FULL), 2026: "1365.03"},
    "Chloé": {2019: "606.68", **dict.fromkeys(range(2020, 2025), FULL), 2025: "910.02"},  # 4 × and 6 × 151.67
    "Gérard": {**dict.fromkeys(range(2015, 2026), "1455.96"), 2026: "1091.97"},
    "Sophie": dict.fromkeys(range(2015, 2027), "0.00"),
    "Ivan": {2024: "1516.70", 2025: FULL, 2026: "1365.03"},  # 10 × 151.67
}
PAID_DAYS = {**dict.fromkeys(range(2015, 2026), "210.00"), 2024: "87.50", 2026: "157.50"}  # Sophie: 5 × and 9 × 17.50


def run(*words):
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def import_world(world, folder):
    for deposit in deposits(world):
        (folder / deposit.name).write_bytes(deposit.content)
    return run("import", "dsn", "--json", *(str(folder / deposit.name) for deposit in deposits(world)))


def facts_of(world, folder):
    numbers = folder / "numbers.txt"
    numbers.write_text("\n".join(persona.nir for persona in world.personas))
    names = {persona.nir: persona.first_name for persona in world.personas}
    return [(names[row["number"]], row) for row in run("facts", "--nirs", str(numbers), "--json")]


@both_stores_for_real
def test_every_file_is_accepted_and_says_the_career_it_was_written_from(tmp_path):
    world = read_world()
    answers = import_world(world, tmp_path)
    facts = facts_of(world, tmp_path)

    assert [answer["problems"] for answer in answers if answer["problems"]] == []
    assert Counter(answer["outcome"] for answer in answers).keys() <= {"accepted", "replaced"}
    hours = {name: {row["year"]: row["paid_hours"] for other, row in facts if other == name} for name, _ in facts}
    assert hours == PAID_HOURS
    assert {row["year"]: row["paid_days"] for name, row in facts if name == "Sophie"} == PAID_DAYS
    assert [(n, r["year"], r["protected_hours"]) for n, r in facts if r["protected_hours"] != "0.00"] == [
        ("Aminata", 2021, "303.36")  # 4 × 75.84
    ]
    assert [(n, r["year"], r["other_absence_days"]) for n, r in facts if r["other_absence_days"] != "0.00"] == [
        ("Sophie", 2024, "122.50")  # 7 × 17.50
    ]
    assert [(n, r["year"], r["factors"]) for n, r in facts if r["factors"]] == [
        ("Jean-Luc", 2021, ["07", "08"]),
        ("Jean-Luc", 2023, ["07", "08"]),
    ]
    assert is_loaded(world)


@both_stores_for_real
def test_an_unfinished_loading_is_not_taken_for_a_loaded_world(tmp_path):
    world = read_world()
    *before, last = deposits(world)
    for deposit in before:
        (tmp_path / deposit.name).write_bytes(deposit.content)

    assert not is_loaded(world)
    run("import", "dsn", "--json", *(str(tmp_path / deposit.name) for deposit in before))
    assert not is_loaded(world)

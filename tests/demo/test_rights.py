"""What the demonstration shows is what the law gives, worked out by hand.

Until 2018 (R. 6323-1, then in force): 24 hours × time / full time, up to the next whole hour; 15 € an hour in 2019.
Since 2019: 500 € at half of a full-time year or more, else 500 € × time / full time, up to the next cent (R. 6323-1);
300 € more for a disabled worker (D. 6323-3-3). Full time is 151.67 × 12 = 1820.04 hours, or 210 days for Sophie.
"""

import pytest
from click.testing import CliRunner

from cpa.demo import serving
from cpa.demo.reading import read_world
from cpa.module_api.registry import hooks
from cpa.modules.rights import queries
from cpa.modules.rights.statement import Cause, Nature
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores_for_real

HOURS = {
    "Nadia": dict.fromkeys(range(2015, 2019), 24),
    "Kévin": {},
    "Maria": {2016: 3, 2017: 8, 2018: 8},  # 24 × 190.68/1820.04 = 2.51 · 24 × 572.04/1820.04 = 7.54
    "Jean-Luc": dict.fromkeys(range(2015, 2019), 24),
    "Aminata": dict.fromkeys(range(2015, 2019), 13),  # 24 × 910.08/1820.04 = 12.0008
    "Thomas": {},
    "Chloé": {},
    "Gérard": dict.fromkeys(range(2015, 2019), 20),  # 24 × 1455.96/1820.04 = 19.199
    "Sophie": dict.fromkeys(range(2015, 2019), 24),
    "Ivan": {},
}
EUROS = {
    "Nadia": {**dict.fromkeys(range(2019, 2024), 500_00), 2024: 228_57},  # 500 × 832/1820.04 = 228.566
    "Kévin": {2023: 115_39, 2024: 192_31, 2025: 500_00},  # 500 × 420/1820.04 = 115.382 · × 700 = 192.303 · 1000 > half
    "Maria": {
        **dict.fromkeys((2019, 2020), 157_16),  # 500 × 572.04/1820.04 = 157.1503
        **dict.fromkeys((2021, 2022, 2023), 500_00),  # 1040.04/1820.04 = 57 %
        **dict.fromkeys((2024, 2025), 186_83),  # 500 × 680.04/1820.04 = 186.82007
    },
    "Jean-Luc": dict.fromkeys(range(2019, 2026), 500_00),
    "Aminata": {
        **dict.fromkeys(range(2019, 2026), 500_00),  # 910.08/1820.04 is above half by 0.06 hour
        2022: 239_03,  # 500 × 870.08/1820.04 = 239.0277
    },
    "Thomas": {**dict.fromkeys(range(2020, 2023), 800_00), **dict.fromkeys(range(2023, 2026), 500_00)},
    "Chloé": {2019: 166_67, **dict.fromkeys(range(2020, 2026), 500_00)},  # 500 / 3 · 2025: exactly half
    "Gérard": dict.fromkeys(range(2019, 2026), 500_00),
    "Sophie": {**dict.fromkeys(range(2019, 2026), 500_00), 2024: 208_34},  # 500 × 87.5/210 = 208.333
    "Ivan": {2024: 500_00, 2025: 500_00},
}
FIGURES = {
    "Nadia": 4168_57,  # 96 × 15 + 2500 + 228.57
    "Kévin": 807_70,
    "Maria": 2472_98,  # 19 × 15 + 2 × 157.16 + 1500 + 2 × 186.83
    "Jean-Luc": 4940_00,  # 96 × 15 + 7 × 500
    "Aminata": 4019_03,  # 52 × 15 + 6 × 500 + 239.03
    "Thomas": 3900_00,
    "Chloé": 3166_67,
    "Gérard": 4700_00,  # 80 × 15 + 3500
    "Sophie": 4648_34,  # 96 × 15 + 6 × 500 + 208.34
    "Ivan": 1000_00,
}


def statements(world):
    accounts = hooks().known_account_for_nir(numbers=[persona.nir for persona in world.personas])
    return {persona.first_name: queries.statement(accounts[persona.nir]).blocks[0] for persona in world.personas}


def earned(block, unit):
    sums = {}
    for line in block.lines:
        if line.nature is Nature.ACQUISITION and line.amount.unit == unit:
            sums[line.earned_for] = sums.get(line.earned_for, 0) + line.amount.amount
    return sums


@pytest.fixture
def reset():
    return CliRunner().invoke(main, ["demo", "reset"], catch_exceptions=False)


@both_stores_for_real
def test_every_persona_holds_what_the_law_gives(reset):
    assert reset.exit_code == 0, reset.output
    blocks = statements(read_world())

    hours = {name: {y: a // 100 for y, a in earned(block, "hundredth_hour").items()} for name, block in blocks.items()}
    assert hours == HOURS
    assert {name: earned(block, "cent") for name, block in blocks.items()} == EUROS
    assert {name: block.figure.amount for name, block in blocks.items()} == FIGURES
    corrections = [(name, line) for name, block in blocks.items() for line in block.lines if line.is_correction]
    assert [(n, line.earned_for, line.amount.amount, line.cause) for n, line in corrections] == [
        ("Aminata", 2022, 10_99, Cause.FACTS)  # 239.03 − 228.04; 500 × 830.08/1820.04 = 228.039
    ]
    assert "one-time code" in reset.output


@both_stores_for_real
def test_loading_the_world_again_changes_nothing_and_serving_it_does_not_even_try(reset, monkeypatch):
    before = statements(read_world())

    again = CliRunner().invoke(main, ["demo", "load"], catch_exceptions=False)
    assert again.exit_code == 0, again.output
    assert statements(read_world()) == before

    monkeypatch.setattr(serving, "serve", lambda port: None)
    monkeypatch.setattr(serving, "refuse_a_busy_port", lambda port: None)
    served = CliRunner().invoke(main, ["demo", "serve"], catch_exceptions=False)
    assert "Loading" not in served.output
    assert "nadia@exemple.invalid" in served.output

from datetime import date

from cpa.legislation.c2p.factors import BY_NAME, FACTORS, months_in_force
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.c2p.thresholds import Situation, question


def reached(law: object, quantity: int) -> bool:
    noise = Situation(2016, BY_NAME["bruit"], quantity, date(2016, 1, 1), date(2016, 12, 31))
    asked = question(noise, law)  # type: ignore[arg-type]
    return bool(asked and asked.answers()["exposed"])


def test_the_other_reading_shares_out_the_thresholds_of_2016() -> None:
    other = c2p_law().switched({"readings.whole_thresholds_in_2016": 0})
    assert [reached(None, 60_000), reached(None, 59_999)] == [True, False]
    assert [reached(other, 30_000), reached(other, 29_999)] == [True, False]


def test_four_factors_in_2015_ten_in_july_2016_six_since_october_2017() -> None:
    counts = {year: [months_in_force(c2p_law(), factor, year) for factor in FACTORS] for year in range(2014, 2025)}
    assert [sum(1 for months in counts[year] if months) for year in counts] == [0, 4, 10, 10, 6, 6, 6, 6, 6, 6, 6]
    assert sorted(counts[2016]) == [6] * 6 + [12] * 4
    assert sorted(counts[2017]) == [9] * 4 + [12] * 6

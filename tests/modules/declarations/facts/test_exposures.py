from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.declarations import law
from cpa.modules.declarations.facts.exposures import final_exposures
from cpa.modules.declarations.facts.rows import Exposure
from tests.modules.declarations.facts.building import KEY, exposure, header, month


def standing(*declared: Exposure, year: int = 2025) -> set[str]:
    return set(final_exposures(declared, lambda key: key, law.exposure_rules).get((KEY, year), ()))


def test_factors_declared_in_several_files_add_up_once_each() -> None:
    june, december = header(month(6)), header(month(12))
    assert standing(exposure(june, "07"), exposure(december, "07"), exposure(december, "08", line=51)) == {"07", "08"}


def test_a_withdrawal_starts_again_from_nothing_whatever_its_place_in_the_file() -> None:
    june, august = header(month(6)), header(month(8))
    first = (exposure(june, "07"), exposure(june, "08", line=51))
    assert standing(*first, exposure(august, "08", line=40), exposure(august, "99", line=41)) == {"08"}
    assert standing(*first, exposure(august, "99")) == set()


def test_a_withdrawal_concerns_its_contract_and_year_alone() -> None:
    june, august = header(month(6)), header(month(8))
    elsewhere = header(month(6), siret="00700105000017")
    declared = (exposure(june, "07"), exposure(june, "07", year=2024, line=51), exposure(elsewhere, "09"))
    found = final_exposures((*declared, exposure(august, "99")), lambda key: key, law.exposure_rules)
    assert {(key.siret, year, *factors) for (key, year), factors in found.items()} == {
        (KEY.siret, 2024, "07"),
        ("00700105000017", 2025, "09"),
    }


def test_after_the_pay_of_march_a_withdrawal_is_not_applied_but_an_addition_is() -> None:
    declared = exposure(header(month(12)), "07")
    assert standing(declared, exposure(header(month(3, 2026)), "99")) == set()
    april = header(month(4, 2026))
    assert standing(declared, exposure(april, "99"), exposure(april, "08", line=51)) == {"07", "08"}


def test_an_addition_is_applied_for_three_years() -> None:
    assert standing(exposure(header(month(12, 2028)), "10")) == {"10"}
    assert standing(exposure(header(month(1, 2029)), "10")) == set()


moments = st.tuples(st.integers(1, 12), st.sampled_from(["07", "08", "09", "99"]))


@given(st.lists(moments, max_size=6).flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_the_order_of_arrival_does_not_matter(drawn: tuple[list[tuple[int, str]], list[tuple[int, str]]]) -> None:
    one, other = ([exposure(header(date(2025, m, 1)), f) for m, f in moments] for moments in drawn)
    assert standing(*one) == standing(*other)

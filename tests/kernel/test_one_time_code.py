from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.one_time_code import ALPHABET, LENGTH, bare, new_code, new_signs


def test_a_code_is_twelve_signs_in_groups_of_four() -> None:
    code = new_code()
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert len(bare(code)) == LENGTH
    assert set(bare(code)) <= set(ALPHABET)


def test_no_sign_is_taken_for_another_nor_makes_a_word() -> None:
    assert not set(ALPHABET) & set("AEIOUYLZSB01258")


def test_codes_are_drawn_anew_each_time() -> None:
    assert len({new_code() for _ in range(50)}) == 50
    assert len(new_signs(8)) == 8


@given(st.text(alphabet=ALPHABET, min_size=12, max_size=12), st.sampled_from([str.lower, str.upper]))
def test_case_spaces_and_dashes_do_not_count(signs: str, case: object) -> None:
    dressed = f" {signs[:4]}-{signs[4:8]} {signs[8:]}"
    assert bare(case(dressed)) == signs  # type: ignore[operator]

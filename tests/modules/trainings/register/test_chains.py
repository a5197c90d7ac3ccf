"""Old and new certifications: every replacement is followed, and a register that turns in rounds stops nobody."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.register.chains import later_than, newest_of, reversed_chains

CHAINS = {"A": ("B",), "B": ("C", "D"), "C": ("E",)}
LETTERS = st.sampled_from("ABCDEFG")


def test_the_newest_are_those_that_nothing_replaced() -> None:
    assert newest_of("A", CHAINS) == ("D", "E")
    assert newest_of("E", CHAINS) == ("E",)
    assert newest_of("unknown", CHAINS) == ("unknown",)


def test_the_nearest_come_first_both_ways() -> None:
    assert later_than("A", CHAINS) == ("B", "C", "D", "E")
    assert later_than("E", reversed_chains(CHAINS)) == ("C", "B", "A")


def test_a_register_that_turns_in_rounds_gives_the_whole_round() -> None:
    assert newest_of("A", {"A": ("B",), "B": ("A",)}) == ("B",)


@given(st.dictionaries(LETTERS, st.lists(LETTERS, max_size=3)), LETTERS)
def test_whatever_a_register_says_each_comes_once_and_never_itself(chains: dict[str, list[str]], code: str) -> None:
    later = later_than(code, chains)
    assert code not in later
    assert len(later) == len(set(later))
    assert set(newest_of(code, chains)) <= {code, *later}
    back = reversed_chains(chains)
    assert all(code in later_than(one, back) for one in later)

"""Words that were typed and that a page does not say."""

from dataclasses import replace

from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.listing.aside import Aside, aside
from cpa.modules.trainings.listing.once import Listed
from tests.modules.trainings.listing.test_ranking import result

BAKER = Listed(replace(result("baker", 10, 5), said=("boulanger",)))
CAP = Listed(replace(result("cap", 10, 5), said=("cap", "boulanger")))
ENDED = replace(CAP, result=replace(CAP.result, standing=Standing.ENDED))
NONE = "Aucune formation de cette page ne dit «\u00a0cap\u00a0»."


def told(every: list[Listed], number: int = 1, words: tuple[str, ...] = ("cap", "boulanger")) -> list[Aside]:
    return aside(words, every[2 * number - 2 : 2 * number], every, number, 2)


def test_a_word_that_only_what_ended_says_is_told_with_its_page() -> None:
    (one,) = told([BAKER, BAKER, BAKER, BAKER, ENDED])
    assert one.page == 3 and one.text.startswith(NONE)
    assert one.text.endswith("page 3\u00a0: sa certification n’est plus enregistrée.")
    assert told([BAKER, BAKER, CAP]) == [Aside(f"{NONE} La première qui le dit est page 2.", 2)]


def test_a_word_that_the_page_or_one_before_says_is_not_told() -> None:
    assert not told([BAKER, CAP])
    assert not told([CAP, BAKER, BAKER], number=2)


def test_a_word_that_nothing_says_is_told_on_the_first_page() -> None:
    assert told([BAKER, BAKER, BAKER]) == [Aside(NONE)]
    assert not told([BAKER, BAKER, BAKER], number=2)


def test_nothing_is_told_of_words_where_only_occupations_answer() -> None:
    meant = Listed(replace(BAKER.result, said=()))
    assert not told([meant, meant])

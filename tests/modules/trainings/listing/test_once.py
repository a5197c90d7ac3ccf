"""What is the same training is listed once, and never hides that of another establishment."""

from dataclasses import replace

from cpa.modules.trainings.catalogue.model import Body
from cpa.modules.trainings.listing.once import key_of, once
from cpa.modules.trainings.search.answering import Result
from tests.modules.trainings.listing.test_ranking import result


def of(name: str, siret: str) -> Result:
    one = result(name, 10, 5)
    return replace(one, offer=replace(one.offer, body=Body(siret=siret)))


def test_records_linked_through_another_are_hidden_only_within_their_establishment() -> None:
    every = [of("a", "00550101000010"), of("b", "00550102800012"), of("c", "00550101000010"), of("d", "")]
    keys = [key_of(one) for one in every]
    same = {key: [other for other in keys if other != key] for key in keys}
    listed = once(every, same)
    assert [(one.result.offer.key, [key for _, key in one.others]) for one in listed] == [
        ("a", ["c"]), ("b", []), ("d", []),
    ]  # fmt: skip


def test_a_school_that_both_name_by_its_number_of_school_is_one() -> None:
    one, other = (
        replace(each, offer=replace(each.offer, body=Body(uai="0590125R"))) for each in (of("a", ""), of("b", ""))
    )
    assert len(once([one, other], {key_of(one): [key_of(other)]})) == 1

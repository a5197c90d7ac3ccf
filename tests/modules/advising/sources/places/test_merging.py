"""Lines of several lists are one place for a reason that is kept, or two places."""

from collections import Counter

from cpa.modules.advising.sources.places.merging import Merged, merged
from cpa.modules.advising.sources.places.placing import Ground, placed
from cpa.modules.advising.sources.places.record import Record
from tests.modules.advising.sources.places.folder import COMMUNES

HOUSE = Record("france_services", 2, "", "formalities", "France services Morlaix", "1 place des Otages", "29600",
               "Morlaix", "29", "29151")  # fmt: skip
ADVISOR = HOUSE._replace(dataset="conseillers_numeriques_permanences", kinds="digital formalities",
                         name="Ville de Morlaix", address="1 PL. DES OTAGES", commune="")  # fmt: skip


def _merged(*records: Record) -> list[Merged]:
    return merged(placed(records, Ground(COMMUNES), Counter()), Counter())


def test_one_street_and_kind_is_one_place_told_by_the_most_trusted_list() -> None:
    (one,) = _merged(ADVISOR, HOUSE)
    assert one.parts[0].record.name == "France services Morlaix"
    assert one.kinds == ("formalities", "digital")
    assert one.reasons == ("", "same-street-and-kind")


def test_another_kind_in_the_same_street_is_another_place() -> None:
    assert len(_merged(HOUSE, ADVISOR._replace(kinds="digital", name="Médiathèque"))) == 2


def test_unless_the_name_or_the_firm_is_the_same() -> None:
    (one,) = _merged(HOUSE, ADVISOR._replace(kinds="digital", name="Espace France Services de MORLAIX"))
    assert one.reasons[1] == "same-street-and-name"
    (one,) = _merged(
        HOUSE._replace(number="21290151600010"), ADVISOR._replace(kinds="digital", number="21290151600010")
    )
    assert one.reasons[1] == "same-street-and-firm"


def test_a_street_without_a_number_asks_for_names_that_are_alike() -> None:
    market, library = HOUSE._replace(address="Le Bourg"), ADVISOR._replace(address="Bourg", name="Médiathèque")
    assert len(_merged(market, library)) == 2
    assert len(_merged(market._replace(address="Le Bourg"), library._replace(address="LE BOURG"))) == 2


def test_an_identifier_of_two_lists_joins_them_wherever_they_say_it_is() -> None:
    key = "62592a1d05457b0790816e6c"
    other = ADVISOR._replace(dataset="data_inclusion_structures", address="Ailleurs", key=key)
    (one,) = _merged(ADVISOR._replace(key=key), other)
    assert one.reasons[1] == "same-identifier"


def test_a_name_alone_joins_only_what_has_no_address() -> None:
    agency = HOUSE._replace(kinds="employment", name="France Travail Morlaix")
    named = Record("agences_pole_emploi", 9, "1", "employment", "France Travail MORLAIX", department="29")
    (one,) = _merged(agency, named)
    assert one.reasons[1] == "same-name-in-department"
    assert len(_merged(agency, named._replace(department="22"))) == 2
    assert len(_merged(agency, agency._replace(address="9 quai du Léon"))) == 2

"""LHEO: every version read in a stream, with the line of each element; nothing that swells, nothing cut, no person."""

import re
from datetime import date

import pytest

from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.catalogue.model import Body, Rhythm, Scheme, Session
from cpa.modules.trainings.desk.urls import urlpatterns as desk_pages
from cpa.modules.trainings.sources.offers.desk import ADDRESSED
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.lheo import elements
from cpa.modules.trainings.sources.offers.lheo import reading as lheo
from cpa.modules.trainings.sources.offers.places import communes
from cpa.modules.trainings.sources.offers.raw_file import Unusable
from cpa.modules.trainings.sources.offers.readings import Refused, day
from cpa.modules.trainings.urls import urlpatterns as pages
from tests.modules.trainings.sources.offers.reading import SAMPLES, read_bytes, read_file
from tests.shared_data import FOLDER

REGION = (SAMPLES / "region.xml").read_bytes()
PLACES = Ground(
    communes(
        [
            KnownCommune("29232", "29232", "Quimper", "29", ("29000",), 47_990_000, -4_090_000),
            KnownCommune("01053", "01053", "Bourg-en-Bresse", "01", ("01000",), 46_200_000, 5_220_000),
        ]
    )
)


def test_an_action_in_two_places_is_two_offers_with_all_that_is_said_of_it() -> None:
    offers, _desk = read_bytes(lheo, REGION, PLACES)
    first, second, third = offers
    assert (first.key, second.key, third.key) == ("A-1", "A-1@2", "F-3.1")
    assert first.title == "Installateur & dépanneur en chauffage"
    assert first.about == "Poser, régler, dépanner."
    assert (first.certification, first.cpf, first.rhythm) == ("RNCP37274", True, Rhythm.SANDWICH)
    assert first.links == ((Scheme.FORMACODE, "22254"), (Scheme.NSF, "230"), (Scheme.ROME3, "F1603"))
    assert (first.hours, first.price_cents) == (561, 525_000)
    assert (first.place.commune, first.place.latitude) == ("29232", 47_995_900)
    assert (second.place.commune, second.place.postal_code, second.place.address) == ("01053", "01000", "")
    assert first.updated_on == date(2026, 3, 2)
    assert (third.rhythm, third.remote) == (Rhythm.EVENINGS, True)
    assert third.body == Body(siret="19290076900014", name="Lycée des Essais")


def test_each_offer_leads_back_to_the_line_of_its_element() -> None:
    offers, _desk = read_bytes(lheo, REGION)
    lines = REGION.decode().splitlines()
    assert [lines[one.read_in.line - 1].strip() for one in offers] == ['<action numero="A-1">'] * 2 + ["<action>"]


def test_dates_that_cannot_be_are_set_aside_and_months_get_their_days() -> None:
    offers, desk = read_bytes(lheo, REGION)
    assert offers[0].sessions == (
        Session("S-1", date(2026, 9, 1), date(2027, 6, 30), full=False),
        Session("S-2", date(2027, 2, 1), date(2027, 2, 28), full=True),
        Session("S-4", None, None, None),
    )
    told = [(one.why, dict(one.said)) for one in desk.aside if not one.whole]
    assert ("session-ends-before-it-starts", {"debut": "20260901", "fin": "20250630"}) in told
    assert ("date-impossible", {"debut": "02020901"}) in told
    assert desk.mended["partial_date: debut"] == desk.mended["partial_date: fin"] == 1


def test_absurd_prices_and_hours_are_set_aside_and_the_offer_stays() -> None:
    offers, desk = read_bytes(lheo, REGION)
    assert (offers[2].price_cents, offers[2].hours) == (None, None)
    assert {one.why for one in desk.aside if one.key == "F-3.1"} == {"price-impossible", "hours-impossible"}


def test_what_has_no_title_and_what_comes_twice_is_set_aside_whole_with_its_line() -> None:
    _offers, desk = read_bytes(lheo, REGION)
    whole = {one.why: one for one in desk.aside if one.whole}
    assert set(whole) == {"offer-without-title", "row-twice"}
    assert dict(whole["row-twice"].said) == {"intitule-formation": "La même encore"}
    assert (desk.counts["read"], desk.counts["set aside"]) == (4, 2)
    assert desk.leftovers == {"nouvelle-rubrique": 1}


def test_no_word_about_a_person_is_read() -> None:
    offers, desk = read_bytes(lheo, REGION)
    assert "ersonne" not in repr(offers) and "exemple.test" not in repr((offers, desk.aside))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b' xmlns="http://lheo.gouv.fr/2.3"', b""),
        (b"http://lheo.gouv.fr/2.3", b"http://www.lheo.org/2.0"),
        (b"http://lheo.gouv.fr/2.3", b"http://www.lheo.org/2.2"),
    ],
)
def test_every_namespace_or_none_reads_the_same(old: bytes, new: bytes) -> None:
    assert read_bytes(lheo, REGION.replace(old, new))[0] == read_bytes(lheo, REGION)[0]


def test_elements_with_a_prefix_read_the_same() -> None:
    body = REGION.partition(b"?>")[2].replace(b' xmlns="http://lheo.gouv.fr/2.3"', b"")
    prefixed = body.replace(b"</", b"\x00").replace(b"<", b"<l:").replace(b"\x00", b"</l:")
    prefixed = prefixed.replace(b"<l:lheo>", b'<l:lheo xmlns:l="http://lheo.gouv.fr/2.3">', 1)
    assert [one.title for one in read_bytes(lheo, prefixed)[0]] == [one.title for one in read_bytes(lheo, REGION)[0]]


def test_a_place_of_one_action_never_takes_the_number_of_another() -> None:
    offers, desk = read_bytes(lheo, REGION.replace(b"<action>", b'<action numero="A-1@2">', 1))
    assert [one.key for one in offers] == ["A-1", "A-1@2"]
    assert [one.key for one in desk.aside if one.why == "row-twice"] == ["A-1", "A-1@2"]


@pytest.mark.parametrize("number", ["A-1/signaler", "..", "../../etc", "/", "a//b", "quarantaine"])
def test_a_number_that_an_address_would_take_for_something_else_is_told_by_its_digest(number: str) -> None:
    offers, _desk = read_bytes(lheo, REGION.replace(b"<action>", f'<action numero="{number}">'.encode(), 1))
    assert "#" in offers[2].key and "/" not in offers[2].key


def test_no_number_can_hide_a_page_of_ours() -> None:
    named = re.findall(r"<path:key>/([a-z-]+)/", " ".join(str(one.pattern) for one in (*pages, *desk_pages)))
    assert set(named) == ADDRESSED - {"", ".", ".."}


@pytest.mark.parametrize("said", ["2026-9-01", "2026-1-1", "2026+1+1", "٢٠٢٦٠٩٠١", "2026-0901", "202609011"])
def test_a_day_written_in_another_way_is_set_aside_and_never_guessed(said: str) -> None:
    with pytest.raises(Refused):
        day(said)


def test_an_encoding_that_nobody_knows_makes_the_file_unusable() -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, REGION.replace(b'encoding="UTF-8"', b'encoding="x-klingon"', 1))
    assert refused.value.code == "offers-xml-malformed"


BOMB = b"""<?xml version="1.0"?><!DOCTYPE lheo [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<lheo><offres><formation><intitule-formation>&b;</intitule-formation></formation></offres></lheo>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE lheo [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<lheo><offres><formation><intitule-formation>&x;</intitule-formation></formation></offres></lheo>"""
DTD = b'<?xml version="1.0"?><!DOCTYPE lheo SYSTEM "http://127.0.0.1/lheo.dtd"><lheo/>'


@pytest.mark.parametrize("trap", [BOMB, OUTSIDE, DTD])
def test_entities_and_dtd_are_refused(trap: bytes) -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, trap)
    assert (refused.value.code, refused.value.line) == ("offers-xml-forbidden", 1)


@pytest.mark.parametrize("end", [1, 400, 2000, len(REGION) - 12])
def test_a_file_that_is_cut_is_refused_whole(end: int) -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, REGION[:end])
    assert refused.value.code == "offers-xml-malformed"


def test_a_well_of_elements_is_refused() -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, b"<lheo><offres><formation>" + b"<extras>" * 100)
    assert refused.value.code == "offers-xml-too-deep"


def test_a_formation_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MOST_ELEMENTS", 50)
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, b"<lheo><offres><formation>" + b"<action/>" * 100)
    assert refused.value.code == "offers-xml-too-deep"


def test_a_tag_without_end_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(
            lheo, b"<lheo><offres><formation numero='" + b"a" * (elements.LONGEST_TAG + elements.BLOCK_BYTES * 2)
        )
    assert refused.value.code == "offers-xml-too-deep"


def test_another_xml_is_refused() -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(lheo, b"<rss><channel/></rss>")
    assert refused.value.code == "offers-not-lheo"


@pytest.mark.shared_data
def test_the_samples_of_the_national_feed_and_of_onisep_are_read() -> None:
    (national,), desk = read_file(lheo, FOLDER / "lheo" / "intercarif_lheo_2.2_exemple.xml")
    assert (national.certification, national.hours, national.sessions[0].starts) == ("RNCP320", 697, date(2017, 10, 30))
    assert [one.why for one in desk.aside] == ["siret-impossible"]
    (onisep,), _desk = read_file(lheo, FOLDER / "lheo" / "exemple-bts-onisep.xml")
    assert (onisep.body.siret, onisep.place.postal_code) == ("19290076900014", "29391")
    assert "<" not in onisep.about and len(onisep.about) > 1000

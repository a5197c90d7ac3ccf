"""The open catalogue, schools and apprenticeship: rows become offers and bodies, or are set aside with their line."""

from datetime import date
from pathlib import Path

import pytest

from cpa.modules.trainings.catalogue.model import Body, Place, Rhythm, Scheme
from cpa.modules.trainings.sources.offers.apprenticeship import reading as apprenticeship
from cpa.modules.trainings.sources.offers.bts import reading as bts
from cpa.modules.trainings.sources.offers.ground import Diplomas, Ground
from cpa.modules.trainings.sources.offers.mcf import reading as mcf
from cpa.modules.trainings.sources.offers.raw_file import Unusable
from cpa.modules.trainings.sources.offers.schools import reading as schools
from cpa.modules.trainings.sources.offers.vocational import reading as vocational
from tests.modules.trainings.sources.offers.reading import SAMPLES, read_bytes, read_file
from tests.shared_data import FOLDER

CATALOGUE = (SAMPLES / "catalogue.csv").read_bytes()
BTS = """UAI;LIBELLÉFORMATION;MEFSTAT11;NB_VOEUX_CONFIRMES;STATUT;CAPACITEPSUP
0290076A;BTS - Services - Communication - en apprentissage;32211032003;54;Apprentissage;8
0290076A;BTS - Services - Communication - en apprentissage;32211032003;60;Apprentissage;12
C752887F;BTS - Production - Electrotechnique;32211025520;10;Scolaire;30
"""
DIPLOMAS = Ground(diplomas=Diplomas({"32211032003": "32032003"}, {"32032003": "RNCP37198"}, {}))


def test_a_row_of_the_catalogue_is_an_offer_with_its_range_of_prices() -> None:
    offers, _desk = read_bytes(mcf, CATALOGUE)
    first, second, _third = offers
    assert (first.key, first.certification, first.cpf) == ("F0001/29", "RNCP37274", True)
    assert (first.price_from_cents, first.price_cents, first.hours) == (420_000, 560_050, 560)
    assert first.body == Body(siret="19290076900014", name="CENTRE DES ESSAIS")
    assert first.place == Place(department="29")
    assert first.links == ((Scheme.FORMACODE, "22254"), (Scheme.NSF, "230"), (Scheme.ROME3, "F1603"))
    assert first.about == "Poser ;\nrégler\n\nContenu\n\nDes ateliers"
    assert (first.remote, first.updated_on) == (False, date(2026, 3, 1))
    assert (second.title, second.certification, second.price_cents) == ("Anglais des affaires", "RS5555", None)
    assert (second.key, second.remote) == ("F0002/01", True)


def test_rows_lead_back_to_the_line_where_they_start_and_the_rest_is_set_aside() -> None:
    offers, desk = read_bytes(mcf, CATALOGUE)
    assert [one.read_in.line for one in offers] == [2, 4, 5]
    assert {(one.read_in.line, one.why, one.whole) for one in desk.aside} == {
        (5, "siret-impossible", False),
        (5, "price-impossible", False),
        (6, "row-twice", True),
        (7, "row-malformed", True),
    }
    assert desk.counts["read"] == 5


def test_columns_of_older_editions_are_known_and_new_ones_are_told() -> None:
    older = CATALOGUE.replace(b"siret_of", b"siret").replace(b"code_rs;", b"code_inventaire;")
    assert read_bytes(mcf, older)[0] == read_bytes(mcf, CATALOGUE)[0]
    _offers, desk = read_bytes(mcf, CATALOGUE.replace(b"nbaction_nbheures", b"brand_new"))
    assert desk.leftovers == {"brand_new": 1}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "offers-file-empty"),
        (CATALOGUE.replace(b"siret_of", b"tax_number"), "offers-column-missing"),
        (CATALOGUE.replace(b"\n", b";siret_of\n", 1), "offers-column-twice"),
        (CATALOGUE.replace(b";", b","), "offers-file-separator"),
        (CATALOGUE[:-30], "offers-file-cut"),
        (CATALOGUE[: CATALOGUE.index(b"gler")], "offers-file-malformed"),
    ],
)
def test_a_file_of_another_shape_or_cut_is_refused_whole(content: bytes, code: str) -> None:
    with pytest.raises(Unusable) as refused:
        read_bytes(mcf, content)
    assert refused.value.code == code


def test_a_school_offers_a_diploma_in_its_department() -> None:
    offers, desk = read_bytes(bts, BTS.encode("utf-8-sig"), DIPLOMAS)
    first, second, third = offers
    assert (first.title, first.rhythm, first.capacity) == ("BTS - Services - Communication", Rhythm.SANDWICH, 8)
    assert (first.certification, first.place.department) == ("RNCP37198", "29")
    assert first.links == ((Scheme.MEFSTAT11, "32211032003"), (Scheme.CFD, "32032003"))
    assert second.key == f"{first.key}-2"
    assert (third.body, third.certification, third.rhythm) == (Body(), "", Rhythm.FULL_TIME)
    assert [(one.why, one.read_in.line) for one in desk.aside] == [("uai-impossible", 4)]


def test_the_same_file_read_in_another_encoding_says_the_same() -> None:
    offers, desk = read_bytes(bts, BTS.encode("cp1252"))
    assert offers == read_bytes(bts, BTS.encode())[0]
    assert desk.mended == {"line read as Windows-1252": 1}


def test_one_line_in_another_encoding_does_not_spoil_the_others() -> None:
    mixed = BTS.encode() + "0290076A;BTS Métiers de l’eau;32211025520;1;Scolaire;9\n".encode("cp1252")
    offers, _desk = read_bytes(bts, mixed + "0290076A;BTS Électrotechnique;32211025520;1;Scolaire;9\n".encode())
    assert [one.title for one in offers][-2:] == ["BTS Métiers de l’eau", "BTS Électrotechnique"]


def test_a_body_comes_with_its_seat_and_with_each_place() -> None:
    head = "siret,code_lieu,uai,uai_fiable,adresse,code_postal,code_insee,commune,longitude,latitude\n"
    rows = "19290076900014,a_b,0290076a,False,-4.1_47.9,29000,29232,Quimper,-4.1,47.9\n"
    (place,), desk = read_bytes(apprenticeship, (head + rows).encode())
    assert (place.body, place.is_seat) == (Body(siret="19290076900014"), False)
    assert (place.place.address, place.place.latitude) == ("", 47_900_000)
    assert [one.why for one in desk.aside] == ["address-is-a-position"]


def test_a_body_is_named_once_as_its_latest_cohort_names_it() -> None:
    rows = "Année;UAI;Libellé\ncumul 2022;0290076A;Ancien nom\ncumul 2023;0290076a;Lycée\ncumul 2023;0290076A;Lycée\n"
    (one,), desk = read_bytes(schools, (rows + "cumul 2023;0290076Z;Faux\n").encode())
    assert (one.body, one.read_in.line) == (Body(uai="0290076A", name="Lycée"), 3)
    assert [aside.why for aside in desk.aside if aside.whole] == ["body-without-number"]


@pytest.mark.shared_data
class TestOfficialFiles:
    """The counts that the README of the shared data announces."""

    def test_bts_offers(self, formations: Path, diplomas: Ground) -> None:
        offers, desk = read_file(bts, formations / "bts_offre_capacite_2024.csv.gz", diplomas)
        assert len(offers) == len({one.key for one in offers}) == 14_994
        assert (desk.counts["with a diploma"], desk.counts["certified"]) == (14_555, 13_374)
        assert len({one.body.uai for one in offers if one.body.uai}) == 4_333 - 2
        assert sum(one.rhythm is Rhythm.SANDWICH for one in offers) == 9_239

    def test_vocational_offers(self, formations: Path, diplomas: Ground) -> None:
        offers, desk = read_file(vocational, formations / "voie_pro_offre_capacite_2022.csv.gz", diplomas)
        assert len(offers) == len({one.key for one in offers}) == 19_641
        assert desk.counts["with a diploma"] == 19_641 and not desk.aside
        assert all(one.title and one.capacity is not None for one in offers)

    def test_bodies_and_places_of_apprenticeship(self, formations: Path) -> None:
        bodies, desk = read_file(apprenticeship, formations / "organismes_apprentissage_extrait.csv.gz")
        places, _desk = read_file(
            apprenticeship, formations / "lieux_formation_apprentissage_extrait.csv.gz", desk=desk
        )
        assert (len(bodies), len(places)) == (567, 1_043)
        assert len({one.key for one in (*bodies, *places)}) == 1_610
        assert not any(one.whole for one in desk.aside)

    def test_names_of_schools(self) -> None:
        bodies, desk = read_file(schools, FOLDER / "insertion" / "inserjeunes_cfa.csv.gz")
        assert desk.counts["read"] == 11_314
        assert len(bodies) + desk.counts["set aside"] == 3_166
        assert all(one.body.name for one in bodies)

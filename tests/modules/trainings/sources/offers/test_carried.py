"""The facts of schools and apprenticeship that the project carries: distilled, shown, and never over an operator's."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.offers import shown_offers
from cpa.modules.trainings.models import Body, Delivery
from cpa.modules.trainings.sources.offers import carried
from cpa.modules.trainings.sources.offers.carried import load_offers, offers
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import import_offers
from cpa.sources.reading import digest_of
from cpa.sources.reference.building import write
from cpa.sources.reference.distilling import NothingToDistil
from cpa.sources.reference.place import REFERENCE
from cpa.sources.reference.tables import BrokenReference
from tests.databases import activity_store
from tests.shared_data import FOLDER

PLACE = "19290076900014,{},0290076A,True,1 rue des Essais,29000,29232,Quimper,-4.1,47.9\n"
BTS = "UAI;LIBELLÉFORMATION;MEFSTAT11;NB_VOEUX_CONFIRMES;STATUT;CAPACITEPSUP\n0290076A;BTS;32211032003;54;Scolaire;8\n"
OFFICIAL = {
    "inserjeunes_cfa.csv": "Année;UAI;Libellé\ncumul 2023;0290076A;Lycée des Essais\ncumul 2022;0290076A;Ancien nom\n",
    "organismes_apprentissage.csv": "siret,uai_potentiels,nature,etat_administratif,qualiopi,adresse,code_postal,"
    "code_insee,commune,longitude,latitude,nb_lieux\n19290076900014,,formateur,actif,True,1 rue des Essais,29000,29232,"
    "Quimper,-4.1,47.9,1\n",
    "lieux_formation_apprentissage.csv": "siret,code_lieu,uai,uai_fiable,adresse,code_postal,code_insee,commune,"
    "longitude,latitude\n" + PLACE.format("-4.1_47.9"),
    "bts_offre_capacite_2024.csv": BTS,
    "voie_pro_offre_capacite_2022.csv": "Etablissement d'accueil;MEF STAT 11;Capacité carte scolaire;"
    "Famille de métiers;mef_stat_terminale\n0290076A;23210023446;15;;\n",
}


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Official files of one line each, and floors to match."""
    for name, text in OFFICIAL.items():
        path = tmp_path / ("insertion" if name.startswith("inserjeunes") else "formations") / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    small = {name: replace(one, source=replace(one.source, floor=1)) for name, one in FORMATS.items()}
    monkeypatch.setattr(carried, "FORMATS", small)
    return tmp_path


@pytest.fixture
def folder(raw: Path, tmp_path: Path) -> Path:
    write(tmp_path / "offers", offers(raw))
    return tmp_path / "offers"


@activity_store
def test_what_is_carried_is_shown_and_leads_back_to_the_official_file(raw: Path, folder: Path) -> None:
    assert load_offers(folder, False) == "apprenticeship, schools, bts, vocational shown"
    bts, vocational = shown_offers()
    official = raw / "formations" / "bts_offre_capacite_2024.csv"
    assert (bts.read_in.digest, bts.read_in.line, bts.read_in.vintage) == (digest_of(official), 2, "2024")
    assert (bts.body.uai, bts.body.name, vocational.capacity) == ("0290076A", "Lycée des Essais", 15)
    assert Body.objects.using(ACTIVITY).count() == 3
    assert load_offers(folder, False) == "as before"


@activity_store
def test_what_an_operator_imported_stays_unless_told_otherwise(raw: Path, folder: Path) -> None:
    import_offers(carried.FORMATS["bts"], [raw / "formations" / "bts_offre_capacite_2024.csv"])
    assert load_offers(folder, False) == "apprenticeship, schools, vocational shown"
    assert load_offers(folder, True) == "bts shown"
    assert Delivery.objects.using(ACTIVITY).filter(source="bts").last().carried


@activity_store
def test_a_broken_reference_is_told(folder: Path) -> None:
    (folder / "bts.csv.gz").write_bytes(b"\x1f\x8b broken")
    with pytest.raises(BrokenReference):
        load_offers(folder, False)


def test_nothing_is_distilled_when_a_file_is_not_there(raw: Path) -> None:
    (raw / "formations" / "bts_offre_capacite_2024.csv").unlink()
    with pytest.raises(NothingToDistil, match="bts_offre"):
        offers(raw)


def test_a_row_keeps_its_line_and_only_what_is_read(raw: Path) -> None:
    path = raw / "formations" / "bts_offre_capacite_2024.csv"
    path.write_text(BTS + '\n"0290076A";"two\nlines";1;2;3;4\nlast;b;c;d;e;f\n', "utf-8")
    text = gzip.decompress(offers(raw).files["bts.csv.gz"]).decode()
    assert text.splitlines()[0] == "UAI;LIBELLÉFORMATION;MEFSTAT11;STATUT;CAPACITEPSUP"
    assert text.splitlines().index("last;b;c;e;f") == path.read_text("utf-8").splitlines().index("last;b;c;d;e;f")


@pytest.mark.shared_data
def test_the_folder_is_what_the_official_files_give_and_stays_small() -> None:
    files = offers(FOLDER).files
    assert sum(map(len, files.values())) < 800_000
    assert files == {name: (REFERENCE / "offers" / name).read_bytes() for name in files}

"""The official files themselves, where they are: every count that their notes give, and nothing left over."""

import gzip
from collections import Counter

import pytest

from cpa.modules.occupations.sources.rome import reference
from cpa.modules.occupations.sources.rome.reading import Read, read_rome, rome
from cpa.sources.package import open_package
from cpa.sources.reference.building import refused
from cpa.sources.reference.place import REFERENCE
from tests.shared_data import FOLDER

pytestmark = pytest.mark.shared_data

ROWS = {
    "arborescence_competences": 17_830,
    "arborescence_macro_competences": 507,
    "arborescence_centre_interet": 4_444,
    "arborescence_secteur_activite": 3_303,
    "arborescence_secteur_naf": 2_920,
    "arborescence_thematique": 1_348,
    "centre_interet": 30,
    "coherence_item": 104_219,
    "composition_bloc": 8,
    "cr_gd_dp_appellations": 14_828,
    "cr_gd_dp": 1_584,
    "descriptif_rubrique": 3,
    "domaine_professionnel": 110,
    "grand_domaine": 14,
    "item": 33_850,
    "liens_rome_referentiels": 118_923,
    "referentiel_appellation": 13_120,
    "referentiel_code_rome_riasec": 1_584,
    "referentiel_code_rome": 1_584,
    "referentiel_competence": 18_317,
    "referentiel_contexte_travail": 179,
    "referentiel_macro_competence_riasec": 507,
    "referentiel_savoir": 15_354,
    "rubrique_mobilite": 14_912,
    "secteur_activite": 35,
    "secteur_naf": 89,
    "sous_secteur_activite": 40,
    "texte": 11_980,
    "themes": 17,
    "type_referentiel": 0,
    "former referentiel_code_rome_riasec": 532,
    "former referentiel_code_rome": 531,
    "former referentiel_env_travail": 763,
    "former rubrique_mobilite": 4_218,
}


@pytest.fixture(scope="module")
def read() -> Read:
    return read_rome(open_package(FOLDER / "rome_v460"), open_package(FOLDER / "rome_v347_legacy"))


def test_every_row_of_every_table_is_read_and_nothing_is_told(read: Read) -> None:
    assert {name: len(sheet.rows) for name, sheet in read.sheets.items()} == ROWS
    assert read.problems == ()
    assert read.version == "460"


def test_the_counts_of_the_notes_are_met(read: Read) -> None:
    tables = read.tables
    assert tables is not None
    kinds = Counter(label.kind for label in tables.labels)
    assert (kinds["family"], kinds["field"], kinds["centre"], kinds["theme"]) == (14, 110, 30, 17)
    assert (kinds["sector"], kinds["context"]) == (35, 179)
    assert len(tables.occupations) == 1_584
    assert len({one.parent for one in tables.occupations}) == 532
    assert Counter(one.interests[0] for one in tables.occupations) == {
        "R": 568, "C": 261, "I": 259, "E": 239, "S": 170, "A": 87,
    }  # fmt: skip
    assert sum(len(one.interests) == 1 for one in tables.occupations) == 345
    assert Counter(one.ecology for one in tables.occupations) == {
        "neutral": 1_194, "strategic": 261, "green": 96, "brown": 33,
    }  # fmt: skip
    assert Counter(title.main for title in tables.titles) == {"yes": 1_584, "": 11_536}
    assert Counter(link.core for link in tables.links)["main"] == 18_900
    assert Counter(link.core for link in tables.links)["emerging"] == 1_731
    assert len(tables.mobility) == 14_912
    assert {move.source for move in tables.mobility} == {one.code for one in tables.occupations}


def test_former_moves_are_near_or_evolutions(read: Read) -> None:
    words = Counter(row[-1] for row in read.sheets["former rubrique_mobilite"].rows)
    assert words == {"Proche": 1_917, "Evolution": 2_301}


def test_texts_hold_no_doubled_apostrophe_any_more(read: Read) -> None:
    assert len(read.texts) == 11_980
    assert read.sheets["texte"].counts["doubled apostrophes"] == 4_851
    assert not any("''" in row.text for row in read.texts)


def test_what_is_carried_is_what_the_official_files_say_with_their_digests(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reference, "read_rome", lambda *_packages: read)
    distilled = reference.occupations(FOLDER)
    assert not refused(distilled)
    for name, content in distilled.files.items():
        assert gzip.decompress(content) == gzip.decompress((REFERENCE / "occupations" / name).read_bytes()), name
    new, former = distilled.origins
    assert (new.vintage, former.vintage) == ("v460, published 2025-09-18", "v347")
    assert len(new.files) == 30
    assert all(len(one) == 64 for one in new.files.values())


def test_half_of_any_table_is_below_its_floor(read: Read) -> None:
    for name, spec in rome().tables.items():
        if ROWS[name]:
            assert ROWS[name] // 2 < spec.floor <= ROWS[name] <= spec.ceiling, name

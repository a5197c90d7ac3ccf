"""The official files themselves: nothing left over in silence, and the counts that their notices give."""

import csv
import gzip
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.trainings.catalogue.model import Certification
from cpa.modules.trainings.register.chains import later_than, newest_of
from cpa.modules.trainings.register.merging import Source, merged
from cpa.modules.trainings.register.tables import Codes
from cpa.modules.trainings.sources.certifications.carried import unpacked
from cpa.modules.trainings.sources.certifications.datasets import DATASETS, OF_DIPLOMAS
from cpa.modules.trainings.sources.certifications.registry import REGISTRY
from cpa.modules.trainings.sources.official.finding import found_in
from cpa.modules.trainings.sources.official.reading import Read, read_dataset
from cpa.sources.reference.place import REFERENCE
from tests.shared_data import FOLDER

pytestmark = pytest.mark.shared_data
KEPT = ("code", "title", "level", "registered_until", "active", "active_on", "replaced_by")


@cache
def reads() -> dict[str, Read]:
    found = found_in(FOLDER, DATASETS)
    assert (found.missing, found.problems) == ((), ())
    return {one.name: read_dataset(found.packages[one.name], one) for one in DATASETS}


@cache
def certifications() -> dict[str, Certification]:
    sources = [
        Source(one.dataset.name, one.vintage, one.known_on, [digest for _, digest in one.files], one.tables)
        for one in reads().values()
        if one.tables
    ]
    return {one.code: one for one in merged(sources, OF_DIPLOMAS)}


def links(dataset: str, kind: Codes, to: Codes) -> list[tuple[str, str]]:
    tables = reads()[dataset].tables
    assert tables is not None
    return [(row.code, row.target) for row in tables.links if (row.kind, row.to) == (kind, to)]


def table(path: Path, separator: str = ",") -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=separator))


def test_every_row_of_every_table_is_read() -> None:
    rows = {name: (dict(one.rows), one.quarantined) for name, one in reads().items()}
    assert rows == {
        "registry": (
            {
                "Ancienne_Nouvelle_Certification": 16749, "CCN": 1146, "Certificateurs": 39298, "Formacode": 32506,
                "Nsf": 45013 - 2, "Rome": 65070 - 9,
            }, 11,
        ),
        "apprenticeship": ({"kit_apprentissage": 6791}, 0),
        "history": (
            {
                "codes_diplomes": 4904, "rncp_blocs_competences": 16455, "rncp_info": 17470, "rncp_rome": 45165,
                "rncp_voix_acces": 74633,
            }, 0,
        ),
        "certifinfo": ({"certifinfo": 10178}, 0),
        "specialities": ({"n_categorie_specialite": 5, "n_domaine_specialite": 22, "n_groupe_specialite": 115}, 0),
        "formacode": ({"v10": 3048, "v12_v13": 3404}, 0),
        "diplomas": (
            {
                "nDispositifFormation": 181, "nMef": 10067, "nNiveauFormationDiplome": 212,
                "vFormationDiplome": 11261, "diplomes_professionnels_cpc": 577,
            }, 0,
        ),
    }  # fmt: skip


def test_nothing_is_left_over_in_silence() -> None:
    told = Counter((name, one.code) for name, read in reads().items() for one in read.problems)
    assert told == {("registry", "table-absent"): 4, ("registry", "value-malformed"): 11}
    assert {name: dict(one.leftovers) for name, one in reads().items() if one.leftovers} == {
        "certifinfo": {"in no national register: certifinfo": 3194}
    }


def test_known_defects_are_mended_and_counted() -> None:
    assert reads()["registry"].mended["stripped: Siret_Certificateur"] == 39298
    assert reads()["registry"].mended["single_apostrophes: Codes_Rome_Libelle"] == 13323
    assert reads()["history"].mended["leading_zeros: CodeDiplome"] == 54
    assert reads()["history"].mended["date M/D/YY: Date_Fin_Enregistrement"] == 11349
    assert reads()["history"].mended["replaced: Intitule"] == 3


def test_the_register_holds_the_certifications_that_its_notice_counts() -> None:
    fiches = Counter(code.rstrip("0123456789") for code in _in_the_export())
    assert fiches == {"RNCP": 24757, "RS": 4625}
    assert _in_the_export() <= certifications().keys()
    linked = {to: len({code for code, _ in links("registry", Codes.CERTIFICATION, to)})
              for to in (Codes.ROME3, Codes.NSF, Codes.FORMACODE, Codes.CERTIFIER)}  # fmt: skip
    assert linked == {Codes.ROME3: 23533, Codes.NSF: 28954, Codes.FORMACODE: 14770, Codes.CERTIFIER: 17439}


@cache
def _in_the_export() -> set[str]:
    """Every fiche that a table of the export gives a row to."""
    folder = FOLDER / "rncp_rs" / "export_2026-02-01"
    texts = [gzip.decompress(path.read_bytes()).decode("utf-8") for path in folder.iterdir()]
    return {line.split(";")[0].strip('"') for text in texts for line in text.splitlines()[1:]}


def test_titles_are_those_of_every_official_source() -> None:
    listed = table(FOLDER / "rncp_rs" / "fiches_intitules_consolides.csv.gz")
    official = {one["numero_fiche"] for one in listed if one["intitule"] and "onisep" not in one["source_intitule"]}
    untitled = {code for code in official if not certifications()[code].title}
    assert (len(official), untitled) == (23268, set())
    others = {one["numero_fiche"] for one in listed if "onisep" in one["source_intitule"]}
    assert len((official | others) & _in_the_export()) == 24275


def test_codes_of_occupations_that_nobody_knows_are_few_and_counted() -> None:
    parents = {one.parent for one in reference_catalogue().occupations}
    unknown = [target for _, target in links("registry", Codes.CERTIFICATION, Codes.ROME3) if target not in parents]
    assert len(unknown) + 9 == 77


def test_the_kit_and_the_history_say_who_is_active() -> None:
    rows = table(FOLDER / "rncp_rs" / "historique_2021" / "rncp_info_v1.4_2021.csv.gz")
    assert Counter(row["Actif"] for row in rows) == {"ACTIVE": 4542, "INACTIVE": 12928}
    tables = reads()["history"].tables
    assert tables is not None
    active = {row.code: row.value for row in tables.facts if row.what == "active"}
    assert active == {row["Numero_Fiche"]: {"ACTIVE": "yes", "INACTIVE": "no"}[row["Actif"]] for row in rows}
    assert len({code for code, _ in links("apprenticeship", Codes.CERTIFICATION, Codes.CFD)}) == 4587


def test_chains_of_replacements_end() -> None:
    after = {code: one.replaced_by for code, one in certifications().items() if one.replaced_by}
    longest = max(after, key=lambda code: len(later_than(code, after)))
    assert newest_of(longest, after)
    assert all(target in certifications() for code in after for target in newest_of(code, after))


def test_school_offers_reach_their_certification_through_their_diploma() -> None:
    diplomas: dict[str, set[str]] = {}
    for stat, cfd in links("diplomas", Codes.MEFSTAT11, Codes.CFD):
        diplomas.setdefault(stat, set()).add(cfd)
    certified = {
        cfd for name in reads() for code, cfd in links(name, Codes.CERTIFICATION, Codes.CFD) if code.startswith("RNCP")
    }
    offers = [row["MEFSTAT11"] for row in table(FOLDER / "formations" / "bts_offre_capacite_2024.csv.gz", ";")]
    found = [diplomas.get(code, set()) for code in offers]
    assert (len(found), sum(map(bool, found))) == (14994, 14555)
    assert sum(bool(one & certified) for one in found) >= 13374


def test_formacodes_in_use_exist_in_version_13() -> None:
    later = links("formacode", Codes.FORMACODE12, Codes.FORMACODE)
    used = {target for _, target in links("registry", Codes.CERTIFICATION, Codes.FORMACODE)}
    assert len(used) == 2073
    tables = reads()["formacode"].tables
    assert tables is not None
    named = {row.code for row in tables.names if row.kind == Codes.FORMACODE}
    assert len(used & named) == 1986
    assert len(later) == 3296 + 61


def test_the_example_of_the_whole_export_has_the_columns_that_are_read(tmp_path: Path) -> None:
    example = FOLDER / "rncp_rs" / "exemple_export_complet_2024-02-22.zip"
    read = read_dataset(found_in(example, [REGISTRY]).packages["registry"], REGISTRY)
    assert {one.code for one in read.problems} == {"table-too-short"}
    assert set(read.rows) == set(REGISTRY.source.tables)
    assert read.vintage == "2024-02-22"


def test_what_is_carried_tells_the_same_certifications_and_is_small() -> None:
    folder = REFERENCE / "certifications"
    carried = merged([one.source for one in unpacked(folder)], OF_DIPLOMAS)
    told = [[getattr(one, name) for name in KEPT] for one in carried]
    assert told == [[getattr(one, name) for name in KEPT] for one in certifications().values()]
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_505_000

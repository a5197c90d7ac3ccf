"""A package like the official one, of three made-up occupations: to be broken on purpose."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from cpa.modules.occupations.sources.rome.reading import rome, rome_legacy
from cpa.sources.published import PublishedSource

NO_FLOORS = replace(rome(), tables={name: replace(spec, floor=0, ceiling=0) for name, spec in rome().tables.items()})
NO_LEGACY_FLOORS = replace(
    rome_legacy(), tables={name: replace(spec, floor=0) for name, spec in rome_legacy().tables.items()}
)

Rows = Iterable[tuple[str, ...]]

TABLES: Mapping[str, Rows] = {
    "referentiel_code_rome": [
        ("A1101", "Semeur / Semeuse", "Emploi Vert", "N", "", "O", "N", "A1101"),
        ("A1102", "Laboureur / Laboureuse", "", "", "", "", "", "A1101"),
        ("B1101", "Potier / Potière", "Emploi Brun", "O", "O", "N", "O", "B1101"),
    ],
    "grand_domaine": [("A", "Terre"), ("B", "Feu")],
    "domaine_professionnel": [("A11", "Labours"), ("B11", "Argiles")],
    "cr_gd_dp": [("A1101", "A", "A11"), ("A1102", "A", "A11"), ("B1101", "B", "B11")],
    "referentiel_code_rome_riasec": [("A1101", "R", "I"), ("A1102", "R", ""), ("B1101", "A", "R")],
    "referentiel_appellation": [
        ("10", "Semeur / Semeuse", "Semeur / Semeuse", "A1101", "PRINCIPALE", "N"),
        ("11", "Laboureur / Laboureuse", "Laboureur / Laboureuse", "A1102", "PRINCIPALE", "N"),
        ("12", "Potier / Potière", "Potier / Potière", "B1101", "PRINCIPALE", ""),
        ("13", "Potier / Potière d'étain", "Potier(ère) d'étain", "B1101", "SYNONYME", "O"),
    ],
    "referentiel_competence": [
        ("100", "Compétence", "Semer", "300", "Savoir-faire", "Technique"),
        ("101", "Compétence", "Tourner un pot", "300", "Savoir-faire", "Technique expert"),
        ("102", "Compétence", "Jamais demandée", "", "Savoir-faire", "Technique"),
        ("300", "Macro-compétence", "Travailler une matière", "", "Savoir-faire", "Technique"),
        ("301", "Macro-compétence", "Persévérer", "", "Savoir-être professionnel", "Transverse"),
    ],
    "referentiel_savoir": [("200", "Les sols", "Domaines d'expertise")],
    "referentiel_contexte_travail": [("400", "En extérieur", "Lieux")],
    "liens_rome_referentiels": [
        ("A1101", "1", "", "6"),
        ("A1101", "2", "", "10"),
        ("A1101", "5", "1", "100"),
        ("A1101", "5", "3", "200"),
        ("A1101", "6", "", "400"),
        ("A1102", "5", "3", "200"),
        ("B1101", "5", "1", "101"),
        ("B1101", "5", "2", "301"),
    ],
    "coherence_item": [
        ("A1101", "100", "Principale"),
        ("A1101", "200", ""),
        ("A1101", "400", ""),
        ("A1102", "200", "Émergente"),
        ("B1101", "101", ""),
        ("B1101", "301", ""),
    ],
    "rubrique_mobilite": [("A1101", "A1102", "1"), ("A1101", "B1101", "2"), ("B1101", "A1102", "1")],
    "centre_interet": [("1", "Créer"), ("2", "Cultiver")],
    "arborescence_centre_interet": [("2", "A1101", "oui"), ("1", "A1101", "non"), ("1", "B1101", "oui")],
    "themes": [("001", "Environnement")],
    "arborescence_thematique": [("001", "A1101")],
    "secteur_activite": [("79", "Agriculture")],
    "arborescence_secteur_activite": [("79", "A1101", "oui"), ("79", "A1101", "oui"), ("79", "A1102", "non")],
    "texte": [
        ("A1101", "3", "definition", "1", "Sème et récolte l''orge."),
        ("B1101", "4", "acces_metier", "1", "S''apprend\ten atelier."),
    ],
}
"""Table → the columns taken of each row."""

LEGACY: Rows = [("A1101", "B1101", "", "", "Evolution"), ("A1101", "A1101", "", "", "Proche")]


def text_of(source: PublishedSource, table: str, rows: Rows) -> str:
    """The table as the producer writes it: every known column, those that are ignored filled with « x »."""
    spec = source.tables[table]
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([*spec.take, *spec.ignore] or ["anything"])
    writer.writerows([*row, *("x" for _ in spec.ignore)] for row in rows)
    return out.getvalue()


def package(folder: Path, version: str = "460") -> Path:
    """Write the whole package into a new folder."""
    folder.mkdir()
    for table in rome().tables:
        content = text_of(rome(), table, TABLES.get(table, ()))
        (folder / f"unix_{table}_v{version}_utf8.csv").write_text(content, "utf-8")
    return folder


def legacy(folder: Path) -> Path:
    """Write the former moves into a folder, made where it is not there."""
    folder.mkdir(exist_ok=True)
    content = text_of(rome_legacy(), "rubrique_mobilite", LEGACY)
    (folder / "unix_rubrique_mobilite_v347_utf8.csv").write_text(content, "utf-8")
    return folder

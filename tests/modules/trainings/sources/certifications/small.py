"""Small official files as their producers write them, defects included, and the data sets without their floors."""

import gzip
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cpa.modules.trainings.sources.certifications.datasets import DATASETS
from cpa.modules.trainings.sources.official.describing import DataSet


def without_floors(dataset: DataSet) -> DataSet:
    tables = {name: replace(spec, floor=0) for name, spec in dataset.source.tables.items()}
    return replace(dataset, source=replace(dataset.source, tables=tables))


FEW = tuple(map(without_floors, DATASETS))
"""The data sets, of which three rows are enough."""

EXPORT = {
    "Standard": (
        '"Id_Fiche";"Numero_Fiche";"Intitule";"Abrege_Libelle";"Abrege_Intitule";"Nomenclature_Europe_Niveau";'
        '"Nomenclature_Europe_Intitule";"Accessible_Nouvelle_Caledonie";"Accessible_Polynesie_Francaise";'
        '"Date_dernier_jo";"Date_Decision";"Date_Fin_Enregistrement";"Date_Effet";"Type_Enregistrement";'
        '"Validation_Partielle";"Actif"\n'
        '"1";"RNCP509";"Agent vérificateur d\'\'extincteurs";"CAP";"";"NIV3";"Niveau 3";"Non";"Non";;;"31/08/2023";;'
        '"Enregistrement de droit";;"INACTIVE"\n'
        '"2";"RNCP38228";"Agent de sûreté";"CAP";"";"NIV3";"Niveau 3";"Non";"Non";;;"31/08/2028";;'
        '"Enregistrement de droit";;"ACTIVE"\n'
        '"3";"RS6117";"P�tisserie";;;;;"Non";"Non";;;"30/06/2027";;"Enregistrement sur demande";;"ACTIVE"\n'
    ),
    "Rome": (
        '"Numero_Fiche";"Codes_Rome_Code";"Codes_Rome_Libelle"\n'
        '"RNCP509";"I1203";"Maintenance des bâtiments"\n'
        '"RNCP38228";"K2503";"Sécurité et surveillance d\'\'un lieu"\n'
        '"RNCP38228";"A12";"Trop court"\n'
    ),
    "Certificateurs": (
        '"Numero_Fiche";"Siret_Certificateur";"Nom_Certificateur"\n'
        '"RNCP509";"\t11004301500012";"MINISTERE DE L\'EDUCATION NATIONALE"\n'
        '"RS6117";"\t8466840200018";"CONFEDERATION"\n'
    ),
    "Ancienne_Nouvelle_Certification": (
        '"Numero_Fiche";"Ancienne_Certification";"Nouvelle_Certification"\n'
        '"RNCP509";;"RNCP38228"\n"RNCP38228";"RNCP509";\n'
    ),
}

HISTORY = {
    "rncp_info": (
        "Numero_Fiche,Intitule,Date_Fin_Enregistrement,Actif,Etat_Fiche,Nomenclature_Europe_Intitule,Abrege_Code,"
        "Abrege_Intitule,Ancienne_Certification,Nouvelle_Certification,Type_Enregistrement\n"
        'RNCP1000,"Métiers de la pierre\n",8/31/16,INACTIVE,Publiée,niveau4,BP,Brevet professionnel,,RNCP32230,'
        "Enregistrement de droit\n"
        "RNCP1001,Couvreur,13/41/22,ACTIVE,Publiée,niveau3,CAP,,,,Enregistrement de droit\n"
    ),
    "codes_diplomes": (
        "CodeDiplome,Intitule,CodeRNCP,Niveau2019,type,DerniereMaJ,Fiche RNCP active/inactive\n"
        "1022103,EMPLOYE TRAITEUR,RNCP958,niveau3,MC5,v1.0,ACTIVE\n50023301,TAILLEUR,NR,niveau3,CAP,v1.0,ACTIVE\n"
    ),
}


def write_export(folder: Path, tables: Mapping[str, str] = EXPORT, day: str = "2026_02_01") -> Path:
    """The export of the registers, in a folder that is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / f"export_fiches_CSV_{name}_{day}.csv").write_text(text, "utf-8")
    return folder


def write_history(folder: Path, tables: Mapping[str, str] = HISTORY) -> Path:
    """The register of 2021, compressed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}_v1.4_2021.csv.gz").write_bytes(gzip.compress(text.encode()))
    return folder

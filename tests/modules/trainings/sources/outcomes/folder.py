"""Folders of a few rows, in the shape of the official files."""

from dataclasses import replace
from pathlib import Path

from cpa.modules.trainings.sources.outcomes.reading import Read, read_outcomes
from cpa.modules.trainings.sources.outcomes.telling import source
from cpa.sources.package import open_package

REGIONAL = (
    "id;millesime;code_region_ij;code_region;voie;cfd;mefstat11;nb_annee_term;nb_en_emploi_12_mois;"
    "nb_en_emploi_18_mois;nb_en_emploi_24_mois;nb_en_emploi_6_mois;nb_poursuite_etudes;nb_sortant;"
    "taux_emploi_12_mois;taux_emploi_18_mois;taux_emploi_24_mois;taux_emploi_6_mois;taux_poursuite_etudes"
)
BODIES = (
    "Année;UAI;Libellé;Région;DEVENIR Part poursuite études;DEVENIR Part en emploi 6 mois;"
    "DEVENIR Part autre situation 6 mois;Part contrats apprentissage interrompus;Taux poursuite études;"
    "Taux emploi 6 mois;Taux emploi 6 mois attendu;VA emploi 6 mois;Taux emploi 12 mois;Taux emploi 18 mois;"
    "Taux emploi 24 mois;num_ligne"
)
UNIVERSITY = (
    "id,domain,source,cohorte,type_diplome,niveau_orientia,discipline,region,n_etablissements,nb_sortants,"
    "nb_poursuivants,taux_emploi_6m,taux_emploi_12m,taux_emploi_18m,taux_emploi_24m,taux_emploi_30m"
)
BAKERS = "x;2022_2023;01;84;apprentissage;50022137;;1176;435;;;431;555;621;70;;;69;47"
BODY = "cumul 2023-2024;0630003L;CFA;AUVERGNE-RHONE-ALPES;30.0;57.0;13.0;;30.0;81.0;73.0;8.0;73.0;;;10002.0"
MASTER = 'x,i,s,2024,Master LMD,bac+5,"Droit, sciences politiques",Grand Est,2,65,128,0.7179,0.8207,,,'


def folder(at: Path, regional: str = BAKERS, body: str = BODY, university: str = MASTER) -> Path:
    """A folder with these rows in the three tables that must be there."""
    for name, header, rows in (
        ("inserjeunes_region_formation", REGIONAL, regional),
        ("inserjeunes_cfa", BODIES, body),
        ("insersup_agrege_diplome_discipline_region", UNIVERSITY, university),
    ):
        (at / f"{name}.csv").write_text(f"\ufeff{header}\n{rows}\n", "utf-8")
    return at


def read(at: Path) -> Read:
    """What is read there, however few its rows."""
    few = {name: replace(spec, floor=1) for name, spec in source().tables.items()}
    return read_outcomes(open_package(at), of=replace(source(), tables=few))

"""Offers → a file of the open catalogue of Mon Compte Formation: a row a training and department, without its days."""

import csv
import io
from collections.abc import Iterable

from cpa.demo.offers.offering import Action

_HEADER = (
    "date_extract nom_of nom_departement nom_region type_referentiel code_rs code_rncp intitule_certification "
    "libelle_niveau_sortie_formation code_formacode_1 code_formacode_2 code_formacode_3 code_formacode_4 "
    "code_formacode_5 libelle_code_formacode_principal code_rome_1 code_rome_2 code_rome_3 code_rome_4 code_rome_5 "
    "libelle_nsf_1 libelle_nsf_2 libelle_nsf_3 code_nsf_1 code_nsf_2 code_nsf_3 code_certifinfo siret_of "
    "numero_formation intitule_formation points_forts objectif_formation contenu_formation "
    "resultats_attendus_formation nb_action nb_session_active nb_session_a_distance nombre_heures_total_min "
    "nombre_heures_total_max nombre_heures_total_mean frais_ttc_tot_min frais_ttc_tot_max frais_ttc_tot_mean "
    "code_departement code_region nbaction_nbheures coderegion_export"
)
COLUMNS = tuple(_HEADER.split(" "))


def mcf(actions: Iterable[Action]) -> bytes:
    """The file that tells these offers, with texts of its own, in the departments of their bodies."""
    text = io.StringIO()
    written = csv.DictWriter(text, COLUMNS, restval="", delimiter=";", lineterminator="\n")
    written.writeheader()
    written.writerows(map(_row, actions))
    return text.getvalue().encode()


def _row(one: Action) -> dict[str, object]:
    training, school = one.training, one.school
    is_rncp = training.certification.startswith("RNCP")
    number = training.certification.removeprefix("RNCP").removeprefix("RS")
    return {
        "date_extract": one.updated.isoformat(),
        "nom_of": school.name.upper(),
        "type_referentiel": "RNCP" if is_rncp else "RS" if number else "",
        "code_rncp" if is_rncp else "code_rs": number or "-1",
        "code_formacode_1": training.codes[0],
        "code_nsf_1": training.codes[1],
        "code_rome_1": training.codes[2],
        "siret_of": one.siret,
        "numero_formation": f"MCF-{one.number}",
        "intitule_formation": one.title,
        "points_forts": f"{school.name} vous reçoit avant de commencer. Organisme et prix inventés.",
        "objectif_formation": training.goal,
        "contenu_formation": f"Des essais, des exercices et un bilan avec {school.name}.",
        "nb_action": 1,
        "nb_session_active": len(one.runs),
        "nb_session_a_distance": len(one.runs) if school.remote else 0,
        "nombre_heures_total_min": training.hours,
        "nombre_heures_total_max": training.hours,
        "frais_ttc_tot_min": one.euros,
        "frais_ttc_tot_max": one.euros,
        "code_departement": school.town.department,
    }

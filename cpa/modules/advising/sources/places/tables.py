"""How a row of each table is read."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from cpa.modules.advising.sources.places.record import Record
from cpa.modules.advising.sources.places.spelling import named, readable, without_cedex
from cpa.modules.advising.sources.places.telling import rules
from cpa.modules.advising.sources.places.values import (
    department_of,
    firm,
    micro,
    split_address,
    week,
    week_of_columns,
)

Values = Mapping[str, str]
Reader = Callable[[Values, str, int, Counter[str]], "Record | LeftOut"]

DAYS = ("h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi")
AGENCIES = {"FT": "employment", "ML": "young", "CAP_EMPLOI": "disability"}


class LeftOut(str):
    """Why a row is not a place to go to: a problem's code."""


def agency(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """An agency of France Travail, a mission locale, a Cap emploi."""
    kind = AGENCIES.get(values["type"])
    if kind is None:
        return LeftOut("place-kind-unknown")
    prefix, dash, rest = values["nom"].replace("–", "-").partition(" - ")
    name = f"{readable(prefix, 'nom', mended)} {readable(rest, 'nom', mended)}" if dash else named(prefix, mended)
    return Record(
        dataset,
        line,
        "",
        kind,
        name,
        readable(values["adresse"], "adresse", mended),
        values["code_postal"],
        without_cedex(values["ville"], mended),
        values["departement"],
        latitude=micro(values["latitude"]),
        longitude=micro(values["longitude"]),
    )


def agency_name(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """An agency of France Travail known by name."""
    name = named(values["nom_agence"], mended)
    return Record(dataset, line, values["id"], "employment", name, department=values["code_departement"])


def young_name(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A mission locale known by name."""
    name = named(values["nom_agence"], mended)
    return Record(dataset, line, values["id"], "young", name, department=values["code_departement"])


def young_official(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A mission locale of the official list, by the name that it uses."""
    if not values["code_departement"]:
        return LeftOut("place-without-address")
    name = named(values["nom_usuel"] or values["nom_officiel"], mended)
    return Record(dataset, line, values["id"], "young", name, department=values["code_departement"])


def experience(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A point of advice about VAE: its address is one text, of which the postal code and the town may lack."""
    name, address = named(values["NOM"], mended), values["ADRESSE"]
    parts = split_address(address)
    if parts is None:
        # Without a figure it is the name of who receives people, and no street.
        told = (name, address) if any(sign.isdigit() for sign in address) else (address, "")
        return Record(dataset, line, "", "experience", *told, department=values["DEPARTEMENT"])
    street, postal_code, town = parts
    mended["address split: ADRESSE"] += 1
    return Record(
        dataset,
        line,
        "",
        "experience",
        name,
        readable(street, "adresse", mended),
        postal_code,
        without_cedex(town, mended),
        department_of(postal_code),
    )


def house(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A house « France services »."""
    return Record(
        dataset,
        line,
        values["id_fs"],
        "formalities",
        named(values["lib_fs"], mended),
        readable(values["adresse"], "adresse", mended),
        values["code_postal"],
        without_cedex(values["lib_com"], mended),
        values["insee_dep"],
        values["insee_com"],
        micro(values["latitude"]),
        micro(values["longitude"]),
        values["telephone"],
        week_of_columns([values[day] for day in DAYS], "h_*", mended),
        "yes" if values["itinerance"] == "Oui" else "",
    )


def digital(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """Where a digital advisor receives people."""
    labels = rules()["kinds"]["labels"]
    kinds = ["digital", *(labels[one] for one in values["labels_nationaux"].split(";") if one in labels)]
    return _structure(values, dataset, line, mended, kinds, week(values["horaires"], "horaires", mended))


def structure(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A structure of data.inclusion; those that only help whoever lives there are left out."""
    said = rules()["kinds"]
    if values["source"] in said["sources_for_residents"] or values["typologie"] in said["residents"]:
        return LeftOut("place-for-residents")
    kinds = [said["typologies"].get(values["typologie"], "digital")]
    return _structure(values, dataset, line, mended, kinds, "", values["code_insee"])


def accredited(values: Values, dataset: str, line: int, mended: Counter[str]) -> Record | LeftOut:
    """A structure that may do a formality online for someone, with a mandate. Its town is found by its postal code."""
    postal_code = values["Code postal"]
    return Record(
        dataset,
        line,
        "",
        "online_for_me",
        named(values["Name"], mended),
        readable(values["Adresse"], "adresse", mended),
        postal_code,
        "",
        department_of(postal_code),
        number=firm(values["SIRET"], "SIRET", mended),
        dated=_day(values["date_maj"]),
    )


def _structure(
    values: Values,
    dataset: str,
    line: int,
    mended: Counter[str],
    kinds: Sequence[str],
    hours: str,
    commune: str = "",
) -> Record:
    postal_code = values["code_postal"]
    return Record(
        dataset,
        line,
        values["id"],
        " ".join(kinds),
        named(values["nom"], mended),
        readable(values["adresse"], "adresse", mended),
        postal_code,
        without_cedex(values["commune"], mended),
        department_of(postal_code),
        commune,
        micro(values.get("latitude", "")),
        micro(values.get("longitude", "")),
        hours=hours,
        number=firm(values["pivot"], "pivot", mended),
        dated=_day(values["date_maj"]),
    )


def _day(text: str) -> str:
    return text[:10] if re.match(r"20\d\d-\d\d-\d\d", text) else ""


READERS: Mapping[str, Reader] = {
    "agences_ft_ml_capemploi": agency,
    "agences_pole_emploi": agency_name,
    "missions_locales_agences": young_name,
    "missions_locales_referentiel_i-milo": young_official,
    "points_relais_conseil_vae": experience,
    "france_services": house,
    "conseillers_numeriques_permanences": digital,
    "data_inclusion_structures": structure,
    "aidants_connect_structures": accredited,
}
"""The services are read apart: they add kinds of help to structures."""

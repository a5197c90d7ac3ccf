"""Lists of a few rows, in the shape of the official files, and a few communes to put them in."""

from dataclasses import replace
from pathlib import Path

from cpa.module_api.territories import KnownCommune
from cpa.modules.advising.sources.places.reading import Read, read_places
from cpa.modules.advising.sources.places.telling import source
from cpa.sources.package import open_package
from cpa.sources.published import PublishedSource

HEADERS = {
    "agences_ft_ml_capemploi": "type,nom,adresse,complement,code_postal,ville,departement,longitude,latitude,site_web",
    "agences_pole_emploi_2023": "id,nom_agence,nom_region,code_departement,structure,timezone",
    "missions_locales_agences_2023": "id,nom_agence,nom_region,code_departement,structure,timezone",
    "missions_locales_referentiel_i-milo_2023": (
        "id,nom_officiel,nom_usuel,nom_region,code_region,nom_departement,code_departement,timezone"
    ),
    "points_relais_conseil_vae_2023-07": "Region,DEPARTEMENT,NOM,Mandataire,ADRESSE",
    "france_services_2022-12": (
        "id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,telephone,"
        "h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,commentaire,itinerance,format_fs,groupe,labellisation"
    ),
    "conseillers_numeriques_permanences": (
        "id,nom,services,pivot,commune,code_postal,adresse,latitude,longitude,conditions_access,labels_nationaux,"
        "horaires,source,date_maj,structureId"
    ),
    "data_inclusion_structures_extrait_2023": (
        "id,nom,services,pivot,typologie,commune,code_postal,adresse,code_insee,site_web,presentation_resume,"
        "modalites_accompagnement,source,date_maj"
    ),
    "data_inclusion_services_extrait_2022": (
        "id,structure_id,source,nom,presentation_resume,prise_rdv,frais_autres,types,thematiques,frais,profils"
    ),
    "aidants_connect_structures": (
        "Name,SIRET,Adresse,Code postal,Département,Région,Nombre de mandats,Nombre d'usagers accompagnés,"
        "Nombre d'agents formés,commune,date_maj"
    ),
}
ROWS = {
    "agences_ft_ml_capemploi": "FT,France Travail - MORLAIX,12 AV DE LA GARE,,29679,MORLAIX CEDEX,29,-3.83,48.57,",
    "agences_pole_emploi_2023": "7,Agence Pôle emploi MORLAIX,Bretagne,29,POLE_EMPLOI,Europe/Paris",
    "missions_locales_agences_2023": "8,29 - Mission Locale Du Pays De Morlaix,Bretagne,29,MILO,Europe/Paris",
    "missions_locales_referentiel_i-milo_2023": (
        "29151S00,29-ML MORLAIX,Mission Locale du Pays de Morlaix,Structure,53,Structure,29,Europe/Paris"
    ),
    "points_relais_conseil_vae_2023-07": 'Bretagne,29,Espace VAE,GRETA,"2 rue du Pont \n29600 MORLAIX"',
    "france_services_2022-12": (
        "1,29,France services Morlaix,1 place des Otages,,29151,29600,Morlaix,48.5776,-3.8272,02 98 00 00 00,"
        "09:00 - 12:00 / 14:00 - 17:00,09:00-12:00,-,,09:00 - 12:00,,,Non,Site principal,,Espace labellisé 01/01/2020"
    ),
    "conseillers_numeriques_permanences": (
        "62592a1d05457b0790816e6c,VILLE DE MORLAIX,x,00000000000000,MORLAIX,29600,1 PL DES OTAGES,48.5777,-3.8273,"
        "Gratuit,CNFS;France Services,Mo-Fr 10h00-12h30,conseiller-numerique,2022-06-16,1"
    ),
    "data_inclusion_structures_extrait_2023": (
        "62592a1d05457b0790816e6c,Ville de Morlaix,x,21290151600010,,Morlaix,29600,1 Pl. des Otages,29151,,,,"
        "conseiller-numerique,2022-07-26"
    ),
    "data_inclusion_services_extrait_2022": (
        "s1,62592a1d05457b0790816e6c,dora,Vélos,,,,aide-materielle,mobilite;mobilite--douce,,"
    ),
    "aidants_connect_structures": (
        "CCAS DE MORLAIX,21\u202f290\u202f151\u202f600\u202f010,1 PLACE DES OTAGES,29600,Finistère,Bretagne,0,0,1,,"
        "15/03/2021"
    ),
}
MORLAIX = KnownCommune("29151", "29151", "Morlaix", "29", ("29600",), 48_577_000, -3_828_000)
BREST = KnownCommune("29019", "29019", "Brest", "29", ("29200",), 48_390_000, -4_486_000)
PARIS = KnownCommune("75056", "75056", "Paris", "75", ("75011", "75012"), 48_856_000, 2_352_000)
DISTRICT = KnownCommune("75112", "75112", "Paris 12e Arrondissement", "75", ("75012",), 48_840_000, 2_388_000)
COMMUNES = (MORLAIX, BREST, PARIS, DISTRICT)


def folder(at: Path, **rows: str) -> Path:
    """A folder with one row in each list, or these instead (by the beginning of the list's name)."""
    for name, header in HEADERS.items():
        said = next((told for start, told in rows.items() if name.startswith(start)), ROWS[name])
        (at / f"{name}.csv").write_text(f"{header}\n{said}\n", "utf-8")
    return at


def few() -> PublishedSource:
    """The lists without their floors."""
    return replace(source(), tables={name: replace(spec, floor=1) for name, spec in source().tables.items()})


def read(at: Path) -> Read:
    """What is read there, however few its rows."""
    return read_places(open_package(at), of=few())


def around_quimper(at: Path) -> Path:
    """The same lists, about Quimper."""
    folder(at)
    for path in at.iterdir():
        text = path.read_text("utf-8")
        for morlaix, quimper in (
            ("Morlaix", "Quimper"), ("MORLAIX", "QUIMPER"), ("29600", "29000"), ("29151", "29232"),
            ("48.5", "47.9"), ("-3.8", "-4.1"),
        ):  # fmt: skip
            text = text.replace(morlaix, quimper)
        path.write_text(text, "utf-8")
    return at

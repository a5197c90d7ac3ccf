"""A small country with its labour market, written as the official tables are, and published in a test's database."""

from cpa.modules.occupations.sources.labour_market import tables as labour_market
from cpa.modules.occupations.sources.publishing import publish
from cpa.modules.occupations.sources.territories import tables as territories
from tests.modules.occupations.sources.small_tables import table

COMMUNE = ("code_insee,nom,type,departement,nom_departement,region,nom_region,codes_postaux,population,latitude,"
           "longitude,bassin_ft_2021,libelle_bassin_ft_2021,zone_emploi_2020,libelle_zone_emploi_2020,"
           "commune_parente\n")  # fmt: skip
BMO = ("annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,REG,NOM_REG,Dept,NomDept,BE24,NOMBE24,met,xmet,"
       "smet\n")  # fmt: skip
TENSION = ("annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;ind_main_oeuvre_d;ind_dur_empl_d;"
           "ind_cond_travail_d;ind_mismatch_geo_d;ind_specif_form_empl_d\n")  # fmt: skip
FAMILIES = ("fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
            "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,Conditions de travail contraignantes,"
            "Inadéquation géographique,Année,niveau_geo,niveau_fap,reg,dep\n")  # fmt: skip
PROJECTIONS = ("code_fap,region,effectifs_2019_milliers,creations_destructions_milliers,departs_fin_carriere_milliers,"
               "jeunes_debutants_milliers,solde_mobilites_inter_regions_milliers,desequilibre_milliers,"
               "postes_a_pourvoir_milliers\n")  # fmt: skip

PLACES = {
    "regions": "code,nom,chef_lieu,zone\n53,Bretagne,35238,metro\n01,Guadeloupe,97105,drom\n"
               "11,Île-de-France,75056,metro\n",
    "departments": "code,nom,region,chef_lieu,zone\n29,Finistère,53,29232,metro\n22,Côtes-d'Armor,53,22278,metro\n"
                   "971,Guadeloupe,01,97105,drom\n75,Paris,11,75056,metro\n",
    "communes": COMMUNE
    + "29024,Carhaix-Plouguer,commune-actuelle,29,,53,,29270,7400,48.2767,-3.5733,5304,CARHAIX,,,\n"
      "29232,Quimper,commune-actuelle,29,,53,,29000,63000,47.9960,-4.1024,5308,QUIMPER,,,\n"
      "29090,Kergloff,commune-actuelle,29,,53,,29270,900,48.2781,-3.6222,5304,CARHAIX,,,\n"
      "75056,Paris,commune-actuelle,75,,11,,75001|75015,2100000,48.8566,2.3429,1107,T1 Paris,,,\n"
      "75115,Paris 15e Arrondissement,arrondissement-municipal,75,,11,,75015,230000,,,1107,T1 Paris,,,\n"
      "97105,Basse-Terre,commune-actuelle,971,,01,,97100,9861,,,101,BASSE TERRE,,,\n",
    "former_communes": "Année;Niveau;Type;Ancien Code Officiel;Code Courant Officiel\n2025;COM;commune;29999;29024\n",
    "basins_2019": "code_insee,be19,libelle_be19\n29024,5304,CARHAIX\n",
}  # fmt: skip

MARKET = {
    "recruitment": BMO
    + "2024,V0X60,n,Z,o,53,,29,,5304,,30,20,5\n2024,V0X60,n,Z,o,53,,22,,5304,,10,6,*\n"
      "2024,V0X60,n,Z,o,53,,29,,5308,,*,*,*\n2024,B1X31,n,Z,o,53,,29,,5308,,1000,400,*\n"
      "2024,V0X60,n,Z,o,11,,75,,1107,,100,10,*\n",
    "tension_basin": TENSION + "2021;J1501;5304;16,6;28,2;5;3;5;4;4;3;5\n",
    "tension_family": FAMILIES
    + "V0Z60,100,0.5,4,3,5,5,4,4,,2019,nat,fap 225,,\nV0Z60,100,,,,,,,,,2019,dep,fap 225,,29\n"
      "V0Z,100,0.5,2,3,5,5,4,4,3,2019,nat,fap 87,,\nB2Z,100,0.5,2,3,5,5,4,4,3,2019,nat,fap 87,,\n",
    "tension_series": "fap,Tension ,Année\nV0Z60,-0.5,2011\nV0Z60,0.5,2019\n",
    "wage_bands": "Fap,Salaire,Milliers,Pourcentage\nV0Z60,Moins de 1250 €,1,10\n"
                  "V0Z60,De 1250 € à moins de 1500 €,1,30\n"
                  "V0Z60,De 1500 € à moins de 2000 €,1,54\nV0Z60,De 2000 € à moins de 3000 €,1,6\n"
                  "V0Z60,3000 € ou plus,1,0\n",
    "median_wage": "Fap3,Annee,Salaire_median\nV0Z60,2003-2005,1200\nV0Z60,2017-2019,1549\nB,2016-2018,1754\n",
    "hours": "Fap3,annee,Pourcentage,Horaire_atypique\nV0Z60,2017-2019,60.29,Travail le samedi\n"
             "V0Z60,2017-2019,3.1,Travail de nuit\nV0Z60,2017-2019,NA,Travail le dimanche\n",
    "working_time": "Fap,annee,Pourcentage,Temps_travail\nV0Z60,2017-2019,30,Temps partiel\n",
    "status": "Fap,statut,Annee,Pourcentage\nV0Z60,Contrats ou emplois à durée indéterminée,2017-2019,77\n",
    "ages": "fap,tr_age,annee_2017_2019\nV0Z60,25-29 ans,75\nV0Z60,55-59 ans,25\n",
    "women": "Fap3,Annee,Part\nV0Z60,2017-2019,91.2\n",
    "jobs": "Annee,V0Z60\n2008,400\n2018,440\n",
    "projections": PROJECTIONS + "V0Z,Bretagne,47,9.7,11,-9,0.1,1,20.7\nB1Z;B2Z;B5Z,Bretagne,10,-1,2,-1,0,0,1\n"
                                 "V0Z,Ile-de-France,100,1,30,-9,0.1,1,31\n",
    "shortages": "Region,Famille Professionnelle,Code FAP\nBretagne,Aides-soignants,V0Z60\n"
                 "Ile-de-France,Maçons,B2Z40\n",
    "offers": "commune;dc_rome_id;nb_offre;date_extract\n29024;J1501;22;2021-12-21\n"
              "29232;A1101;3;2021-12-21\nnull;J1501;5;2021-12-21\n",
    "rome_to_family": "code_rome_v3,qualification,fap2009_225,mode\nJ1501,,V0Z60,direct (FAP9RSQ)\n"
                      "F1703,0,B2Z40,selon qualification (FAP9RAQ)\nF1703,1,B0Z21,selon qualification (FAP9RAQ)\n",
    "family_2021_to_2009": "fap2021_228,fap2009_225,score_libelle\nV0X60,V0Z60,1.00\n"
                           "B1X31,B2Z40,0.50\nS2X80,V0Z60,0.50\n",
    "names_2009": "Code FAP détaillées,FAP détaillées,Code FAP agrégées,FAP agrégées,Code domaines professionnels,"
                  "domaines professionnels\nV0Z60,Aides-soignants,V0Z,Aides-soignants,V,Santé\n"
                  "B2Z40,Maçons,B2Z,Ouvriers qualifiés du gros œuvre,B,Bâtiment\n"
                  "B0Z21,Ouvriers non qualifiés,B0Z,Ouvriers non qualifiés du gros œuvre,B,Bâtiment\n",
    "names_2021": "Code_FAP228,Intitulé_FAP228,Code_FAP86,Intitulé_FAP86,Code_FAP22,Intitulé_FAP22\n"
                  "V0X60,Aides-soignants,V0X,Aides-soignants,V,Santé\nB1X31,Maçons qualifiés,B1X,Maçons,B,Bâtiment\n",
}  # fmt: skip


def publish_places() -> None:
    """Publish the small lists of places."""
    for dataset, text in PLACES.items():
        _publish(territories, dataset, text)


def publish_market() -> None:
    """Publish the small tables of the labour market, and the places."""
    publish_places()
    for dataset, text in MARKET.items():
        _publish(labour_market, dataset, text)


def _publish(source: object, dataset: str, text: str) -> None:
    read = table(dataset, text)
    refused = [one for one in read.problems if one.code != "TABLE-TERRITOIRE"]
    assert not refused, (dataset, refused)
    publish(description=source.DESCRIPTION.of(dataset), read=read, digest=dataset, carried=True)

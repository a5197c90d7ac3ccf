"""What each table of the labour market says, and its traps."""

import pytest

from tests.modules.occupations.sources.small_tables import codes, figures, table

BMO = (
    "annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,REG,NOM_REG,Dept,NomDept,BE24,NOMBE24,met,xmet,smet\n"
)


def line(family: str, place: str, counts: str) -> str:
    return f"2024,{family},Name,Z,Other,{place},{counts}\n"


CARHAIX_29, CARHAIX_22 = "53,Bretagne,29,Finistère,5304,CARHAIX", "53,Bretagne,22,Côtes-d'Armor,5304,CARHAIX"


def test_a_basin_that_crosses_departments_adds_its_lines() -> None:
    found = figures(
        table("recruitment", BMO + line("V0X60", CARHAIX_29, "30,20,5") + line("V0X60", CARHAIX_22, "10,6,*"))
    )
    assert found["V0X60", "B5304"] == (40, 26, 40, 5, 2, 0)
    assert found["V0X60", "D29"] == (30, 20, 30, 5, 1, 0)
    assert found["V0X60", "R53"] == found["V0X60", "F"] == (40, 26, 40, 5, 2, 0)


def test_a_line_of_a_survey_counts_once_and_one_that_contradicts_it_is_told() -> None:
    said = line("V0X60", CARHAIX_29, "30,20,5")
    read = table("recruitment", BMO + said * 2 + line("V0X60", CARHAIX_29, "31,20,5"))
    assert figures(read)["V0X60", "B5304"] == (30, 20, 30, 5, 1, 0)
    assert codes(read) == [("TABLE-DOUBLON", "ligne 3"), ("TABLE-CONTRADICTION", "ligne 4")]


def test_masked_projects_are_unknown_and_make_a_sum_a_least() -> None:
    found = figures(
        table("recruitment", BMO + line("V0X60", CARHAIX_29, "*,*,*") + line("V0X60", CARHAIX_22, "10,*,*"))
    )
    assert found["V0X60", "D29"] == (None, None, 0, None, 1, 1)
    assert found["V0X60", "B5304"] == (10, None, 0, None, 2, 1)


def test_the_share_of_difficult_projects_is_taken_where_both_counts_are_known() -> None:
    found = figures(
        table("recruitment", BMO + line("V0X60", CARHAIX_29, "30,20,*") + line("V0X60", CARHAIX_22, "10,*,*"))
    )
    projects, difficult, compared, *_ = found["V0X60", "R53"]
    assert (projects, difficult, compared) == (40, 20, 30)


def test_a_leading_zero_that_a_spreadsheet_lost_is_put_back() -> None:
    read = table("recruitment", BMO + line("A0X40", "01,Guadeloupe,971,Guadeloupe,101,BASSIN BASSE-TERRE", "95,31,44"))
    assert ("A0X40", "B0101") in figures(read)
    assert codes(read) == []


def test_an_area_in_no_list_is_told_once_and_its_figures_are_kept() -> None:
    read = table("recruitment", BMO + line("V0X60", CARHAIX_29.replace("5304", "7549"), "30,20,5") * 1)
    assert codes(read) == [("TABLE-TERRITOIRE", "B7549")]
    assert read.leftovers == {"B7549": 1}
    assert ("V0X60", "B7549") in figures(read)


def test_two_years_in_one_file_are_not_published() -> None:
    text = BMO + line("V0X60", CARHAIX_29, "30,20,5") + line("V0X60", CARHAIX_22, "1,1,1").replace("2024", "2023", 1)
    read = table("recruitment", text)
    assert not read.publishable
    assert codes(read) == [("TABLE-MILLESIME", "fichier")]


def test_a_table_below_its_floor_is_not_published_and_says_what_lacks() -> None:
    read = table("recruitment", BMO + line("V0X60", CARHAIX_29, "30,20,5"), floors={"rows": 1, "projects": 31})
    assert not read.publishable
    assert codes(read) == [("TABLE-PLANCHER", "projects : 30 sur 31 attendus")]


TENSION = (
    "annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;ind_main_oeuvre_d;ind_dur_empl_d;ind_cond_travail_d;"
    "ind_mismatch_geo_d;ind_specif_form_empl_d\n"
)


def test_the_tension_of_a_basin_keeps_its_components_in_their_order() -> None:
    found = figures(table("tension_basin", TENSION + "2021;A1101;5304;16,61538462;28,25;5;4;1;3;2;4;\n"))
    assert found["A1101", "B5304"] == (5, 4, None, 1, 3, 2, 4, 1662, 2825)


def test_the_same_thing_said_twice_is_refused_at_its_line() -> None:
    read = table("tension_basin", TENSION + "2021;A1101;5304;1;1;5;5;5;5;5;5;5\n" * 2)
    assert codes(read) == [("TABLE-DOUBLON", "ligne 3")]


FAMILIES = (
    "fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
    "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,Conditions de travail contraignantes,"
    "Inadéquation géographique,Année,niveau_geo,niveau_fap,reg,dep\n"
)


def test_trailing_blanks_and_decimal_region_codes_of_the_tension_by_family_are_read() -> None:
    found = figures(
        table("tension_family", FAMILIES + "A0Z,100,-0.5,3.0,5.0,3.0,2.0,5.0,4.0,5.0,2019,reg ,fap 87,1.0,\n")
    )
    assert found["A0Z", "R01"] == (3, 5, 3, 2, 5, 4, 5, -500, 100)


def test_a_level_that_does_not_agree_with_the_code_is_refused() -> None:
    read = table("tension_family", FAMILIES + "A0Z40,100,-0.5,3.0,5.0,3.0,2.0,5.0,4.0,5.0,2019,nat,fap 87,,\n")
    assert codes(read) == [("TABLE-CODE", "ligne 2, colonne fap")]


def test_offers_count_in_every_area_around_their_commune_and_those_without_one_for_the_country() -> None:
    text = '"commune";"dc_rome_id";"nb_offre";"date_extract"\n'
    read = table("offers", text + "29024;A1101;2;2021-12-21\nnull;A1101;5;2021-12-21\n29999;A1101;1;2021-12-21\n")
    assert figures(read) == {("A1101", area): (count,) for area, count in
                             {"B5304": 2, "D29": 2, "R53": 2, "F": 8}.items()}  # fmt: skip
    assert (read.counts["offers without a known commune"], read.counts["unknown communes"]) == (6, 1)


@pytest.mark.parametrize("name", ["Nouvelle Aquitaine", "Nouvelle-Aquitaine", "NOUVELLE-AQUITAINE"])
def test_a_region_is_known_however_its_name_is_spelt(name: str) -> None:
    assert figures(table("shortages", f"Region,Famille Professionnelle,Code FAP\n{name},Agriculteurs,A0Z40\n")) == {
        ("A0Z40", "R75"): (1,)
    }


def test_the_codes_of_the_two_editions_of_families_are_linked_by_names_never_by_likeness_of_codes() -> None:
    header = "fap2021_228,libelle_fap2021,fap2009_225,libelle_fap2009,score_libelle,meme_code,methode\n"
    read = table("family_2021_to_2009", header + "A0X40,Agriculteurs,A0Z40,Agriculteurs salariés,0.50,oui,x\n")
    assert read.links == (("A0X40", "", "A0Z40", 500),)


def test_a_link_that_depends_on_the_qualification_says_on_which() -> None:
    header = "code_rome_v3,qualification,fap2009_225,mode\n"
    read = table(
        "rome_to_family", header + "F1703,1,B0Z21,selon qualification (FAP9RAQ)\nA1403,,A0Z41,direct (FAP9RSQ)\n"
    )
    assert read.links == (("A1403", "", "A0Z41", 1000), ("F1703", "1", "B0Z21", 1000))


def test_a_share_that_is_not_said_stays_unknown_beside_those_that_are() -> None:
    header = "Fap,Salaire,Milliers,Pourcentage\n"
    found = figures(table("wage_bands", header + "A0Z,Moins de 1250 €,1,12.34\nA0Z,3000 € ou plus,NA,NA\n"))
    assert found["A0Z", "F"] == (123, None, None, None, None)

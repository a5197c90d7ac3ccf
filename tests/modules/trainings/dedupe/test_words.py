"""Words are brought together that are the same, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.dedupe.areas import department_of, metres_between
from cpa.modules.trainings.dedupe.matching import Match, abbreviates, close_words, initials_of, match
from cpa.modules.trainings.dedupe.plain import lexicon
from cpa.modules.trainings.dedupe.prepared import address_of, name_of, title_of

TITLE = "INGENIEUR DIPLOME DE L'ECOLE NATIONALE SUPERIEURE EN SYSTEMES AVANCES ET RESEAUX"
WORDS = st.lists(st.text("abcdeimnorst", min_size=1, max_size=8), max_size=6).map(tuple)


@pytest.mark.parametrize(
    ("sort", "one", "other"),
    [
        ("title", "BTS - Services - Comptabilité et gestion - en apprentissage", "1BTS2 COMPTABILITE GESTION"),
        ("title", "Brevet de technicien supérieur Tourisme", "TOURISME BTS"),
        (
            "title",
            "GEII AUTOMATISME INFORMATIQ",
            "Génie électrique et informatique industrielle automatisme informatiq",
        ),
        ("title", "ING ENSAM", "Ingénieur diplômé de l'École nationale supérieure d'arts et métiers"),
        ("name", "S.A.R.L. Le Relais", "RELAIS"),
        ("name", "Centre communal d'action sociale de Cergy", "CCAS CERGY"),
        ("name", "MAIRIE DE NOTH", "Commune de Noth"),
        ("address", "37 AV DU GAL DE GAULLE", "37, avenue du Général-de-Gaulle"),
        ("address", "2 bis rue St Jean 75004 PARIS", "2 RUE SAINT-JEAN"),
    ],
)
def test_one_thing_written_in_two_ways_has_the_same_words(sort: str, one: str, other: str) -> None:
    assert sorted(lexicon(sort).words_of(one)) == sorted(lexicon(sort).words_of(other))


def test_what_a_title_says_is_told_apart() -> None:
    title = title_of("BTS - Production - Maintenance des systèmes - option B Systèmes énergétiques - en apprentissage")
    assert title.kinds == {"bts"}
    assert title.marks == {"b"}
    assert "energetique" in title.detail
    assert title_of("COORDINATEUR QUALITE (CNAM)").issuer == ("cnam",)
    assert title_of("Master mention géopolitique").detail == ()


def test_the_university_that_houses_a_named_school_is_left_out_of_its_title() -> None:
    assert title_of(f"{TITLE} DE L'INSTITUT POLYTECHNIQUE DE GRENOBLE").words == title_of(TITLE).words
    of_lorraine = title_of("INGENIEUR DIPLOME DE L'ECOLE POLYTECHNIQUE UNIVERSITAIRE DE L'UNIVERSITE DE LORRAINE")
    assert "lorraine" in of_lorraine.words


@pytest.mark.parametrize(
    ("name", "towns"),
    [
        ("CFA INTERFOR SIA Amiens", [("80", True)]),
        ("Site de Caen du CFA des métiers", [("14", False)]),
        ("CFA du Doubs", []),
        ("Université de Paris", [("75", True)]),
    ],
)
def test_the_towns_of_a_name_are_told_with_their_departments(name: str, towns: list[tuple[str, bool]]) -> None:
    found = [(town, last) for one in name_of(name).towns for town, last in [(min(one.departments), one.last)]]
    assert found == towns


def test_the_number_of_an_address_is_kept_from_its_street() -> None:
    address = address_of("12 bis rue du 8 mai 1945")
    assert "12" in address.numbers
    assert "mai" in address.street


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("commerc", "commercial"),
        ("devpt", "developpement"),
        ("ccial", "commercial"),
        ("cdte", "conduite"),
        ("environt", "environnement"),
    ],
)
def test_an_abbreviation_is_known(short: str, long: str) -> None:
    assert abbreviates(short, long)


@pytest.mark.parametrize(
    ("one", "other"),
    [("image", "son"), ("motocycle", "vehicule"), ("viande", "lait"), ("2023", "2024"), ("aviron", "avion")],
)
def test_two_options_are_not_one_misspelt(one: str, other: str) -> None:
    assert not close_words(one, other)


def test_initials_stand_for_their_words() -> None:
    assert initials_of("costic", name_of("Comité scientifique et technique des industries climatiques").words)
    assert not initials_of("costic", name_of("Comité des fêtes").words)


def test_words_cut_in_two_are_one() -> None:
    assert match(("audio", "visuel"), ("audiovisuel",)) == Match(1, 0, (), ())


@given(WORDS, WORDS)
def test_matching_does_not_depend_on_the_side(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    there, back = match(left, right), match(right, left)
    assert (there.equal, len(there.left)) == (back.equal, len(back.right))


@given(WORDS)
def test_a_list_of_words_matches_itself_whole(words: tuple[str, ...]) -> None:
    assert match(words, words) == Match(len(set(words)), 0, (), ())


@pytest.mark.parametrize(
    ("given_codes", "expected"),
    [
        (("8", "", "", ""), "08"),
        (("", "97411", "", ""), "974"),
        (("", "", "6320", ""), "06"),
        (("", "", "", "0711782B"), "71"),
        (("", "", "", "6200001X"), "2A"),
        (("", "", "", "9741570N"), "974"),
        (("", "", "", ""), ""),
    ],
)
def test_a_department_is_told_by_any_code(given_codes: tuple[str, str, str, str], expected: str) -> None:
    assert department_of(*given_codes) == expected


def test_a_distance_is_in_metres_and_unknown_without_both_points() -> None:
    assert metres_between(48_000_000, 2_000_000, 48_000_000, 2_000_000) == 0
    assert 11_100 < (metres_between(48_000_000, 2_000_000, 48_100_000, 2_000_000) or 0) < 11_200
    assert metres_between(48_000_000, None, 48_100_000, 2_000_000) is None

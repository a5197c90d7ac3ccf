"""Proposals come from jobs, from words and from lives, each with where it comes from, the most telling first."""

from cpa.modules.occupations.bridges.lexicon import words
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.proposals.life import lives, lives_in
from cpa.modules.occupations.proposals.proposing import proposed
from tests.modules.occupations.bridges.small_world import SMALL

LIVES = (
    "je m'occupe de ma mère malade",
    "j'entraîne les jeunes au foot",
    "présidente du club de quartier",
    "j'ai élevé mes enfants",
    "je cuisine pour les fêtes de famille",
    "bénévole aux restos du cœur",
    "réparer des vélos",
    "le jardin et le potager",
    "pompier volontaire",
    "je traduis pour mes voisins",
)


def _names(occupations: tuple[str, ...], said: str, limit: int = 8) -> list[str]:
    return [one.name for one in proposed(occupations, said, limit, SMALL)]


def test_core_comes_first_then_the_rarest_and_no_diploma():
    names = _names(("D1102",), "")
    assert names[:2] == ["Cuire au four", "Pétrir une pâte"] or names[:2] == ["Pétrir une pâte", "Cuire au four"]
    assert names[-1] == "Faire preuve de rigueur"
    assert "CAP boulanger" not in names


def test_what_the_words_name_in_the_occupation_comes_first():
    assert _names(("D1102",), "je vendais le pain")[0] == "Vendre du pain"


def test_words_alone_find_skills_under_any_of_their_forms():
    found = proposed((), "je soigne des animaux", 8, SMALL)
    assert [one.name for one in found] == ["Soigner un animal"]
    assert found[0].why


def test_there_are_never_more_than_asked_and_none_twice():
    keys = [one.key for one in proposed(("D1102", "D1104"), "pâte", 3, SMALL)]
    assert len(keys) == len(set(keys)) == 3


def test_several_occupations_take_turns():
    found = proposed(("A1504", "D1102"), "", 2, SMALL)
    assert {one.why.split("\N{NO-BREAK SPACE}: ")[-1] for one in found} == {"Vétérinaire.", "Boulangère ou boulanger."}


def test_unknown_occupations_and_words_propose_nothing():
    assert proposed(("Z9999",), "xyzzy", 8, SMALL) == []


def test_care_sport_and_volunteering_get_as_many_proposals_as_a_job():
    rome = reference_catalogue()
    job = proposed(("D1102",), "", 8, rome)
    for life in LIVES:
        assert len(proposed((), life, 8, rome)) >= len(job) - 2, life


def test_every_life_names_skills_that_rome_has():
    known = reference_catalogue().skill_index
    assert {key for life in lives() for key in life.skills} <= set(known)


def test_a_life_is_told_by_its_words_only():
    assert [life.code for life in lives_in("je tricote et je couds")][:1] == ["sewing"]
    assert list(lives_in("chef de chantier")) == []


def test_the_forms_of_a_word_come_together():
    stems = {stem for _, stem in words("soigner soigne soignais")}
    assert len(stems) == 1
    assert [stem for _, stem in words("animaux animal")] == ["animal", "animal"]


def test_one_word_of_a_job_names_no_skill():
    assert proposed((), "Standardiste", 8, reference_catalogue()) == []
    assert proposed((), "Ouvrier de fonderie", 8, reference_catalogue()) == []


def test_a_sentence_that_says_what_a_skill_says_proposes_it():
    rome = reference_catalogue()
    found = [
        one.name for one in proposed((), "Je tiens la boutique le matin. Je lis les plans et les schémas.", 8, rome)
    ]
    assert found and all("plan" in name and "schéma" in name for name in found)


def test_the_name_of_a_trade_tells_of_no_hobby():
    rome = reference_catalogue()
    proposals = proposed(("F1104",), "Dessinatrice projeteuse", 8, rome)
    assert all("F1104" in rome.index and "Souvent demandé" in one.why for one in proposals)

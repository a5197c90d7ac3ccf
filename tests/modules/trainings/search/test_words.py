"""Words, stems, phrases and circles: pure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.search.subjects import Said, Subject, postings
from cpa.modules.trainings.search.synonyms import joined, stems, synonyms
from cpa.modules.trainings.search.towns import said_as
from cpa.modules.trainings.search.vocabulary import Vocabulary
from cpa.modules.trainings.search.words import spelled, stem


@pytest.mark.parametrize(
    "family",
    [
        ["coiffeur", "coiffeuse", "coiffure", "coiffeurs"],
        ["electricien", "electricienne", "electricite", "electrique"],
        ["boulanger", "boulangere", "boulangerie"],
        ["comptable", "comptabilite"],
        ["paysagiste", "paysage", "paysager"],
        ["animal", "animaux"],
    ],
)
def test_words_of_a_family_share_a_stem(family: list[str]):
    assert len(set(map(stem, family))) == 1


def test_animals_are_not_animation():
    assert stem("animation") != stem("animaux")


def test_the_names_of_diplomas_are_one_word():
    assert joined("Bac Pro Cuisine") == "bacpro cuisine"
    assert stems("Brevet de technicien supérieur Banque") == stems("BTS banque")


@given(st.text(max_size=80))
def test_any_word_has_a_stem(text: str):
    assert all(stem(word) for word in spelled(text))


def test_every_line_of_our_list_leads_somewhere():
    assert all(target for meanings in synonyms().values() for target, _ in meanings)


def test_names_of_towns_are_compared_without_their_marks():
    assert said_as("Saint-Étienne") == said_as("st etienne")


def test_the_shares_of_a_title_make_a_whole():
    said = Said([Subject(0, "CUISINE (CAP)", "", "", 1), Subject(1, "Cuisine végétale", "", "CAP Restaurant", 2)])
    _stems, _counts, (subjects, _strengths, shares) = postings(said)
    for number in (0, 1):
        assert 990 <= sum(share for subject, share in zip(subjects, shares, strict=True) if subject == number) <= 1000


@pytest.mark.parametrize(("offers", "likelier"), [(500, "boulanger"), (30, None)], ids=["many more", "some more"])
def test_a_slip_of_the_catalogue_is_told_from_a_rare_word(offers: int, likelier: str | None):
    known = Vocabulary({"boulanger": offers, "boualnger": 2, "boucher": 900}, {})
    assert known.likelier("boualnger") == likelier
    assert known.likelier("boulanger") is None

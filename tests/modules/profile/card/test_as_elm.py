"""The shapes of the European Learning Model 3.2, profile of the European Digital Credentials, for what the card uses:
every property allowed beside those that must be there."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile.card import as_elm
from cpa.modules.profile.card.sheet import CardSkill, Sheet, sheet
from tests.modules.profile.lives import TODAY, brick, said

TEXT = "a text by language"
SHAPES = {
    "Person": ({"id", "type"}, {"@context", "fullName", "hasClaim"}),
    "LearningAchievement": ({"title", "awardedBy"}, {"id", "type", "additionalNote", "specifiedBy"}),
    "AwardingProcess": ({"awardingBody"}, {"id", "type", "description", "awardingDate"}),
    "LearningAchievementSpecification": ({"title"}, {"id", "type", "learningOutcome"}),
    "LearningOutcome": ({"title"}, {"id", "type", "relatedSkill"}),
    "Concept": (set(), {"id", "type", "prefLabel", "notation"}),
    "Note": ({"noteLiteral"}, {"id", "type"}),
}
TEXTS = {"fullName", "title", "description", "prefLabel", "noteLiteral"}
DOCUMENT = UUID("6f0b5d39-6b1b-4c0e-9a53-2f9d6a7b8c01")
TOLD = sheet([brick("a", what="Fournil", when="vers 2010")], [said("7", bricks=["a"]), said(words="chanter")], set())


def objects(value):
    """Every object of the document, texts apart."""
    if isinstance(value, list):
        return [each for item in value for each in objects(item)]
    if not isinstance(value, dict):
        return []
    return [value, *(each for name, item in value.items() if name not in TEXTS for each in objects(item))]


def faults(document):
    """What an object lacks or has beyond its shape, and texts that are not said in one language."""
    found = []
    for each in objects(document):
        needed, allowed = SHAPES[each["type"]]
        found += [f"{each['type']} lacks {name}" for name in needed - each.keys()]
        found += [f"{each['type']} may not have {name}" for name in each.keys() - needed - allowed]
        found += [f"{name} is no text" for name in each.keys() & TEXTS if set(each[name]) != {"fr"}]
    return found


def test_the_document_has_the_shapes_of_the_european_model():
    assert faults(as_elm.written(TOLD, TODAY, DOCUMENT, "Maria Lopez")) == []


def test_a_document_out_of_shape_is_seen():
    document = as_elm.written(TOLD, TODAY, DOCUMENT)
    del document["hasClaim"][0]["awardedBy"]["awardingBody"]
    document["hasClaim"][1]["issuer"] = "nobody"
    assert faults(document) == ["AwardingProcess lacks awardingBody", "LearningAchievement may not have issuer"]


def test_each_skill_is_said_to_be_the_person_s_own_word():
    document = as_elm.written(TOLD, TODAY, DOCUMENT)
    assert len(document["hasClaim"]) == 2
    for claim in document["hasClaim"]:
        assert claim["awardedBy"]["awardingBody"] == {"id": document["id"], "type": "Person"}
        assert claim["awardedBy"]["description"] == {"fr": "Déclaré par la personne elle-même, sans vérification."}


def test_a_skill_of_rome_keeps_its_key_and_one_s_own_has_none():
    keyed, own = (
        claim["specifiedBy"]["learningOutcome"] for claim in as_elm.written(TOLD, TODAY, DOCUMENT)["hasClaim"]
    )
    assert keyed["relatedSkill"]["notation"] == "7"
    assert "relatedSkill" not in own


def test_nobody_is_named_unless_a_name_was_typed():
    assert "fullName" not in as_elm.written(TOLD, TODAY, DOCUMENT)
    assert as_elm.written(TOLD, TODAY, DOCUMENT, "Maria")["fullName"] == {"fr": "Maria"}


@given(st.lists(st.builds(CardSkill, st.just(""), st.just(""), st.text(min_size=1)), max_size=12))
def test_every_part_of_the_document_has_a_name_of_its_own(skills):
    ids = [each["id"] for each in objects(as_elm.written(Sheet((), tuple(skills)), TODAY, DOCUMENT)["hasClaim"])]
    parts = [name for name in ids if name != f"urn:uuid:{DOCUMENT}"]
    assert len(parts) == len(set(parts))

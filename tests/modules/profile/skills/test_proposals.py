from cpa.module_api.three_steps import NamedOccupation, ProposedSkill
from cpa.modules.profile import supposing
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills import asking
from cpa.modules.profile.skills.proposals import MOST, proposals
from tests.modules.profile.lives import brick, said

FOUND = [ProposedSkill(str(number), f"skill {number}", "") for number in range(12)]


class Occupations:
    """Proposes FOUND to whatever is asked, and remembers what was."""

    def __init__(self):
        self.asked = []

    def who_answers(self, name):
        return frozenset({"occupations"})

    def supposed_occupation(self, words, pcs):
        return NamedOccupation("M1614", "Standardiste", "M") if (words, pcs) == ("Standardiste", "541d") else None

    def proposed_skills(self, occupations, words, limit):
        self.asked.append((occupations, words))
        return FOUND[:limit] if occupations else []


def keys(found):
    return [each.key for each in found]


def test_a_brick_proposes_at_most_eight_skills():
    assert keys(proposals(FOUND, {}, "a")) == [str(number) for number in range(MOST)]


def test_what_was_refused_elsewhere_is_left_out_and_not_replaced():
    refused = {"3": said("3", verdict=Verdict.NO, bricks=["other"])}
    assert keys(proposals(FOUND, refused, "a")) == ["0", "1", "2", "4", "5", "6", "7"]


def test_what_was_refused_here_can_be_changed_here():
    refused = {"3": said("3", verdict=Verdict.NO, bricks=["a"])}
    assert [each.verdict for each in proposals(FOUND, refused, "a") if each.key == "3"] == [Verdict.NO]


def test_a_yes_elsewhere_is_not_a_yes_here():
    known = {"0": said("0", bricks=["other"])}
    first = proposals(FOUND, known, "a")[0]
    assert first.elsewhere
    assert first.verdict == ""


def test_what_a_brick_proposes_does_not_depend_on_what_was_confirmed_elsewhere():
    known = {str(number): said(str(number), bricks=["other"]) for number in range(5)}
    assert keys(proposals(FOUND, known, "a")) == keys(proposals(FOUND, {}, "a"))


def test_skills_are_asked_of_what_was_done_in_a_job_and_at_home_alike(monkeypatch):
    occupations = Occupations()
    for module in (asking, supposing):
        monkeypatch.setattr(module, "hooks", lambda: occupations)
    job = brick("a", what="Magasinière", occupation="N1103", tasks="ranger les palettes")
    home = brick("b", Kind.FAMILY, what="Mon frère")
    assert len(asking.proposed_for(job, ())) == len(asking.proposed_for(home, ())) == MOST
    assert occupations.asked == [
        (("N1103",), "ranger les palettes"),
        (asking.NEAR_THE_KIND[Kind.FAMILY], "Mon frère"),
    ]


def test_a_job_without_an_occupation_proposes_what_its_name_suggests_and_else_asks_in_own_words(monkeypatch):
    occupations = Occupations()
    for module in (asking, supposing):
        monkeypatch.setattr(module, "hooks", lambda: occupations)
    assert len(asking.proposed_for(brick("a", what="Standardiste", pcs="541d"), ())) == MOST
    assert asking.proposed_for(brick("b", what="Ouvrier"), ()) == ()
    assert occupations.asked == [(("M1614",), "Standardiste"), ((), "Ouvrier")]

"""From a certification to the occupations of today, and back."""

from cpa.modules.trainings.register.occupations import certifications_of, occupations_of

PARENTS = {"D1102": ("D1102", "D1112"), "D1104": ("D1104",)}


def test_an_occupation_that_a_former_one_was_split_into_keeps_all_its_certifications() -> None:
    by_rome3 = {"D1102": ("RNCP37537", "RS6117"), "D1104": ("RS6117",)}
    assert certifications_of("D1112", by_rome3, PARENTS) == ("RNCP37537", "RS6117")
    assert certifications_of("D1104", by_rome3, PARENTS) == ("RS6117",)


def test_an_occupation_or_a_code_that_nobody_knows_leads_nowhere() -> None:
    assert certifications_of("Z9999", {"D1102": ("RNCP37537",)}, PARENTS) == ()
    assert occupations_of("RNCP1", {"RNCP1": ("D14", "A1100")}, PARENTS) == ()


def test_a_certification_leads_to_each_occupation_once() -> None:
    assert occupations_of("RS6117", {"RS6117": ("D1104", "D1102", "D1104")}, PARENTS) == ("D1104", "D1102", "D1112")

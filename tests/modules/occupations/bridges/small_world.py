"""A catalogue small enough to count by hand, and paths drawn over it."""

from hypothesis import strategies as st

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue, Mobility, Occupation, Skill
from cpa.modules.occupations.recommend.rules import limit_codes, rejection_codes, wish_codes

SKILLS = (
    Skill("1", "Pétrir une pâte", "do", "90", "Technique"),
    Skill("2", "Cuire au four", "do", "90", "Technique"),
    Skill("3", "Vendre du pain", "do", "", "Transverse"),
    Skill("4", "Soigner un animal", "do", "", "Technique expert"),
    Skill("5", "Faire preuve de rigueur", "be"),
    Skill("6", "Chaîne du froid", "know"),
    Skill("7", "CAP boulanger", "know", "", "Certifications et habilitations"),
    Skill("8", "Ponts roulants (CACES R 318)", "know", "", "Certifications et habilitations"),
    Skill("90", "Fabriquer des aliments", "do", "", "Transverse"),
)
BAKER = Occupation("D1102", "Boulangère ou boulanger", "D", "D11", "D1102", "RC", ("27", "14"), regulated=False)
PASTRY = Occupation("D1104", "Pâtissière ou pâtissier", "D", "D11", "D1104", "RA", ("27", "30"))
SELLER = Occupation("D1106", "Vendeuse ou vendeur", "D", "D11", "D1106", "ES", ("4",), ("017",), regulated=None)
VET = Occupation("A1504", "Vétérinaire", "A", "A15", "A1504", "IS", ("17",), regulated=True)
CHIEF = Occupation("G1402", "Cheffe ou chef d'établissement", "G", "G14", "G1402", "E", ("2",), managerial=True)
CRANE = Occupation("N1104", "Conductrice ou conducteur de pont", "N", "N11", "N1104", "R", ("19",))
LINKS = {
    "D1102": {"1": True, "2": True, "3": False, "5": False, "7": False},
    "D1104": {"1": True, "2": False, "5": False, "6": True, "7": False},
    "D1106": {"3": True, "5": False, "6": False},
    "A1504": {"4": True, "5": False},
    "G1402": {"3": False, "90": True},
    "N1104": {"8": True, "5": False},
}
CONTEXTS = {
    "D1102": ("Travail de nuit", "Station debout prolongée"),
    "D1106": ("En contact avec du public",),
    "A1504": ("Travail avec des animaux", "En contact avec du public"),
    "N1104": ("Travail de nuit", "En environnement bruyant"),
}
MOBILITY = {
    "D1102": (Mobility("D1104", 1, "near"), Mobility("G1402", 2, "evolution"), Mobility("N1104", 3, "")),
    "D1106": (Mobility("D1104", 4, "evolution"),),
}


def small_catalogue() -> Catalogue:
    """Six occupations in four families."""
    return assembled(
        (BAKER, PASTRY, SELLER, VET, CHIEF, CRANE),
        SKILLS,
        LINKS,
        CONTEXTS,
        MOBILITY,
        "small",
        centres={"27": "Je suis passionné par la cuisine", "14": "J'aime le travail manuel"},
        groups={"90": "Fabriquer des aliments"},
    )


SMALL = small_catalogue()
KEYS = [skill.key for skill in SKILLS]
CODES = list(LINKS)


def some(values: list[str] | frozenset[str], most: int) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(values)), max_size=most)


def paths() -> st.SearchStrategy[PathFacts]:
    """Any path over the small catalogue."""
    return st.builds(
        PathFacts,
        occupations=some(CODES, 3),
        skills=some(KEYS, 5),
        refused=some(KEYS, 2),
        own_words=st.sampled_from([(), ("je soigne des animaux",), ("du pain",)]),
        wishes=some(wish_codes(), 3),
        limits=some(limit_codes(), 3),
        supposed=some(CODES, 2),
        tried=some(CODES, 1),
    )


def interests() -> st.SearchStrategy[Interests | None]:
    """Any answers, or none."""
    scale = st.fixed_dictionaries({letter: st.integers(0, 100) for letter in "RIASEC"})
    margin = st.fixed_dictionaries({letter: st.integers(0, 30) for letter in "RIASEC"})
    return st.none() | st.builds(Interests, scales=scale, margins=margin)


def rejections() -> st.SearchStrategy[dict[str, frozenset[str]]]:
    """Any occupations set aside, with any reasons."""
    return st.dictionaries(st.sampled_from(CODES), some(rejection_codes(), 2), max_size=2)

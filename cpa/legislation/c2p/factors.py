"""The hardship factors: how declarations code them, how cases and people name them, what threshold each has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from cpa.rules.parameter_files import Parameter
from cpa.rules.parameters import NotInForce, on
from cpa.rules.plan import Law
from cpa.rules.wording import Words

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor. It is in the law as long as its threshold is. `other_measure` is a second way to be exposed."""

    code: str
    name: str
    words: Words
    threshold: str
    counted_in: Words
    transition: str = ""
    other_measure: str = ""


_HOURS = Words("heures", "hours")
_NIGHTS = Words("nuits", "nights")

FACTORS = (
    Factor(
        "01",
        "manutentions",
        Words("Manutentions de charges", "Manual handling"),
        "thresholds.manutentions",
        _HOURS,
        other_measure="thresholds.manutentions_jours",
    ),
    Factor("02", "postures", Words("Postures pénibles", "Awkward postures"), "thresholds.postures", _HOURS),
    Factor("03", "vibrations", Words("Vibrations", "Vibrations"), "thresholds.vibrations", _HOURS),
    Factor(
        "04",
        "chimiques",
        Words("Agents chimiques", "Chemical agents"),
        "thresholds.chimiques",
        Words("agents au-dessus de la grille", "agents above the grid"),
    ),
    Factor(
        "05",
        "hyperbare",
        Words("Milieu hyperbare", "Hyperbaric environment"),
        "thresholds.hyperbare",
        Words("interventions", "interventions"),
    ),
    Factor(
        "06", "temperatures", Words("Températures extrêmes", "Extreme temperatures"), "thresholds.temperatures", _HOURS
    ),
    Factor("07", "bruit", Words("Bruit", "Noise"), "thresholds.bruit", _HOURS, other_measure="thresholds.bruit_pics"),
    Factor("08", "nuit", Words("Travail de nuit", "Night work"), "thresholds.nuit", _NIGHTS, "thresholds_2023.nuit"),
    Factor(
        "09",
        "equipes",
        Words("Équipes successives alternantes", "Alternating shifts"),
        "thresholds.equipes",
        _NIGHTS,
        "thresholds_2023.equipes",
    ),
    Factor("10", "repetitif", Words("Travail répétitif", "Repetitive work"), "thresholds.repetitif", _HOURS),
)
BY_CODE: Mapping[str, Factor] = {factor.code: factor for factor in FACTORS}
BY_NAME: Mapping[str, Factor] = {factor.name: factor for factor in FACTORS}


def in_force(parameter: Parameter, day: date) -> bool:
    """Whether the parameter has a value on `day`."""
    try:
        on(parameter, day)
    except NotInForce:
        return False
    return True


@lru_cache(maxsize=1024)
def months_in_force(law: Law, factor: Factor, year: int) -> int:
    """Months of `year` that began with the factor in the law: 0 to 12."""
    threshold = law.parameters[factor.threshold]
    return sum(in_force(threshold, date(year, month, 1)) for month in MONTHS)

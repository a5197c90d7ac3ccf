"""Training, and retraining since September 2023: the price is that of the day of use."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.rule import rule
from cpa.rules.wording import Words

VALUE = Words("Valeur en formation", "Value in training")


@rule(
    "training_value",
    since="2015-01-01",
    until="2018-12-31",
    unit=Unit.HUNDREDTH_HOUR,
    label=VALUE,
    article="Décret n° 2014-1156, art. 1er",
    ids=("R-C2P-7",),
    why={
        (): Words(
            "{points_asked} en formation, à {law.price.training_hours} le point : {result}.",
            "{points_asked} for training, at {law.price.training_hours} a point: {result}.",
        )
    },
)
def training_hours(points_asked: int, law: ValuesOn) -> int:
    """Hours of training, point by point."""
    hours: int = points_asked * law.price.training_hours
    return hours


@rule(
    "training_value",
    since="2019-01-01",
    unit=Unit.CENT,
    label=VALUE,
    article="Code du travail, art. R. 4163-11 1°",
    ids=("R-C2P-7",),
    why={
        (): Words(
            "{points_asked} en formation, à {law.price.training_euros} le point : {result}.",
            "{points_asked} for training, at {law.price.training_euros} a point: {result}.",
        )
    },
)
def training_euros(points_asked: int, law: ValuesOn) -> int:
    """Euros of training, or of retraining since September 2023, point by point."""
    euros: int = points_asked * law.price.training_euros
    return euros

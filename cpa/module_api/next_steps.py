"""The values that the trainings module gives to « Mes prochaines étapes »."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TrainingPayer:
    """Who may pay for a training, and at most how much for this one. `key` is the same for the same money everywhere
    (« cpf », « region »); the money exists from `starts` to `ends` (None: no bound). For a right that the person holds,
    what is held bounds it too."""

    key: str
    name: str
    at_most_cents: int
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """A session of a training, as a step that a plan may hold. A training whose price is unknown is not one.

    `key` is stable and names no one; `body` who gives it; `starts` and `ends` its days, both included; `metres` the way
    there, 0 at a distance. `days_of_week` (Monday is 0) and `parts` (« morning », « afternoon », « late », « evening »)
    say when it takes place; both empty when one follows it whenever one wants. `demands` are codes of limits that it
    meets (docs/reference/wishes.md), `skills` the keys of the skills it brings, `url` its page or "".
    """

    key: str
    title: str
    body: str
    starts: date
    ends: date
    price_cents: int
    skills: frozenset[str]
    metres: int = 0
    needs_car: bool = False
    days_of_week: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    demands: frozenset[str] = frozenset()
    payers: tuple[TrainingPayer, ...] = ()
    url: str = ""

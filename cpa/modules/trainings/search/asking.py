"""What is asked of the search, and the filters that can be taken off one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cpa.modules.trainings.catalogue.model import Rhythm

USUAL_KM = 40
"""How far around a place one looks when nobody says."""


class Filter(StrEnum):
    """A condition that an offer must meet."""

    NEAR = "near"
    VALID = "valid"
    """Its certification is registered on the day."""
    PRICE = "price"
    REMOTE = "remote"
    RHYTHM = "rhythm"
    STARTS_AFTER = "starts_after"
    APPRENTICESHIP = "apprenticeship"
    CPF = "cpf"


@dataclass(frozen=True, slots=True)
class Near:
    """Around a commune (its code of today), or in a whole department when `commune` is ""; the position, in millionths
    of a degree, is None where nobody says. `read` tells that the words of the question said it."""

    commune: str
    name: str
    department: str
    latitude: int | None
    longitude: int | None
    km: int = USUAL_KM
    read: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a day. None is « no matter ». `occupations` are ROME codes that the trainings must serve, when one
    comes from an occupation and not from words; `skip` results are passed over, `limit` given."""

    text: str
    on: date
    near: Near | None = None
    valid: bool = False
    most_cents: int | None = None
    remote: bool = False
    rhythm: Rhythm | None = None
    starts_after: date | None = None
    apprenticeship: bool = False
    cpf: bool = False
    occupations: tuple[str, ...] = ()
    limit: int = 10
    skip: int = 0
    placed: bool = True
    """Whether a place that the words name is looked for; False once someone took it off."""
    km: int = USUAL_KM
    """How far around a place that the words name."""

    def filters(self) -> Iterator[Filter]:
        """The filters in use."""
        used = {
            Filter.NEAR: self.near is not None,
            Filter.VALID: self.valid,
            Filter.PRICE: self.most_cents is not None,
            Filter.REMOTE: self.remote,
            Filter.RHYTHM: self.rhythm is not None,
            Filter.STARTS_AFTER: self.starts_after is not None,
            Filter.APPRENTICESHIP: self.apprenticeship,
            Filter.CPF: self.cpf,
        }
        yield from (one for one, on in used.items() if on)

    def without(self, *some: Filter) -> "Asked":
        """The same question without these filters."""
        off: dict[Filter, dict[str, object]] = {
            Filter.NEAR: {"near": None, "placed": False},
            Filter.VALID: {"valid": False},
            Filter.PRICE: {"most_cents": None},
            Filter.REMOTE: {"remote": False},
            Filter.RHYTHM: {"rhythm": None},
            Filter.STARTS_AFTER: {"starts_after": None},
            Filter.APPRENTICESHIP: {"apprenticeship": False},
            Filter.CPF: {"cpf": False},
        }
        values = {name: value for one in some for name, value in off[one].items()}
        return replace(self, **values)  # type: ignore[arg-type]  # each value is of its own field

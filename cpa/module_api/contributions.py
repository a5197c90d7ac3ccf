"""The typed values that pass through hooks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity
from cpa.legislation.facts import Confidence


@dataclass(frozen=True, slots=True)
class UrlMount:
    """A module's pages: `urlconf` (dotted path of its urls, with app_name) mounted under `prefix` (« mes-droits/ »)."""

    prefix: str
    urlconf: str
    order: int


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A link of the signed-in navigation. `view` is a reversible name, `label` a lazy French string. `tryable`: a
    visitor who tries without an account has it too. `role`: only who has this `access.TeamRole` has it."""

    label: str
    view: str
    order: int
    tryable: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A module's part of a page (a card of the hub, a section): rendered `template` with `context`, at `order`."""

    template: str
    context: Mapping[str, object]
    order: int


@dataclass(frozen=True, slots=True)
class Identifiers:
    """How a source names one person, for the one door. At least one of nir, ntt is given.

    `nir` 13 characters, `ntt` (temporary number, carries its SIREN), `former_nirs` the values before a change.
    """

    nir: str = ""
    ntt: str = ""
    former_nirs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The account of a person, and the accounts that turned out to be theirs too and must be folded into it."""

    account: AccountId
    absorbed: tuple[AccountId, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What a module holds about one person, for access and export: table name → rows of plain values. `stays` names
    the tables whose rows cannot go to another account of the same person, in a module that hears `trial_kept`."""

    module: str
    tables: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)
    stays: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One line of a right: its key in the account (« cpf-2024-acquisition-1 »), the year it was earned for, the day it
    shows; `amount` is signed. `label` and `source` are texts in the reader's language."""

    key: str
    nature: str
    label: str
    amount: Quantity
    earned_for: int
    credited_on: date
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class HeldRight:
    """What an account holds of one right (« cpf », « c2p »…): what can be spent now, what requests hold, all that was
    ever acquired, what was used by kind of use (smallest units), and its lines, oldest first."""

    right: str
    name: str
    figure: Quantity
    reserved: Quantity
    acquired: Quantity
    used: Mapping[str, int]
    lines: tuple[HeldLine, ...]


class RightReservation(NamedTuple):
    """Names what was set aside for one request, for ever: `number` tells the requests of one account, right and year
    (that of the day it was set aside) apart."""

    account: AccountId
    right: str
    year: int
    number: int


@dataclass(frozen=True, slots=True)
class ImportantDate:
    """A day that matters to this person. `key` is stable and names no one (« cec-declaration-2026 »); `label` says what
    happens, `todo` what to do (may be empty), `url` the page where to do it (may be empty)."""

    key: str
    day: date
    label: str
    todo: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class StrongConfirmation:
    """Whether someone just proved, by more than a password, that the account is theirs.

    `way` names the proof given in the last minutes (« webauthn », « totp », « recovery_codes », « paper »), empty when
    there was none; `url` is where to give one. `held_until` is when rights may be used again after the way into the
    account changed, None when nothing holds them.
    """

    way: str
    url: str
    held_until: datetime | None = None

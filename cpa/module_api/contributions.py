"""The typed values that pass through hooks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cpa.kernel.account_id import AccountId


@dataclass(frozen=True, slots=True)
class UrlMount:
    """A module's pages: `urlconf` (dotted path of its urls, with app_name) mounted under `prefix` (« mes-droits/ »)."""

    prefix: str
    urlconf: str
    order: int


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A link of the signed-in navigation. `view` is a reversible name, `label` a lazy French string."""

    label: str
    view: str
    order: int


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the hub « Mon compte d'activité »: rendered `template` with `context`, at `order`."""

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
    """What a module holds about one person, for access and export: table name → rows of plain values."""

    module: str
    tables: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)

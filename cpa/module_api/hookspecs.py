"""Every hook, in one place. Its kind says how a failure is met (cpa.module_api.calls):

- contribute (plural noun, at start): what a module brings;
- show (a place, per page): a failing module loses its part, the page stands;
- answer (the answer's noun): a failure stops the operation, money and personal data never guess. `answer` has exactly
  one answering module, `answer_of_each` gathers those of all;
- tell (a past event, after commit).

Each is documented in docs/reference/hooks.md with its exact signature; tests prove it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import click
from django.http import HttpRequest

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.contributions import (
    Card,
    HeldRight,
    Identifiers,
    ImportantDate,
    NavigationEntry,
    PersonalData,
    Resolution,
    RightReservation,
    StrongConfirmation,
    UrlMount,
)
from cpa.module_api.help_places import NearbyHelp
from cpa.module_api.kinds import answer, answer_of_each, contribute, hook, show, tell
from cpa.module_api.next_steps import TrainingStep
from cpa.module_api.territories import KnownCommune
from cpa.module_api.three_steps import (
    AskedSkill,
    DeclaredJob,
    Interests,
    KeptOccupation,
    NamedOccupation,
    OccupationMatch,
    PathFacts,
    Place,
    ProposedSkill,
)
from cpa.module_api.training_requests import FollowedTraining, OfferedTraining
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader

__all__ = ["hook"]  # what a module imports to mark its implementations


@contribute
def commands() -> Sequence[click.Command]:
    """Contribute commands to the `cpa` program. A click.Group of an existing name is merged into it."""
    raise NotImplementedError


@contribute
def reference_distillers() -> Sequence[Distiller]:
    """Contribute what builds a folder of `reference/` from official files."""
    raise NotImplementedError


@contribute
def reference_loaders() -> Sequence[Loader]:
    """Contribute what publishes a folder of `reference/` in the database, in the order to do it."""
    raise NotImplementedError


@contribute
def url_mounts() -> Sequence[UrlMount]:
    """Contribute pages to the portal."""
    raise NotImplementedError


@contribute
def navigation_entries() -> Sequence[NavigationEntry]:
    """Contribute links to the navigation of a signed-in person."""
    raise NotImplementedError


@show
def hub_card(request: HttpRequest, account: AccountId) -> Card:
    """Show a card on the hub « Mon compte d'activité » of this account."""
    raise NotImplementedError


@show
def step_card(request: HttpRequest, account: AccountId | None) -> Card:
    """Show where someone is in one of the three steps (path, strengths, occupations, project), with one action. The
    account is None for a visitor who kept nothing yet."""
    raise NotImplementedError


@show
def rights_section(request: HttpRequest, account: AccountId) -> Card:
    """Show a section of « Mes droits », below the figures."""
    raise NotImplementedError


@show
def use_section(request: HttpRequest, account: AccountId, right: str) -> Card:
    """Show, on the page « Utiliser » of one right (« c2p »), the ways to use it that the module offers."""
    raise NotImplementedError


@show
def line_section(request: HttpRequest, account: AccountId, key: str) -> Card:
    """Show a section on the page of one line of a right, named by its key in the account."""
    raise NotImplementedError


@show
def training_section(request: HttpRequest, source: str, key: str) -> Card | None:
    """Show a section on the page of one training, named by its source and its key there, after what became of those
    who left it. None shows nothing."""
    raise NotImplementedError


@answer
def signed_in_account(request: HttpRequest) -> AccountId | None:
    """Answer whose account the request acts on, or None for a visitor. Identity alone answers."""
    raise NotImplementedError


@answer
def roles_of(account: AccountId) -> frozenset[str]:
    """Answer what the holder of this account may do beside what everyone may: the values of
    `cpa.module_api.access.TeamRole` that an operator granted them. Identity alone answers."""
    raise NotImplementedError


@answer
def trial_account(request: HttpRequest, opening: bool) -> AccountId | None:
    """Answer the account under which a visitor who did not sign in tries the service, None when nothing was kept;
    `opening` opens one when there is none. Identity alone answers."""
    raise NotImplementedError


@answer
def strong_confirmation(request: HttpRequest, then: str) -> StrongConfirmation:
    """Answer whether whoever sends this request proved in the last minutes, by more than a password, that the account
    is theirs; where to prove it, coming back to the address `then`; and until when rights are held. Identity alone
    answers."""
    raise NotImplementedError


@answer
def account_for_nir(people: Sequence[Identifiers]) -> Sequence[Resolution]:
    """Answer the account of each person a source names, in the same order, creating it when unknown.

    The only door between a national number and an account. Identity alone answers; the numbers are digested and
    forgotten. Several numbers of one person lead to one account; accounts found to be one are listed as absorbed,
    each time they are met again.
    """
    raise NotImplementedError


@answer
def known_account_for_nir(numbers: Sequence[str]) -> Mapping[str, AccountId]:
    """Answer the account of each number (NIR or NTT) already known, creating none. Operator only."""
    raise NotImplementedError


@answer
def attachment_code(number: str) -> str | Problem:
    """Answer a one-time code for the account of this number (NIR or NTT), shown here and never again.

    Whoever holds it can make the account theirs: operator and demonstration only, for someone whose identity was
    checked. A Problem when nobody declared the number, when it is only a temporary one, or when somebody already opens
    the account. Identity alone answers.
    """
    raise NotImplementedError


@answer
def open_demonstration_login(email: str, password: str, number: str) -> AccountId:
    """Answer the account that this e-mail and password now open, attached to the rights of `number` unless empty.

    Refused outside a demonstration (settings.CPA_DEMONSTRATION). Asked again, it changes nothing but the password.
    Raises when the number is unknown or already someone else's. Identity alone answers.
    """
    raise NotImplementedError


@answer
def annual_facts(accounts: Sequence[AccountId]) -> Mapping[AccountId, Sequence[AnnualFacts]]:
    """Answer what the declarations in force say of each account, one value a year in order, years without any
    omitted. Declarations alone answers."""
    raise NotImplementedError


@answer
def accounts_with_facts() -> Sequence[AccountId]:
    """Answer the accounts that have at least one declared fact, in ascending order. Declarations alone answers."""
    raise NotImplementedError


@answer
def birth_months(accounts: Sequence[AccountId]) -> Mapping[AccountId, date]:
    """Answer the first day of the month of birth of each of these accounts, where it is known: some rights depend on
    it. Identity alone answers."""
    raise NotImplementedError


@answer
def held_rights(account: AccountId) -> Sequence[HeldRight]:
    """Answer what the account holds of each right, with its lines. Rights alone answers."""
    raise NotImplementedError


@answer
def counted_facts(account: AccountId) -> Sequence[AnnualFacts]:
    """Answer the facts that rights are determined from, one value a year in order: what is declared, with the holder's
    own word applied. Rights alone answers."""
    raise NotImplementedError


@answer
def reserve_right(reservation: RightReservation, amount: int, on: date) -> Problem | None:
    """Set `amount` smallest units of a right aside for a request; asked again it changes nothing. A Problem
    (`ledger.balance_too_low`) when there is not enough. Rights alone answers."""
    raise NotImplementedError


@answer
def use_reserved_right(reservation: RightReservation, use: str, on: date) -> Problem | None:
    """Use what was set aside, for `use` (« training », « part_time »…). Rights alone answers."""
    raise NotImplementedError


@answer
def release_reserved_right(reservation: RightReservation, on: date) -> Problem | None:
    """Put what was set aside back where it came from, to the unit. Rights alone answers."""
    raise NotImplementedError


@answer
def give_back_used_right(reservation: RightReservation, on: date) -> Problem | None:
    """Put what was used back where it came from, to the unit: the use did not take place. Rights alone answers."""
    raise NotImplementedError


@answer
def find_occupations(text: str, limit: int) -> Sequence[OccupationMatch]:
    """Answer the occupations that these words name, the most likely first, at most `limit`; none for words that name
    none. Spelling, accents, gender and everyday names are forgiven. Occupations alone answers."""
    raise NotImplementedError


@answer
def find_places(text: str, limit: int) -> Sequence[Place]:
    """Answer the communes that these words or this postal code name, the most likely first, at most `limit`. Spelling
    and accents are forgiven; a district of a large city and a former commune are found under their own names.
    Occupations alone answers."""
    raise NotImplementedError


@answer
def known_communes() -> Sequence[KnownCommune]:
    """Answer every commune with its postal codes and where it lies, and the codes that are no more under their heir:
    for whoever places many things at once. None before territories are known. Occupations alone answers."""
    raise NotImplementedError


@answer
def known_commune(code: str) -> KnownCommune | None:
    """Answer the commune of this INSEE code, be it a former one, with where it lies; None when there is none.
    Occupations alone answers."""
    raise NotImplementedError


@answer
def find_help_places(commune: str, kinds: Collection[str], limit: int) -> Sequence[NearbyHelp]:
    """Answer the places that help with one of these kinds (all of them when none is given), the nearest to the commune
    of this INSEE code first, then those of its department that have no known address; at most `limit`. Advising alone
    answers."""
    raise NotImplementedError


@answer
def named_occupations(codes: Sequence[str]) -> Mapping[str, NamedOccupation]:
    """Answer the name and family of each of these ROME codes; unknown codes are left out. Occupations alone answers."""
    raise NotImplementedError


@answer
def occupations_of_parents(codes: Sequence[str] | None) -> Mapping[str, Sequence[str]]:
    """Answer, for each of these codes of the former ROME (all of them for None), the published occupations that come
    from it; a code from which none comes is left out. Occupations alone answers."""
    raise NotImplementedError


@answer
def supposed_occupation(words: str, pcs: str) -> NamedOccupation | None:
    """Answer the occupation that a job called so most likely is, under this code of the PCS-ESE or ""; None when
    several may be meant. A guess, to be shown as one until the person says. Occupations alone answers."""
    raise NotImplementedError


@answer
def proposed_skills(occupations: Sequence[str], words: str, limit: int) -> Sequence[ProposedSkill]:
    """Answer skills that someone may have used in these occupations, or doing what these words say, the most telling
    first, at most `limit`. Occupations alone answers."""
    raise NotImplementedError


@answer
def asked_skills(occupations: Sequence[str]) -> Mapping[str, Sequence[AskedSkill]]:
    """Answer the skills that each of these occupations asks for, the heart of the trade first; unknown codes are left
    out. Occupations alone answers."""
    raise NotImplementedError


@answer
def missing_skills(path: PathFacts, occupation: str) -> Sequence[AskedSkill]:
    """Answer the skills that an occupation asks for and this path does not show, as the page of the occupation tells
    them: the heart of the trade first; none of an unknown occupation. Occupations alone answers."""
    raise NotImplementedError


@answer
def path_facts(account: AccountId) -> PathFacts:
    """Answer what the path of this account says, as sets: what was done, what is known, wishes and limits. Profile
    alone answers."""
    raise NotImplementedError


@answer
def interests_of(account: AccountId) -> Interests | None:
    """Answer what this person likes to do, as they accepted it; None when they did not answer, or want it used nowhere.
    Assessment alone answers; only the occupations module asks."""
    raise NotImplementedError


@answer
def declared_jobs(account: AccountId) -> Sequence[DeclaredJob]:
    """Answer the jobs that sources declared for this account, the oldest first. Declarations alone answers."""
    raise NotImplementedError


@answer
def kept_occupations(account: AccountId) -> Sequence[KeptOccupation]:
    """Answer the occupations that this account keeps as leads, the latest first. Occupations alone answers."""
    raise NotImplementedError


@answer
def training_steps(skills: Collection[str], occupations: Collection[str], commune: str) -> Sequence[TrainingStep]:
    """Answer the sessions to come of trainings that bring some of these skills (keys of ROME) or lead to one of these
    occupations, near this commune ("" when unknown): the most useful first, a few dozen at most; none when none is
    known. Nothing is told of who asks. Trainings alone answers."""
    raise NotImplementedError


@answer
def offered_training(account: AccountId, source: str, key: str, session: str, on: date) -> OfferedTraining | None:
    """Answer a training that a source shows, its sessions later than the day `on` and who would pay what for it that
    day, by this account's rights; `session` names one of its sessions, "" none. None when no training is shown under
    this key. Trainings alone answers."""
    raise NotImplementedError


@answer
def request_for_training(source: str, key: str, session: str) -> str:
    """Answer the address where the request for this session of a training begins ("" when the session is to be chosen
    there); "" when none can be asked for. Requests alone answers."""
    raise NotImplementedError


@answer
def followed_trainings(account: AccountId) -> Sequence[FollowedTraining]:
    """Answer the sessions that this account asked for here and that took place, the last one first. Requests alone
    answers."""
    raise NotImplementedError


@answer_of_each
def contested_lines(account: AccountId) -> Collection[str]:
    """Answer the keys of the lines that the holder contests, until it is settled."""
    raise NotImplementedError


@answer_of_each
def important_dates(account: AccountId) -> Sequence[ImportantDate]:
    """Answer the days that matter to this account, past ones left out."""
    raise NotImplementedError


@tell
def declarations_changed(accounts: frozenset[AccountId]) -> None:
    """Tell that the declared facts of these accounts changed (after commit)."""
    raise NotImplementedError


@tell
def trial_kept(trial: AccountId, account: AccountId) -> None:
    """Tell that all that the account `trial` holds now belongs in `account`, of the same person (after commit): what
    was tried without signing in, or put in an account before rights were attached to it. Rows are added, nothing of
    `account` is replaced."""
    raise NotImplementedError


@tell
def account_has_news(account: AccountId) -> None:
    """Tell that the holder should look at this account (after commit). What leaves it says no more than that."""
    raise NotImplementedError


@answer_of_each
def personal_data_of(account: AccountId) -> PersonalData:
    """Answer everything the module holds about this account, for access and export."""
    raise NotImplementedError


@answer_of_each
def erase_personal_data_of(account: AccountId) -> None:
    """Erase or make anonymous what the module may erase about this account; what law keeps is kept."""
    raise NotImplementedError

"""What the galaxy knows of whoever looks: their path, what they like, what they kept and set aside. Asked by hooks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import acting_account
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Interests, KeptOccupation, PathFacts
from cpa.modules.occupations.galaxy import choices


@dataclass(frozen=True, slots=True)
class Person:
    """Someone looking at the galaxy; nothing is known of a visitor who kept nothing."""

    account: AccountId | None = None
    facts: PathFacts = field(default_factory=PathFacts)
    interests: Interests | None = None
    kept: Sequence[KeptOccupation] = ()
    set_aside: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def has_path(self) -> bool:
        """Whether anything was done or learnt that bridges can start from."""
        facts = self.facts
        return bool(facts.occupations or facts.supposed or facts.tried or facts.skills or facts.own_words)

    @property
    def has_said(self) -> bool:
        """Whether anything at all is known that ideas can rest on."""
        return self.has_path or bool(self.facts.wishes or self.facts.limits or self.interests)

    @property
    def kept_codes(self) -> frozenset[str]:
        """The codes of what is kept."""
        return frozenset(each.code for each in self.kept)

    @property
    def marks(self) -> Mapping[str, str]:
        """What they did with an occupation, in words, by its code."""
        aside, kept = _("mis de côté par vous"), _("gardé par vous")
        return dict.fromkeys(self.set_aside, aside) | dict.fromkeys(self.kept_codes, kept)


def looking(request: HttpRequest) -> Person:
    """Whoever looks at this page."""
    account = acting_account(request)
    if account is None:
        return Person()
    return Person(
        account,
        hooks().path_facts(account=account),
        hooks().interests_of(account=account),
        choices.kept(account),
        choices.set_aside(account),
    )

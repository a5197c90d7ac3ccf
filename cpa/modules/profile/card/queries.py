"""The card of one account."""

from collections.abc import Iterable, Sequence

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.card.sheet import Sheet, may_be_chosen, sheet
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.path.acts import Act
from cpa.modules.profile.path.operations import Change, Insert
from cpa.modules.profile.reading import known
from cpa.modules.profile.skills.confirmed import confirmed
from cpa.modules.profile.skills.queries import said_by


def sheet_of(account: AccountId | None) -> Sheet:
    """What the card of this account says; an empty one for a visitor who kept nothing."""
    if account is None:
        return Sheet((), ())
    path = known(account)
    people = {skill: len(who) for skill, who in confirmed(account).items()}
    return sheet(path.bricks(), said_by(account), last_hidden(path.acts), people)


def choices_of(account: AccountId | None) -> Sequence[SkillSaid]:
    """The skills that the person may put on the card or take off it."""
    if account is None:
        return ()
    hidden = last_hidden(known(account).acts)
    return [each for each in said_by(account) if may_be_chosen(each, hidden)]


def last_hidden(acts: Iterable[Act]) -> frozenset[str]:
    """The ids of bricks that are hidden, or were when they were removed: removing one tells nobody of it."""
    hidden: dict[str, object] = {}
    for act in acts:
        for operation in act.operations:
            if isinstance(operation, Insert):
                hidden[operation.brick.id] = operation.brick.hidden
            elif isinstance(operation, Change) and "hidden" in operation.to:
                hidden[operation.brick] = operation.to["hidden"]
    return frozenset(brick for brick, is_hidden in hidden.items() if is_hidden)

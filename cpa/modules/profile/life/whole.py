"""The groups of *Ma vie* as one form: whichever button is pressed, what changed in every group is kept."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from django import forms
from django.http import QueryDict

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.life import actions
from cpa.modules.profile.life.actions import Ticks
from cpa.modules.profile.life.group import GroupForm
from cpa.modules.profile.models.life import Life


class Whole:
    """Every group, filled with what was `sent` or else with what was said. `moved`: it was sent from the page of
    another account, and is shown against what this one says."""

    def __init__(
        self, kinds: Sequence[type[GroupForm]], sent: QueryDict | None, said: Life, moved: bool = False
    ) -> None:
        shown = [kind(life=said) for kind in kinds]
        data = _against(sent, shown) if sent is not None and moved else sent
        self.groups = [kind(data, life=said) for kind in kinds] if data is not None else shown

    @property
    def errors(self) -> list[object]:
        """What is wrong in any group."""
        return [group.errors for group in self.groups if group.errors]

    def non_field_errors(self) -> str:
        """Nothing is wrong of the page as a whole."""
        return ""

    def visible_fields(self) -> Iterator[forms.BoundField]:
        """The fields of every group, in the order of the page."""
        return chain.from_iterable(group.visible_fields() for group in self.groups)

    @property
    def changed(self) -> bool:
        """Whether a group that can be read says something new."""
        return any(group.has_changed() for group in self._readable())

    @property
    def asking(self) -> str:
        """The group that asks more of what was just said; "" when none does."""
        return next((group.slug for group in self._readable() if group.asks_more()), "")

    def keep(self, *, account: AccountId, today: date) -> None:
        """Save what changed in every group that can be read."""
        answers: dict[str, object] = {}
        ticks: dict[str, Ticks] = {}
        for group in self._readable():
            answers |= group.answers()
            for name, ticked in group.ticks().items():
                before = ticks.get(name, Ticks(frozenset()))
                ticks[name] = Ticks(before.added | ticked.added, before.removed | ticked.removed)
        actions.change(account=account, changed_on=today, answers=answers, ticks=ticks)

    def _readable(self) -> list[GroupForm]:
        return [group for group in self.groups if group.is_bound and group.is_valid()]


def _against(sent: QueryDict, shown: Sequence[GroupForm]) -> QueryDict:
    """What was sent, as if it answered a page that showed these groups."""
    data = sent.copy()
    for field in chain.from_iterable(shown):
        before = field.value()
        values = before if isinstance(before, list | tuple) else [before]
        data.setlist(field.html_initial_name, [str(each) for each in values if each is not None])
    return data

"""What every group of *Ma vie* does: show what was said, keep what changed."""

from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise

from cpa.modules.profile.life.actions import JOINED, Ticks
from cpa.modules.profile.models.life import Life


class GroupForm(forms.Form):
    """A group of questions: `slug` names it in the page's address, `names` are the fields of Life it shows.

    Each field remembers what it showed, so that only what the person changed is kept: two windows never undo each
    other.
    """

    slug: ClassVar[str]
    title: ClassVar[Promise]
    lead: ClassVar[Promise]
    names: ClassVar[tuple[str, ...]]

    def __init__(self, *args: Any, life: Life, **kwargs: Any) -> None:
        initial = {name: getattr(life, name) for name in self.names}
        super().__init__(*args, initial=initial, prefix=self.slug, **kwargs)
        self.life = life
        self.prepare()
        for field in self.fields.values():
            field.show_hidden_initial = True

    def prepare(self) -> None:
        """Add the fields that depend on what was said."""

    def answers(self) -> dict[str, object]:
        """Fields of Life → their new value, when it changed."""
        single = [name for name in self.names if name not in JOINED]
        return {name: self.cleaned_data[name] for name in single if name in self.changed_data}

    def ticks(self) -> dict[str, Ticks]:
        """Fields of Life that hold codes → those ticked and unticked."""
        return {name: self._ticked(self[name]) for name in self.names if name in JOINED}

    def _ticked(self, shown: forms.BoundField) -> Ticks:
        before = frozenset(
            shown.field.hidden_widget().value_from_datadict(self.data, self.files, shown.html_initial_name)
        )
        now = frozenset(self.cleaned_data[shown.name])
        return Ticks(now - before, before - now)

    def asks_more(self) -> bool:
        """Whether what was just saved, once valid, raises a question of its own."""
        return False

    def said(self) -> list[Promise | str]:
        """What the person already said in this group, in short words."""
        raise NotImplementedError

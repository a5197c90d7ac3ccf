"""What the official files say of an occupation in sentences, where an operator imported them."""

from dataclasses import dataclass

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models import TextEntry
from cpa.modules.occupations.models.release import State


@dataclass(frozen=True, slots=True)
class OfficialTexts:
    """The producer's own sentences, in their order; both empty where no official file was imported."""

    definition: tuple[str, ...] = ()
    access: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.definition or self.access)


def official_texts(code: str) -> OfficialTexts:
    """The sentences that the published release has about an occupation."""
    rows = TextEntry.objects.using(ACTIVITY).filter(release__state=State.CURRENT, code=code).order_by("position")
    found: dict[str, list[str]] = {"definition": [], "access": []}
    for kind, text in rows.values_list("kind", "text"):
        found[kind].append(text)
    return OfficialTexts(tuple(found["definition"]), tuple(found["access"]))

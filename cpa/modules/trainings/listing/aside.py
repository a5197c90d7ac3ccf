"""Words that no training of a page says, though others may: nothing that was typed is dropped in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.listing.once import Listed

OVER = frozenset({Standing.ENDED, Standing.REPLACED})


@dataclass(frozen=True, slots=True)
class Aside:
    """A sentence, and the page where the word is said, 0 for none."""

    text: str
    page: int = 0


def aside(
    words: Sequence[str], shown: Sequence[Listed], every: Sequence[Listed], number: int, each: int
) -> list[Aside]:
    """What to tell of the words that none of those shown says, where it says others of them. `every` is the whole list
    in its order, `each` how many a page shows, `number` that of this page."""
    said = {word for one in shown for word in one.result.said}
    missing = [word for word in words if word not in said]
    return [*_told(missing, every, number, each)] if said else []


def _told(words: Sequence[str], every: Sequence[Listed], number: int, each: int) -> Iterator[Aside]:
    for word in words:
        at = next((at for at, one in enumerate(every) if word in one.result.said), None)
        page = 0 if at is None else 1 + at // each
        none = _("Aucune formation de cette page ne dit «\u00a0%(word)s\u00a0».") % {"word": word}
        if at is None and number == 1:
            yield Aside(none)
        elif at is not None and page > number:
            over = every[at].result.standing in OVER
            further = (
                _("La première qui le dit est page %(page)s\u00a0: sa certification n’est plus enregistrée.")
                if over
                else _("La première qui le dit est page %(page)s.")
            )
            yield Aside(f"{none} {further % {'page': page}}", page)

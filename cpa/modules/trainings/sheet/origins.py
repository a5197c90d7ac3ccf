"""Where each fact of a page was read: data set, edition, file, line and day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import place, shown_deliveries
from cpa.modules.trainings.catalogue.model import Offer, Provenance
from cpa.modules.trainings.models import Body, Delivery, Edition
from cpa.modules.trainings.register.queries import editions, link_places, linked, told_of
from cpa.modules.trainings.register.tables import Codes, Said
from cpa.modules.trainings.sources.outcomes.telling import told as tables_told
from cpa.ui.dates import date_format

LINES = 4
Facts = Iterable[tuple[str, Provenance]]


@dataclass(frozen=True, slots=True)
class Origin:
    """`what` was read in this file of this edition, at these lines (in words), and shown here since `since`."""

    what: str
    title: str
    producer: str
    edition: str
    file: str
    lines: str
    since: date | None


def origins(facts: Facts) -> tuple[Origin, ...]:
    """One origin for each sort of fact and file, in the order they are given."""
    gathered: dict[tuple[str, str, str], tuple[Provenance, list[int]]] = {}
    for what, read_in in facts:
        key = (what, read_in.dataset, read_in.digest)
        lines = gathered.setdefault(key, (read_in, []))[1]
        if read_in.line not in lines:
            lines.append(read_in.line)
    known = _files()
    return tuple(_origin(key[0], read_in, lines, known) for key, (read_in, lines) in gathered.items())


def facts_of(offer: Offer) -> list[tuple[str, Provenance]]:
    """What is told of an offer, its body and its certification, and where each was read."""
    found = [(_("L’offre"), offer.read_in)]
    found += [(_("Le nom de l’organisme"), where) for where in _name_of(offer)]
    words = {Said.TITLE: _("Le titre"), Said.LEVEL: _("Le niveau"), Said.ACTIVE: _("Si elle est active"),
             Said.UNTIL: _("La fin de l’enregistrement")}  # fmt: skip
    met: set[str] = set()
    for fact in told_of(offer.certification) if offer.certification else ():
        if fact.what in words and fact.what not in met:
            met.add(fact.what)
            found.append(
                (_("La certification\u00a0: %(what)s") % {"what": words[Said(fact.what)].lower()}, fact.read_in)
            )
    return [*found, *((_("Les métiers"), where) for where in _occupations(offer.certification))]


def _occupations(certification: str) -> list[Provenance]:
    """Where the register says the occupations of a certification, once each."""
    former = linked(Codes.CERTIFICATION, Codes.ROME3, [certification] if certification else []).get(certification, ())
    return [link_places(Codes.CERTIFICATION, certification, Codes.ROME3, one)[0] for one in former]


def _name_of(offer: Offer) -> list[Provenance]:
    if not offer.body.uai or not offer.body.name:
        return []
    rows = Body.objects.using(ACTIVITY).filter(uai=offer.body.uai, body_name=offer.body.name, gone_on=None)
    row = rows.exclude(source=offer.source).select_related("delivery").first()
    return [place(row.delivery, row.file, row.line)] if row else []


_Known = Mapping[str, tuple[Edition | Delivery, str]]


def _files() -> _Known:
    """Digest → what was published with this file, and the name of the file."""
    published: list[Edition | Delivery] = [*editions(), *shown_deliveries()]
    return {file["digest"]: (one, file["name"]) for one in published for file in one.files}


def _origin(what: str, read_in: Provenance, lines: list[int], known: _Known) -> Origin:
    published, file = known.get(read_in.digest, (None, ""))
    table = tables_told().get(read_in.dataset)
    title = table.title if table else published.title if published else read_in.dataset
    producer = table.producer if table else published.producer if published else ""
    since = published.published_at.date() if published else None
    return Origin(
        what, title, producer, edition(read_in.vintage), file or read_in.digest[:12], _lines(sorted(lines)), since
    )


def _lines(lines: list[int]) -> str:
    shown = ", ".join(number_format(line, force_grouping=True) for line in lines[:LINES])
    if len(lines) > LINES:
        return _("lignes %(lines)s et %(more)s autres") % {"lines": shown, "more": len(lines) - LINES}
    return (_("lignes %(lines)s") if len(lines) > 1 else _("ligne %(lines)s")) % {"lines": shown}


def edition(vintage: str) -> str:
    """How an edition is named: its day in words when it is a day, else as its producer does."""
    try:
        return date_format(date.fromisoformat(vintage))
    except ValueError:
        return {"v10 of 2008; from v12 to v13": _("v10 de 2008, et passage de v12 à v13")}.get(vintage, vintage)


def title_of(read_in: Provenance) -> str:
    """The title of the data set where something was read."""
    published = _files().get(read_in.digest)
    return published[0].title if published else read_in.dataset

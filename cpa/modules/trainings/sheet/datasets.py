"""Every data set that trainings are told from: editions, licences, what was read, mended, set aside and changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import reasons_aside, shown_deliveries
from cpa.modules.trainings.models import CertificationChange, Delivery, Edition
from cpa.modules.trainings.register.queries import editions
from cpa.modules.trainings.sheet.origins import edition
from cpa.modules.trainings.sources.certifications.datasets import DATASETS
from cpa.modules.trainings.sources.offers.problems import RECORDS
from cpa.modules.trainings.sources.outcomes.telling import told as tables_told

FILES = 12


@dataclass(frozen=True, slots=True)
class DataSet:
    """`counts`, `mended` and `aside` are lines of words; `carried` tells facts that come with the
    program; `mending_kept` whether what was mended is kept beside the data."""

    title: str
    producer: str
    licence: str
    vintage: str
    since: date
    carried: bool
    files: Sequence[str]
    counts: Sequence[tuple[str, str]]
    mended: Sequence[tuple[str, str]] = ()
    aside: Sequence[tuple[str, str]] = ()
    mending_kept: bool = False


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """How many facts an edition changed of certifications, from the edition before it."""

    title: str
    before: str
    after: str
    changes: int
    certifications: int
    on: date


def datasets() -> list[DataSet]:
    """Certifications, nomenclatures and outcomes first, then the sources of offers."""
    order = {one.name: number for number, one in enumerate(DATASETS)}
    ordered = sorted(editions(), key=lambda one: order.get(one.dataset, len(order)))
    return [*map(_of_edition, ordered), *map(_of_delivery, shown_deliveries())]


def changes() -> list[EditionChanges]:
    """The last changes of each data set of certifications, the latest first."""
    titles = {one.dataset: one.title for one in editions()}
    rows = CertificationChange.objects.using(ACTIVITY).values("dataset", "before_vintage", "vintage")
    counted = rows.annotate(changes=Count("pk"), codes=Count("code", distinct=True), last=Max("published_at"))
    return [
        EditionChanges(titles.get(one["dataset"], one["dataset"]), edition(one["before_vintage"]),
                       edition(one["vintage"]), one["changes"], one["codes"], one["last"].date())
        for one in counted.order_by("-last", "dataset")[:10]
    ]  # fmt: skip


def _of_edition(one: Edition) -> DataSet:
    words = {"facts": _("faits"), "links": _("liens"), "names": _("noms")}
    words |= {name: _("lignes, %(table)s") % {"table": table.title} for name, table in tables_told().items()}
    counts = [(words.get(name, name), _number(count)) for name, count in one.counts.items() if count]
    return DataSet(one.title, one.producer, _licence(one.licence), edition(one.vintage), one.published_at.date(),
                   one.carried, _names(one.files), counts)  # fmt: skip


def _licence(said: str) -> str:
    return {
        "public data, copied in a repository under MIT": _(
            "non précisée (données publiques, trouvées dans un dépôt sous licence MIT)"
        ),
        "terms of Centre Inffo": _("conditions de Centre Inffo"),
    }.get(said, said)


def _of_delivery(one: Delivery) -> DataSet:
    words = {"read": _("lignes lues"), "taken": _("lignes prises"), "shown": _("montrées"),
             "set aside": _("mises de côté"), "values set aside": _("valeurs mises de côté"), "new": _("nouvelles"),
             "changed": _("changées"), "gone": _("disparues")}  # fmt: skip
    counts = [(str(word), _number(one.counts[name])) for name, word in words.items() if one.counts.get(name)]
    mended = [(rule, _number(count)) for rule, count in sorted(one.mended.items())]
    aside = [(RECORDS.get(why, why), _number(count)) for why, count in reasons_aside(one.source).most_common()]
    return DataSet(one.title, one.producer, one.licence, edition(one.vintage), one.published_at.date(), one.carried,
                   _names(one.files), counts, mended, aside, True)  # fmt: skip


def _names(files: Sequence[Mapping[str, str]]) -> Sequence[str]:
    return tuple(file["name"] for file in files[:FILES])


def _number(count: object) -> str:
    return number_format(count, force_grouping=True) if isinstance(count, int) else str(count)

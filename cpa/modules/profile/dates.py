"""When something was, in the reader's language."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.when.span import Moment, Span, State, Unit
from cpa.ui.dates import date_format


def shown(when: Span) -> str:
    """A span as a page says it: « vers 2010 », « mars 2014 – juin 2015 ». What was not understood, in its own words."""
    if when.state is State.FORGOTTEN:
        return _("je ne sais plus quand")
    if when.state is not State.CLEAR:
        return _("«\u00a0%(words)s\u00a0»") % {"words": when.words}
    starts, ends = (_moment(each) if each else "" for each in (when.starts, when.ends))
    if when.ongoing:
        return _since(when.starts) if when.starts else _("en ce moment")
    if when.starts is when.ends or starts == ends:
        return starts
    if when.starts is None or when.ends is None:
        return _until(when.ends) if when.ends else _from(when.starts)
    return _("%(start)s – %(end)s") % {"start": starts, "end": ends}


def remembered(when: Span) -> str:
    """The same, and "" when it is not known any more: what a card or a list says of it."""
    return "" if when.state is State.FORGOTTEN else shown(when)


def question(when: Span, kind: Kind) -> str:
    """What to ask when the words were not understood, or when they tell of days to come of what is no project; "" when
    nothing needs asking."""
    if kind is not Kind.PROJECT and when.earliest and when.earliest > timezone.localdate():
        return _("Cette date n’est pas encore passée. Vos mots sont gardés. Est-ce la bonne année\u00a0?")
    return {
        State.UNCLEAR: _("Nous n’avons pas compris ces dates. Vos mots sont gardés. C’était vers quelle année\u00a0?"),
        State.BACKWARDS: _("La fin vient avant le début. Vos mots sont gardés. C’était dans quel ordre\u00a0?"),
        State.NO_BIRTH_YEAR: _("Nous ne connaissons pas votre âge. C’était vers quelle année\u00a0?"),
    }.get(when.state, "")


def _since(start: Moment) -> str:
    if start.unit is Unit.DAY:
        return _("depuis le %(day)s") % {"day": _moment(start)}
    if start.unit is Unit.YEARS:
        return _("depuis les %(years)s") % {"years": _within(start)}
    return _("depuis %(start)s") % {"start": _within(start)}


def _from(start: Moment) -> str:
    if start.unit is Unit.DAY:
        return _("à partir du %(day)s") % {"day": _moment(start)}
    return _("à partir de %(start)s") % {"start": _within(start)}


def _until(end: Moment) -> str:
    if end.unit is Unit.DAY:
        return _("jusqu’au %(day)s") % {"day": _moment(end)}
    return _("jusqu’à %(end)s") % {"end": _within(end)}


def _within(moment: Moment) -> str:
    """A moment after a word: « 2019 environ », where alone it is « vers 2019 »."""
    return _("%(moment)s environ") % {"moment": _named(moment)} if moment.about else _named(moment)


def _moment(moment: Moment) -> str:
    name = _named(moment)
    if not moment.about:
        return name
    if moment.unit is Unit.YEAR:
        return _("vers %(year)s") % {"year": name}
    return _("%(moment)s environ") % {"moment": name}


def _named(moment: Moment) -> str:
    day, year = moment.named, {"year": str(moment.named.year)}
    match moment.unit:
        case Unit.DAY:
            return date_format(day, "j F Y")
        case Unit.MONTH:
            return date_format(day, "F Y")
        case Unit.SEASON:
            return _season(day.month) % year
        case Unit.YEAR_START:
            return _("début %(year)s") % year
        case Unit.YEAR_MIDDLE:
            return _("milieu %(year)s") % year
        case Unit.YEAR_END:
            return _("fin %(year)s") % year
        case Unit.YEARS:
            return _("années %(year)s") % year
        case Unit.YEAR:
            return year["year"]


def _season(month: int) -> str:
    return {
        3: _("printemps %(year)s"),
        6: _("été %(year)s"),
        9: _("automne %(year)s"),
        1: _("hiver %(year)s"),
    }[month]

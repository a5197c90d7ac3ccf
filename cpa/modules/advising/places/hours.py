"""Opening hours as data: a short text in the manner of OpenStreetMap, read and written the same way.

« Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00 ». A later part says again what an earlier one said of a day.
"""

import re
from collections.abc import Iterator, Sequence

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
Span = tuple[int, int]
"""From and until, in minutes of the day."""

Week = tuple[tuple[Span, ...], ...]
"""Seven days from Monday, each the times when it is open."""

CLOSED: Week = ((),) * 7
_PART = re.compile(r"(?P<days>[A-Z][a-z](?:[-,][A-Z][a-z])*) (?P<times>.+)", re.ASCII)
_BETWEEN = re.compile(r"\s*[,/]\s*|(?<=\d:\d\d)\s+(?=\d)", re.ASCII)
"""Between two times of a day: a comma, a stroke, or spaces alone."""
_SPAN = re.compile(r"(\d{1,2}):(\d\d) ?- ?(\d{1,2}):(\d\d)", re.ASCII)


class Unreadable(ValueError):
    """Hours are not written as hours are."""


def read_hours(text: str) -> Week:
    """The week of a text. Raises Unreadable: half of what is written would mislead."""
    week = list(CLOSED)
    for part in filter(None, (one.strip() for one in text.split(";"))):
        found = _PART.fullmatch(part)
        if found is None:
            raise Unreadable
        spans = () if found["times"] == "off" else read_day(found["times"])
        for day in _days(found["days"]):
            week[day] = spans
    return tuple(week)


def read_day(text: str) -> tuple[Span, ...]:
    """The times of one day: « 09:00-12:00,14:00-17:00 », also between « / » or spaces. Raises Unreadable."""
    spans = [_span(part) for part in _BETWEEN.split(text.strip())]
    if any(later[0] < earlier[1] for earlier, later in zip(spans, spans[1:], strict=False)):
        raise Unreadable
    return tuple(spans)


def written(week: Week) -> str:
    """The short text of a week; "" when it is never open."""
    groups: list[tuple[list[int], tuple[Span, ...]]] = []
    for day, spans in enumerate(week):
        if not spans:
            continue
        if groups and groups[-1][1] == spans and groups[-1][0][-1] == day - 1:
            groups[-1][0].append(day)
        else:
            groups.append(([day], spans))
    return "; ".join(f"{_named(days)} {','.join(map(_spelled, spans))}" for days, spans in groups)


def _named(days: Sequence[int]) -> str:
    return DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"


def _spelled(span: Span) -> str:
    return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in span)


def _days(text: str) -> Iterator[int]:
    for part in text.split(","):
        names = part.split("-")
        if len(names) > 2 or any(name not in DAYS for name in names):
            raise Unreadable
        first, last = DAYS.index(names[0]), DAYS.index(names[-1])
        if last < first:
            raise Unreadable
        yield from range(first, last + 1)


def _span(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    if found is None:
        raise Unreadable
    hour, minute, until, until_minute = map(int, found.groups())
    start, end = 60 * hour + minute, 60 * until + until_minute
    if not start < end <= 24 * 60 or minute > 59 or until_minute > 59:
        raise Unreadable
    return start, end

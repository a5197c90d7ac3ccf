"""A whole year in a new situation, as the facts that the law asks: drawn from the usual year and from the answers."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cpa.legislation.continuity.life import full_time
from cpa.legislation.continuity.situations import (
    FRENCH_CONTRACT,
    ILLNESS,
    MONTHS,
    UNPAID,
    YES,
    Change,
    Given,
)
from cpa.legislation.facts import AnnualFacts, Exposure, PublicPost, SelfEmployment, Work

_HARD_WORK = "08"
"""When someone says that the work is hard and nothing is known of it: one factor, whichever (here the night)."""


def year_in(change: Change, given: Given, usual: AnnualFacts) -> AnnualFacts:
    """The facts of `usual.year` once the situation has changed. `given` is complete (see Situation.complete)."""
    return _YEARS[change](usual, given)


def months_away(usual: AnnualFacts, months: int) -> AnnualFacts:
    """The usual year less `months` without work."""
    own = usual.self_employment

    def left(whole: int) -> int:
        return whole * (MONTHS - months) // MONTHS

    return replace(
        usual,
        work=tuple(_part(work, MONTHS - months) for work in usual.work),
        exposures=_exposed(usual, MONTHS - months),
        public_posts=tuple(replace(post, months=left(post.months)) for post in usual.public_posts),
        self_employment=replace(own, months=left(own.months)) if own else None,
    )


def _new_employer(usual: AnnualFacts, given: Given) -> AnnualFacts:
    months = MONTHS - given["gap"]
    hard = usual.exposures[:1] or (Exposure(_HARD_WORK, MONTHS),)
    exposures = tuple(replace(each, months=months) for each in hard) if given["exposed"] == YES else ()
    return _only(usual, work=(full_time(usual.year, given["percent"], months),), exposures=exposures)


def _self_employment(usual: AnnualFacts, given: Given) -> AnnualFacts:
    own = SelfEmployment(given["months"], given["paid"] == YES)
    return _only(usual, work=_kept(usual, given), self_employment=own)


def _unemployment(usual: AnnualFacts, given: Given) -> AnnualFacts:
    return months_away(usual, given["months"])


def _part_time(usual: AnnualFacts, given: Given) -> AnnualFacts:
    if usual.public_posts and not usual.work:
        return usual  # part time chosen by an agent stays a full post (see PublicPost)
    before = months_away(usual, given["months"]).work
    return replace(usual, work=(*before, full_time(usual.year, given["percent"], given["months"])))


def _leave(usual: AnnualFacts, given: Given) -> AnnualFacts:
    """The contract goes on, and exposures with it: whether they still pass the year's threshold is the employer's to
    say."""
    if given["kind"] in (ILLNESS, UNPAID):
        return replace(months_away(usual, given["months"]), exposures=usual.exposures)
    return replace(usual, work=tuple(_protected(work, given["months"]) for work in usual.work))


def _abroad(usual: AnnualFacts, given: Given) -> AnnualFacts:
    return usual if given["contract"] == FRENCH_CONTRACT else months_away(usual, given["months"])


def _retirement(usual: AnnualFacts, given: Given) -> AnnualFacts:
    return _only(usual, work=_kept(usual, given))


def _apprenticeship(usual: AnnualFacts, given: Given) -> AnnualFacts:
    return _only(usual, work=(full_time(usual.year, months=given["months"]),))


def _public_service(usual: AnnualFacts, given: Given) -> AnnualFacts:
    low = given["category_c"] == YES
    post = PublicPost(given["percent"], 100, given["months"], category_c=low)
    return replace(_only(usual, public_posts=(post,)), low_qualified=low or usual.low_qualified)


def _only(
    usual: AnnualFacts,
    work: tuple[Work, ...] = (),
    exposures: tuple[Exposure, ...] = (),
    self_employment: SelfEmployment | None = None,
    public_posts: tuple[PublicPost, ...] = (),
) -> AnnualFacts:
    """The person as they are, committed as they are, doing this and nothing else."""
    return AnnualFacts(
        usual.year,
        work,
        exposures,
        low_qualified=usual.low_qualified,
        disabled_worker=usual.disabled_worker or any(each.disabled_worker for each in usual.work),
        self_employment=self_employment,
        public_posts=public_posts,
        engagements=usual.engagements,
    )


def _kept(usual: AnnualFacts, given: Given) -> tuple[Work, ...]:
    return (full_time(usual.year, given["percent"]),) if given["percent"] else ()


def _part(work: Work, months: int) -> Work:
    """The work of `months` out of twelve, rounded down to the hundredth."""
    return replace(
        work,
        worked=work.worked * months // MONTHS,
        protected=work.protected * months // MONTHS,
        other_absence=work.other_absence * months // MONTHS,
    )


def _protected(work: Work, months: int) -> Work:
    """The same work, `months` of it spent in a leave that counts as work."""
    away = work.worked * months // MONTHS
    return replace(work, worked=work.worked - away, protected=work.protected + away)


def _exposed(usual: AnnualFacts, months: int) -> tuple[Exposure, ...]:
    return tuple(replace(each, months=each.months * months // MONTHS) for each in usual.exposures)


_YEARS: Mapping[Change, Callable[[AnnualFacts, Given], AnnualFacts]] = {
    Change.NEW_EMPLOYER: _new_employer,
    Change.SELF_EMPLOYMENT: _self_employment,
    Change.UNEMPLOYMENT: _unemployment,
    Change.PART_TIME: _part_time,
    Change.LEAVE: _leave,
    Change.ABROAD: _abroad,
    Change.RETIREMENT: _retirement,
    Change.APPRENTICESHIP: _apprenticeship,
    Change.PUBLIC_SERVICE: _public_service,
}

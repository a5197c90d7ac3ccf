"""To whom a contest is addressed, in what order, with what delays: one table a kind of dispute, each row with its
articles. The delays themselves are dated values of `parameters/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.cec.declaration import declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.training.law import training_law
from cpa.modules.contests.course import Clock, Clocks
from cpa.rules import parameters
from cpa.rules.parameters import Parameters


class Body(StrEnum):
    """Who is written to."""

    EMPLOYER = "employeur"
    ORGANISATION = "organisme"
    """The association, reserve or agency of an engagement."""
    CARSAT = "carsat"
    FUND = "caisse-des-depots"
    MEDIATOR = "mediateur"
    COURT = "tribunal"


class Dispute(StrEnum):
    """What a contest is about, which settles to whom it goes first."""

    EXPOSURE = "exposition"
    """C2P: whether, how much, how long the person was exposed."""
    POINTS = "points"
    """C2P: the points do not follow from what was declared."""
    WORK = "travail"
    """CPF: what the employer declared."""
    COUNT = "compte"
    """CPF or CEC: what the fund made of it."""
    ENGAGEMENT = "engagement"
    """CEC: what the body of the engagement declared."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One body in a dispute: its letter in `letters/`, the articles that letter must give, the names of its delays in
    `parameters/`, who comes next."""

    letter: str
    articles: tuple[str, ...]
    silence: str = ""
    on_site: str = ""
    remedy: str = ""
    following: tuple[Body, ...] = ()
    lets_time_run: bool = False


_RECTIFICATION = ("Règlement (UE) 2016/679, art. 16", "Règlement (UE) 2016/679, art. 12, § 3")
_SOCIAL_COURT = Stage("tribunal-social", ("Code du travail, art. R. 4163-36",))
_SOCIAL_MEDIATOR = Stage(
    "mediateur-social",
    ("Code de la sécurité sociale, art. L. 217-7-1",),
    following=(Body.COURT,),
    lets_time_run=True,
)
_CARSAT = Stage(
    "carsat",
    ("Code du travail, art. L. 4163-18", "Code du travail, art. R. 4163-36"),
    silence="carsat_silence",
    on_site="carsat_silence_on_site",
    remedy="social_court",
    following=(Body.COURT, Body.MEDIATOR),
)
_FUND = Stage(
    "caisse-des-depots",
    ("Code du travail, art. R. 6323-38", *_RECTIFICATION, "Code de justice administrative, art. R. 421-2"),
    silence="fund_silence",
    remedy="administrative_court",
    following=(Body.MEDIATOR, Body.COURT),
)
_FUND_AFTER = {
    Body.FUND: _FUND,
    Body.MEDIATOR: Stage("mediateur-caisse-des-depots", (), following=(Body.COURT,), lets_time_run=True),
    Body.COURT: Stage("tribunal-administratif", ("Code de justice administrative, art. R. 421-1",)),
}

ROUTES: Mapping[Dispute, Mapping[Body, Stage]] = {
    Dispute.EXPOSURE: {
        Body.EMPLOYER: Stage(
            "employeur-exposition",
            ("Code du travail, art. L. 4163-18", "Code du travail, art. R. 4163-34"),
            silence="employer_silence",
            remedy="carsat_claim",
            following=(Body.CARSAT,),
        ),
        Body.CARSAT: _CARSAT,
        Body.MEDIATOR: _SOCIAL_MEDIATOR,
        Body.COURT: _SOCIAL_COURT,
    },
    Dispute.POINTS: {Body.CARSAT: _CARSAT, Body.MEDIATOR: _SOCIAL_MEDIATOR, Body.COURT: _SOCIAL_COURT},
    Dispute.WORK: {
        Body.EMPLOYER: Stage(
            "employeur-travail", _RECTIFICATION, silence="rectification_answer", following=(Body.FUND,)
        ),
        **_FUND_AFTER,
    },
    Dispute.COUNT: _FUND_AFTER,
    Dispute.ENGAGEMENT: {
        Body.ORGANISATION: Stage("organisme", _RECTIFICATION, silence="rectification_answer", following=(Body.FUND,)),
        **_FUND_AFTER,
    },
}
"""The bodies of each dispute in the order the law wants them, the first one first."""


def first_body(dispute: Dispute) -> Body:
    """To whom the first letter goes."""
    return next(iter(ROUTES[dispute]))


def clocks(dispute: Dispute) -> Clocks:
    """The delays of each body of this dispute, as the law stands on the day they start."""

    def clock(body: str, on: date) -> Clock:
        stage, values = ROUTES[dispute][Body(body)], _delays().on(on)
        months = {name: getattr(values, name) for name in (stage.silence, stage.on_site, stage.remedy) if name}
        return Clock(
            silence=months.get(stage.silence),
            on_site=months.get(stage.on_site),
            remedy=months.get(stage.remedy),
            following=stage.following,
            lets_time_run=stage.lets_time_run,
        )

    return clock


@dataclass(frozen=True, slots=True)
class Limits:
    """The last days that the law sets for a year: to ask for the first time, and for the body or the employer to put
    things right by themselves. None where no text sets one."""

    claim_until: date | None = None
    claim_article: str = ""
    mend_until: date | None = None
    mend_article: str = ""


def limits(dispute: Dispute, reason: str, year: int, on: date) -> Limits:
    """The last days for what concerns `year`, as the law stands on that day."""
    if dispute in (Dispute.EXPOSURE, Dispute.POINTS):
        law = c2p_law().parameters.on(on)
        return Limits(
            date(year + law.claims.years, 12, 31),
            "Code du travail, art. L. 4163-20",
            date(year + law.corrections.favour_years, 12, 31),
            "Code du travail, art. R. 4163-8 IV et L. 4163-16",
        )
    if reason == "heures-dif":
        last = date.fromordinal(training_law().parameters.on(on).dif.entry_deadline)
        return Limits(last, "Ordonnance n° 2019-861, délai prolongé par une loi de novembre 2020")
    if reason == "benevolat-absent":
        return Limits(declaration_day(cec_law(), year), "Code du travail, art. R. 5151-16")
    return Limits()


@cache
def _delays() -> Parameters:
    return parameters.load(Path(__file__).parent / "parameters")

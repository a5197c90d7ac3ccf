"""What to do and, where the law gives a day, before when."""

from collections.abc import Iterator, Mapping
from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.cec.declaration import declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.continuity.situations import YES, Change
from cpa.legislation.continuity.told import Case, Told, told
from cpa.legislation.public_service.law import public_law
from cpa.legislation.yearly import last_day
from cpa.rules.wording import Words

_DATA = "Code du travail, art. R. 6323-1 III"

CHECK_THE_YEAR = Words(
    "Au printemps suivant, vérifiez que chaque travail est compté ; sinon, demandez à l'employeur de corriger.",
    "The next spring, check that each job is counted; if not, ask the employer to correct.",
)
CHECK_ALONE = Words(
    "Au printemps suivant, vérifiez que l'année est comptée ; sinon, écrivez à la Caisse des dépôts"
    " avec la preuve de la contribution payée.",
    "The next spring, check that the year is counted; if not, write to the Caisse des dépôts"
    " with the proof of the contribution paid.",
)
CLAIM_POINTS = Words(
    "Votre travail de {year} était pénible et rien n'est déclaré ? Réclamez-le à votre employeur d'alors.",
    "Your work of {year} was hard and nothing is declared? Claim it from the employer you had then.",
)
DECLARE_COMMITMENT = Words(
    "Si vous êtes bénévole en {year}, déclarez vos heures.", "If you volunteer in {year}, declare your hours."
)
PAY_CONTRIBUTION = Words(
    "Payez la contribution à la formation avec vos cotisations : sans elle, l'année ne compte pas.",
    "Pay the training contribution with your other contributions: without it, the year does not count.",
)
REGISTER = Words(
    "Inscrivez-vous comme demandeur d'emploi avant de choisir une formation.",
    "Register as a job-seeker before you choose a training.",
)
ASK_PART_TIME = Words(
    "Pour payer ce temps partiel avec des points, demandez-le d'abord : seuls les points déjà inscrits comptent.",
    "To pay for this part time with points, ask first: only points already on the account count.",
)
NAME_THE_LEAVE = Words(
    "Vérifiez que l'employeur déclare ce congé sous son vrai nom : il compte, ou non, par ce nom.",
    "Check that the employer declares this leave under its true name: it counts, or not, by that name.",
)
KEEP_THE_KEY = Words(
    "Avant de partir, gardez une adresse e-mail et un téléphone qui marchent : ils ouvrent votre compte.",
    "Before leaving, keep an e-mail address and a phone that work: they open your account.",
)
USE_BEFORE = Words(
    "Utilisez votre argent pour vous former avant le taux plein : après, il ne se dépense plus.",
    "Use your training money before the full rate: after, it can no longer be spent.",
)
USE_POINTS_BEFORE = Words(
    "Utilisez vos {points} pour travail pénible avant de partir :"
    " ensuite, les textes ne disent pas s'ils servent encore.",
    "Use your {points} for hard work before you leave: the texts do not say whether they still serve after.",
)
ASK_CONVERSION = Words(
    "Demandez le changement d'euros en heures quand vous en avez besoin : au plus {most} en {years} ans.",
    "Ask for euros to become hours when you need it: at most {most} in {years} years.",
)

_FIRST: Mapping[Change, tuple[Words, str, tuple[str, ...]]] = {
    Change.SELF_EMPLOYMENT: (PAY_CONTRIBUTION, "Code du travail, art. L. 6323-27 al. 2", ("R-TNS-1",)),
    Change.UNEMPLOYMENT: (REGISTER, "Code du travail, art. L. 6323-7", ("R-PART-2",)),
    Change.PART_TIME: (ASK_PART_TIME, "Code du travail, art. R. 4163-15 à R. 4163-17", ("R-C2P-6",)),
    Change.LEAVE: (NAME_THE_LEAVE, "Code du travail, art. L. 6323-12", ("R-CPF-H5", "R-CPF-E8")),
    Change.ABROAD: (KEEP_THE_KEY, "Code du travail, art. L. 5151-3", ("R-CPA-6",)),
    Change.RETIREMENT: (USE_BEFORE, "Code du travail, art. L. 6323-3 al. 3 et L. 5421-4", ("R-CPF-5",)),
}


def to_do(case: Case) -> Iterator[Told]:
    """First what belongs to this change, then what has a last day, the nearest first, then the check of the year."""
    if case.change in _FIRST and (case.change is not Change.PART_TIME or case.may_use_points):
        words, article, rules = _FIRST[case.change]
        yield told(words, article, *rules)
    if case.change is Change.RETIREMENT and (points := case.told_points):
        yield told(USE_POINTS_BEFORE, "Code du travail, art. L. 4163-7", "R-C2P-12", "R-C2P-13", points=points)
    if case.change is Change.PUBLIC_SERVICE:
        yield _conversion(case)
    yield from sorted(_dated(case), key=lambda each: each.before or date.max)
    if not case.ended:
        yield from _check(case)


def _check(case: Case) -> Iterator[Told]:
    """Who works for themselves alone has no employer to ask, and without the contribution no year to check."""
    if case.change is not Change.SELF_EMPLOYMENT or case.given["percent"]:
        yield told(CHECK_THE_YEAR, _DATA, "R-CPF-E6", "R-CAL")
    elif case.given["paid"] == YES:
        yield told(CHECK_ALONE, "Code du travail, art. L. 6323-27 al. 2 et R. 6323-38", "R-TNS-1", "R-CAL")


def _dated(case: Case) -> Iterator[Told]:
    if case.usual.exposures or case.held.prevention.career:
        for year in (case.today.year - 2, case.today.year - 1):
            years: int = c2p_law().parameters.on(last_day(year)).claims.years
            article = "Code du travail, art. L. 4163-18 et L. 4163-20"
            yield told(CLAIM_POINTS, article, "R-DSP-5", before=last_day(year + years), year=str(year))
    year = case.today.year
    article = "Code du travail, art. R. 5151-16"
    yield told(DECLARE_COMMITMENT, article, "R-CEC-5", before=declaration_day(cec_law(), year), year=str(year))


def _conversion(case: Case) -> Told:
    law = public_law().parameters.on(last_day(case.usual.year)).conversion
    low = case.given["category_c"] == YES
    most = Quantity(law.low_qualified_limit if low else law.limit, Unit.HUNDREDTH_HOUR)
    years = str(law.low_qualified_window_years if low else law.window_years)
    return told(ASK_CONVERSION, "Décret n° 2019-1392, art. 1er", "R-CONV-3", most=most, years=years)

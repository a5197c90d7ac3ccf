"""Each kind of notice in words: what was seen, what to do, whom to ask. Always « peut-être »: it is only a guess."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.legislation.c2p.factors import BY_CODE
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.yearly import last_day
from cpa.modules.radar.notices.exposure import years_to_add
from cpa.modules.radar.notices.known import Kind, Notice
from cpa.modules.radar.notices.thresholds import threshold
from cpa.modules.radar.spans import day_in_words, listed, months_in_words, years_in_words
from cpa.modules.radar.steps import Step, contest, correct, over, page
from cpa.ui.dates import of_date


@dataclass(frozen=True, slots=True)
class Told:
    """A notice in words: title, what was seen, what to do in order, whom to ask, and the pages that come next, one
    a letter."""

    title: str
    seen: tuple[str, ...]
    steps: tuple[str, ...]
    contact: str
    ways: tuple[Step, ...] = ()
    without_worth: str = ""
    """What is said when no amount can be told."""


def told(notice: Notice, today: date, useful: Sequence[int] = ()) -> Told:
    """The notice in the reader's language, its letters by the years of `useful`."""
    words = replace(_TOLD[notice.kind](notice, today), without_worth=_without_worth(notice))
    if len(words.ways) < 2 or notice.kind is Kind.EXPOSURE:  # which has its own order: the first day of the law first
        return words
    ways = sorted(words.ways, key=lambda way: useful.index(way.year) if way.year in useful else len(useful))
    one_each = _("Une lettre parle d’une seule année\u00a0: faites-en une par année, la plus utile d’abord.")
    return replace(words, ways=tuple(ways), steps=(*words.steps, one_each))


def _without_worth(notice: Notice) -> str:
    if notice.kind is Kind.EXPERIENCE:
        return ""
    if notice.repaired is None:
        return _("Nous ne pouvons pas calculer ce que cela changerait.")
    return _("Le montant n’en changerait peut-être pas. Cela peut compter ailleurs, pour votre retraite par exemple.")


def _missing_months(notice: Notice, today: date) -> Told:
    seen = _("Aucune déclaration ne parle %(of_months)s pour ce contrat.") % {
        "of_months": of_date(months_in_words(notice.months))
    }
    return Told(
        _("Des mois de travail ont peut-être été oubliés"),
        (seen, _("Votre employeur a pourtant déclaré les mois d’à côté.")),
        (
            _("Cherchez vos fiches de paie de ces mois."),
            correct(),
            _("L’entreprise a fermé\u00a0? Écrivez au liquidateur."),
        ),
        _("votre employeur, service de la paie"),
        _letters("cpf", "mois-absents", notice, today),
    )


def _working_time(notice: Notice, today: date) -> Told:
    months = months_in_words(notice.months)
    corrected = (_("Une correction est venue plus tard. Elle ne rend pas toutes les heures."),)
    seen = {
        "short_months": (
            _("Bien moins d’heures que d’habitude ont été déclarées\u00a0: %(months)s.") % {"months": months},
            _("Aucune absence connue ne l’explique."),
            *(corrected if notice.named else ()),
        ),
        "weekly": (
            _("Les heures déclarées ressemblent à celles d’une semaine\u00a0: %(months)s.") % {"months": months},
            _("Celles d’un mois entier sont peut-être attendues à cet endroit."),
        ),
        "reference": (
            _("Le temps plein déclaré paraît trop grand\u00a0: %(years)s.") % {"years": years_in_words(notice.years)},
            _("La loi ne permet pas de travailler autant. Votre part de temps plein paraît alors trop petite."),
        ),
    }
    return Told(
        _("Votre temps de travail a peut-être été mal compté"),
        seen[notice.pattern],
        (_("Comparez avec vos fiches de paie de ces mois."), correct()),
        _("votre employeur, service de la paie"),
        _letters("cpf", "temps-faux", notice, today),
    )


def _exposure(notice: Notice, today: date) -> Told:
    declared = years_in_words(notice.seen[1])  # type: ignore[arg-type]  # the years that the rule looked at
    factors = listed([_words(BY_CODE[code].words).lower() for code in notice.named if code in BY_CODE])
    seen = (
        _("En %(years)s, votre employeur a déclaré\u00a0: %(factors)s.") % {"factors": factors, "years": declared},
        _("Rien en %(years)s, pour le même contrat et autant d’heures.") % {"years": years_in_words(notice.years)},
    )
    open_still = years_to_add(notice.years, today)
    claimable = [year for year in notice.years if today.year <= year + _claim_years(year)]
    steps = [_("Demandez à l’employeur pourquoi ces années n’ont pas été déclarées."), *_days(open_still, claimable)]
    if closed := [year for year in notice.years if year not in open_still]:
        steps.append(
            _("Pour %(years)s, la loi ne permet plus d’ajouter de points.") % {"years": years_in_words(closed)}
        )
    steps.append(_("Sans réponse après deux mois, écrivez à la caisse de retraite (Carsat)."))
    return Told(
        _("Un travail pénible n’a peut-être pas été déclaré"),
        seen,
        tuple(steps),
        _("votre employeur, puis la caisse de retraite (Carsat)"),
        contest("c2p", "exposition-absente", claimable or [max(open_still or notice.years)], notice.employer),
    )


def _days(open_still: Sequence[int], claimable: Sequence[int]) -> Iterator[str]:
    """Until when something can be done, the first day first."""
    if open_still:
        yield _("Il peut encore ajouter %(years)s dans ses déclarations.") % {"years": years_in_words(open_still)}
    for year in claimable:
        last = day_in_words(last_day(year + _claim_years(year)))
        yield _("Vous pouvez réclamer %(year)s jusqu’au %(day)s.") % {"year": year, "day": last}
    if len(claimable) > 1:
        yield _("Faites une lettre par année, la plus ancienne d’abord.")


def _claim_years(year: int) -> int:
    return int(c2p_law().parameters.on(last_day(year)).claims.years)


def _disabled_worker(notice: Notice, today: date) -> Told:
    seen = (
        _("Un employeur a déclaré votre statut de travailleur handicapé."),
        _("Il n’apparaît plus en %(years)s.") % {"years": years_in_words(notice.years)},
    )
    steps = (
        _("Vérifiez que votre reconnaissance est toujours valable."),
        _("Vous choisissez d’en parler ou non à votre employeur."),
        _("Il peut l’ajouter à ses déclarations. Vous pouvez aussi le signaler vous-même."),
    )
    return Told(
        _("Votre statut de travailleur handicapé a peut-être été oublié"),
        seen,
        steps,
        _("votre employeur, ou la caisse qui gère le CPF"),
        _letters("cpf", "travailleur-handicape", notice, today),
    )


def _engagement(notice: Notice, today: date) -> Told:
    year, nature = notice.years[-1], notice.named[0]
    name = _words(BY_NAME[nature].words) if nature in BY_NAME else nature
    values = {"year": year, "name": name, "years": years_in_words(notice.years)}
    declare = day_in_words(declaration_day(cec_law(), year))
    attest = day_in_words(attestation_day(cec_law(), year))
    seen, steps = {
        "not_attested": (
            (_("%(name)s\u00a0: votre déclaration de %(years)s attend encore l’association.") % values,),
            (_("Demandez à l’association d’attester vos heures avant le %(day)s.") % {"day": attest},),
        ),
        "stopped_declaring": (
            (_("%(name)s\u00a0: déclaré les années d’avant, pas en %(year)s.") % values,),
            (_("Déclarez cette année avant le %(day)s.") % {"day": declare},),
        ),
        "to_declare": (
            (_("Vous avez dit donner au moins 200 heures à une association en %(year)s.") % values,),
            (
                _("Notez vos heures dès maintenant, association par association."),
                _("Déclarez-les après la fin de l’année, avant le %(day)s.") % {"day": declare},
            ),
        ),
        "forgotten_by_the_body": (
            (_("%(name)s\u00a0: déclaré les années d’avant et d’après, pas en %(years)s.") % values,),
            (_("Demandez à l’organisme de déclarer l’année qui manque."),),
        ),
    }[notice.pattern]
    by_body = notice.pattern == "forgotten_by_the_body"
    return Told(
        _("Votre engagement n’a peut-être pas été compté"),
        seen,
        steps,
        _("l’organisme de votre engagement") if by_body else _("votre association"),
        _letters("cec", "engagement-absent", notice, today)
        if by_body
        else page("commitment:overview", _("Déclarer mon engagement")),
    )


def _low_qualification(notice: Notice, today: date) -> Told:
    if notice.pattern == "unsaid":
        years = {"years": years_in_words(notice.years)}
        seen = _("Vous avez dit être sans diplôme avant et après %(years)s, pas cette fois-là.") % years
    else:
        seen = _("Vous avez répondu ne pas avoir de diplôme. Votre compte ne le sait pas encore.")
    unsaid = notice.pattern == "unsaid"
    return Told(
        _("Le montant plus élevé sans diplôme n’a peut-être pas été appliqué"),
        (seen, _("Sans diplôme, chaque année de travail donne plus.")),
        (_("Signalez l’année oubliée."),)
        if unsaid
        else (_("Dites-le dans votre compte\u00a0: cela compte dès cette année."),),
        _("la caisse qui gère le CPF"),
        _letters("cpf", "sans-diplome", notice, today)
        if unsaid
        else page("rights:low_qualification", _("Dire que je suis sans diplôme")),
    )


def _top_up(notice: Notice, today: date) -> Told:
    years = {"years": threshold("interview_period_years", today)}
    return Told(
        _("Votre employeur vous doit peut-être un versement"),
        (
            _("Vous êtes dans la même entreprise depuis %(years)d ans ou plus.") % years,
            _("Vous avez répondu n’avoir eu ni entretien professionnel, ni formation."),
            _("Aucun versement de l’employeur n’apparaît dans votre compte."),
        ),
        (
            _("Demandez à l’employeur un point sur vos entretiens."),
            _("Posez la question au service des ressources humaines."),
        ),
        _("votre employeur, puis l’inspection du travail"),
        _letters("cpf", "versement-absent", notice, today),
    )


def _absence(notice: Notice, today: date) -> Told:
    return Told(
        _("Votre absence a peut-être été déclarée sous un mauvais motif"),
        (
            _("Une longue absence de %(years)s ne compte pas comme du travail.")
            % {"years": years_in_words(notice.years)},
            _("Vous avez répondu que son motif est de ceux qui comptent."),
        ),
        (_("Cherchez la décision de la caisse de maladie."), correct()),
        _("votre employeur, service de la paie"),
        _letters("cpf", "absence-mal-comptee", notice, today),
    )


def _other_number(notice: Notice, today: date) -> Told:
    return Told(
        _("Du travail est peut-être resté sous un autre numéro"),
        (
            _("Vous avez répondu avoir travaillé sous un numéro provisoire."),
            _("Votre compte commence en %(year)d.") % {"year": notice.years[-1]},
        ),
        (
            _("Cherchez vos fiches de paie et le numéro écrit dessus."),
            _("Demandez à cet employeur de déclarer vos deux numéros ensemble."),
        ),
        _("l’employeur de cette période"),
        contest("cpf", "autre-numero", notice.years[-1:]),
    )


def _self_employment(notice: Notice, today: date) -> Told:
    return Told(
        _("Votre travail à votre compte n’a peut-être pas été déclaré"),
        (
            _("Vous avez répondu travailler à votre compte."),
            _("Rien ne le dit dans votre compte pour %(years)s.") % {"years": years_in_words(notice.years)},
        ),
        (
            _("Gardez l’attestation de paiement de la contribution à la formation."),
            _("Demandez à l’Urssaf si elle l’a transmise."),
        ),
        _("l’Urssaf"),
    )


def _experience(notice: Notice, today: date) -> Told:
    return Told(
        _("Un diplôme est peut-être possible grâce à votre expérience"),
        (
            _("Vous avez un an de travail ou plus chez le même employeur, sans diplôme."),
            _("La validation des acquis (VAE) transforme l’expérience en diplôme."),
        ),
        (
            _("Parlez-en à un conseiller en évolution professionnelle. C’est gratuit."),
            _("Votre argent pour vous former peut payer l’accompagnement."),
        ),
        _("un conseiller en évolution professionnelle"),
        page("rights:use", _("Voir comment utiliser mon argent"), "cpf"),
    )


def _letters(right: str, reason: str, notice: Notice, today: date) -> tuple[Step, ...]:
    return contest(right, reason, over(notice.years, today), notice.employer)


def _words(words: object) -> str:
    return str(getattr(words, "en" if get_language() == "en" else "fr"))


_TOLD: dict[Kind, Callable[[Notice, date], Told]] = {
    Kind.MISSING_MONTHS: _missing_months,
    Kind.WORKING_TIME: _working_time,
    Kind.EXPOSURE: _exposure,
    Kind.DISABLED_WORKER: _disabled_worker,
    Kind.ENGAGEMENT: _engagement,
    Kind.LOW_QUALIFICATION: _low_qualification,
    Kind.TOP_UP: _top_up,
    Kind.ABSENCE: _absence,
    Kind.OTHER_NUMBER: _other_number,
    Kind.SELF_EMPLOYMENT: _self_employment,
    Kind.EXPERIENCE: _experience,
}

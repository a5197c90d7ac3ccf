"""When prevention points, or a work accident, pay for a training: each condition, with its article."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, max_, min_
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

C, N, P = Unit.CENT, Unit.NONE, Unit.POINT
START = "2019-01-01"
ADVISED: Why = {
    (True,): Words(
        "Un conseiller en évolution professionnelle vous accompagne.", "A career counsellor has advised you."
    ),
    (False,): Words(
        "Il faut d'abord voir un conseiller en évolution professionnelle : c'est gratuit.",
        "A career counsellor must be seen first: it is free.",
    ),
}
ADVICE = Words("accompagnement par un conseiller en évolution professionnelle", "advice of a career counsellor")


@rule(
    "prevention_scope",
    since=START,
    unit=N,
    label=Words("salarié de droit privé ou demandeur d'emploi", "private-law employee or job-seeker"),
    article="Code du travail, art. L. 4163-4 et L. 4163-7 II",
    ids=("R-C2P-13",),
    why={
        (True,): Words(
            "Salarié de droit privé ou demandeur d'emploi : vous pouvez demander vos points.",
            "Private-law employee or job-seeker: you may ask for your points.",
        ),
        (False,): Words(
            "Les points se demandent comme salarié de droit privé ou demandeur d'emploi.",
            "Points are asked for as a private-law employee or a job-seeker.",
        ),
    },
)
def prevention_scope(private_employee: bool, job_seeker: bool) -> bool:
    """Within the personal scope on the day of the request; job-seekers too."""
    return private_employee | job_seeker


@rule(
    "prevention_purpose",
    since=START,
    unit=N,
    label=Words("métier visé moins exposé", "less exposed job aimed at"),
    article="Code du travail, art. L. 4163-7 I 1°",
    ids=("R-C2P-13",),
    why={
        (True,): Words(
            "La formation mène à un métier moins exposé, ou pas exposé.",
            "The training leads to a job less exposed, or not exposed.",
        ),
        (False,): Words(
            "Les points ne paient qu'une formation vers un métier moins exposé, ou pas exposé.",
            "Points only pay for a training to a job less exposed, or not exposed.",
        ),
    },
)
def prevention_purpose(less_exposed_job: bool) -> bool:
    """To leave exposure."""
    return less_exposed_job


@rule(
    "prevention_advised",
    since="2023-09-01",
    unit=N,
    label=ADVICE,
    article="Code du travail, art. R. 4163-19",
    ids=("R-C2P-14",),
    why=ADVISED,
)
def prevention_advised(advised: bool) -> bool:
    """Compulsory since September 2023."""
    return advised


@rule(
    "points_asked",
    since=START,
    unit=P,
    label=Words("Points à demander", "Points to ask for"),
    article="Code du travail, art. R. 4163-12",
    ids=("R-C3P-10",),
    why={
        (True,): Words(
            "Vos points ne suffisent pas ou suffisent juste : {result} à demander.",
            "Your points do not suffice or just do: {result} to ask for.",
        ),
        (False,): Words(
            "Les points se demandent un par un : {result} à demander.", "Points are asked for one by one: {result}."
        ),
    },
)
def points_asked(points_held: int, still_needed: int, point_price: int) -> int:
    """The fewest whole points that pay what is still needed."""
    return min_(points_held, div_up(still_needed, point_price))


@rule(
    "accident_rate",
    since=START,
    unit=N,
    label=Words("taux d'incapacité permanente suffisant", "sufficient rate of permanent incapacity"),
    article="Code de la sécurité sociale, art. L. 432-12",
    ids=("R-ABO-8",),
    why={
        (True,): Words(
            "Votre taux d'incapacité est d'au moins {law.accident.least_percent}\u202f%.",
            "Your rate of incapacity is at least {law.accident.least_percent}%.",
        ),
        (False,): Words(
            "Il faut un taux d'incapacité d'au moins {law.accident.least_percent}\u202f%.",
            "A rate of incapacity of at least {law.accident.least_percent}% is needed.",
        ),
    },
)
def accident_rate(incapacity_percent: int, law: ValuesOn) -> bool:
    """A permanent incapacity after a work accident or an occupational disease."""
    enough: bool = incapacity_percent >= law.accident.least_percent
    return enough


@rule(
    "accident_notified",
    since=START,
    unit=N,
    label=Words("taux notifié depuis 2019", "rate notified since 2019"),
    article="Code de la sécurité sociale, art. R. 432-9-3 à R. 432-9-5",
    ids=("R-ABO-8",),
    why={
        (True,): Words("Votre taux a été notifié depuis 2019.", "Your rate was notified since 2019."),
        (False,): Words(
            "Ce droit vaut pour un taux notifié depuis 2019.", "This right is for rates notified since 2019."
        ),
    },
)
def accident_notified(notified_on: int, law: ValuesOn) -> bool:
    """Rates notified since the law."""
    since: bool = notified_on >= law.accident.first_notice
    return since


@rule(
    "accident_in_time",
    since=START,
    unit=N,
    label=Words("demande dans le délai", "request in time"),
    article="Code de la sécurité sociale, art. R. 432-9-3 à R. 432-9-5",
    ids=("R-ABO-8",),
    why={
        (True,): Words("Votre demande est dans le délai.", "Your request is in time."),
        (False,): Words(
            "Il fallait demander dans les {law.accident.years_to_ask} ans de la notification du taux.",
            "It had to be asked for within {law.accident.years_to_ask} years of the notice of the rate.",
        ),
    },
)
def accident_in_time(asked_on: int, accident_last_day: int, deadline_told: bool) -> bool:
    """Within the deadline, if the notice told it."""
    return (deadline_told == 0) | (asked_on <= accident_last_day)


@rule(
    "accident_advised",
    since=START,
    unit=N,
    label=ADVICE,
    article="Code de la sécurité sociale, art. R. 432-9-3 à R. 432-9-5",
    ids=("R-ABO-8",),
    why=ADVISED,
)
def accident_advised(advised: bool) -> bool:
    """Before the request."""
    return advised


@rule(
    "accident_left",
    since=START,
    unit=C,
    label=Words("Droit après un accident du travail", "Right after a work accident"),
    article="Code de la sécurité sociale, art. R. 432-9-3",
    ids=("R-ABO-8",),
    why={
        (True,): Words(
            "Après un accident du travail, il vous reste {result}.", "After a work accident, you have {result} left."
        ),
        (False,): Words("Ce droit a été utilisé en entier.", "This right was used in full."),
    },
)
def accident_left(accident_used: int, law: ValuesOn) -> int:
    """One amount, divisible over several trainings."""
    return max_(law.accident.amount - accident_used, 0)

"""What the rules of paying for a training start from. Amounts are cents."""

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

_CENTS = 10**12


def _cents(name: str, fr: str, en: str) -> Input:
    return Input(name, Unit.CENT, Words(fr, en), 0, _CENTS)


def _number(name: str, fr: str, en: str, high: int) -> Input:
    return Input(name, Unit.NONE, Words(fr, en), 0, high)


def _flag(name: str, fr: str, en: str) -> Input:
    return Input(name, Unit.NONE, Words(fr, en), 0, 1, flag=True)


PAYING = (
    _cents("cost", "Prix de la formation", "Price of the training"),
    _cents("rights", "Droits annuels", "Annual rights"),
    _cents("commitment", "Droits d'engagement", "Rights of commitment"),
    _cents("dotation", "Argent mis sur le compte par d'autres", "Money put on the account by others"),
    _cents("employer_topup", "Aide de l'employeur", "Help of the employer"),
    _cents("prevention", "Points de prévention, en euros", "Prevention points, in euros"),
    _cents("accident", "Suite d'accident du travail", "Work accident"),
    _cents("other_topup", "Autres aides", "Other help"),
    _flag("public_agent", "Agent public", "Public agent"),
    _flag("directory_without_basics", "Répertoire spécifique, sauf socle", "Specific directory, basics apart"),
    _flag("skills_assessment", "Bilan de compétences", "Skills assessment"),
    _flag("light_licence_action", "Permis léger", "Light licence"),
)
ACTIONS = (
    _flag("job_seeker", "Demandeur d'emploi", "Job-seeker"),
    _flag("certified", "Certification reconnue", "Recognised certification"),
    _flag("on_list", "Formation de liste", "Listed training"),
    _flag("assessed_before", "Bilan déjà financé", "Assessment already funded"),
    _number("years_since_assessment", "Années depuis ce bilan", "Years since that assessment", 200),
    _flag("category_b", "Permis B", "B licence"),
    _flag("category_trailer", "Permis BE", "BE licence"),
    _flag("holds_valid_licence", "Permis en cours", "Valid licence held"),
    _cents("third_party_funding", "Financement d'un tiers", "Funding of a third party"),
    _flag("elected", "Élu local", "Local elected official"),
)
MONEY = (
    _flag("volunteers", "Formation des bénévoles", "Volunteers' training"),
    _flag("rights_ended", "Fin des droits", "End of rights"),
    _flag("entered", "Heures inscrites", "Hours entered"),
    _number("entered_on", "Jour d'inscription", "Day of entry", 4_000_000),
    _number("asked_on", "Jour de la question", "Day of the question", 4_000_000),
)
FUNDING = (
    _flag("registered", "Certification enregistrée", "Registered certification"),
    _flag("sold", "Vendue dans le service du compte", "Sold in the account's service"),
    _flag("dotation_matches", "Argent de tiers : formation prévue", "Money of others: training meant"),
    _flag("dotation_in_time", "Argent de tiers : dans le délai", "Money of others: in time"),
    _flag("private_employee", "Salarié de droit privé", "Private-law employee"),
    _flag("employed", "A un employeur", "Has an employer"),
    _flag("less_exposed_job", "Vers un métier moins exposé", "To a less exposed job"),
    _flag("advised", "Accompagné par un conseiller", "Advised by a counsellor"),
    _flag("agreed", "Accord donné", "Agreement given"),
    _flag("received", "Argent arrivé", "Money received"),
    _flag("participation_offered", "Participation prise en charge", "Participation taken over"),
    _flag("bought", "Place achetée par un autre", "Place bought by another"),
    _flag("deadline_told", "Délai écrit dans la notification", "Deadline written in the notice"),
    _number("incapacity_percent", "Taux d'incapacité", "Rate of incapacity", 100),
    _number("notified_on", "Jour de la notification", "Day of the notice", 4_000_000),
    _number("accident_last_day", "Dernier jour pour demander", "Last day to ask", 4_000_000),
    _cents("accident_used", "Droit déjà utilisé", "Right already used"),
    Input("points_held", Unit.POINT, Words("Points", "Points"), 0, 1_000_000),
    Input("point_price", Unit.CENT, Words("Valeur d'un point", "Value of a point"), 1, _CENTS),
    _cents("still_needed", "Reste à trouver", "Still to be found"),
    Input("hours_held", Unit.HUNDREDTH_HOUR, Words("Heures du compte", "Hours of the account"), 0, _CENTS),
    Input("hours_needed", Unit.HUNDREDTH_HOUR, Words("Durée de la formation", "Length of the training"), 0, _CENTS),
    _cents("offered", "Aide proposée", "Help offered"),
    _cents("offered_together", "Aides proposées ensemble", "Help offered together"),
    _cents("needed", "À payer par ces aides", "To be paid by these"),
)

INPUTS = (*PAYING, *ACTIONS, *MONEY, *FUNDING)

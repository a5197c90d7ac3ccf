"""The steps each type of project proposes: who to see, what it costs, how long, and what to do if it fails."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.projects.kinds import Cause, Kind


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `fallback` is what to do when it does not work; `page` the name of a page that helps, or ""."""

    key: str
    title: Promise
    who: Promise
    cost: Promise
    delay: Promise
    fallback: Promise
    page: str = ""


FREE, UNKNOWN_COST = _("Gratuit"), _("Le prix change selon les cas\u00a0: demandez avant de vous engager")
ONE_HOUR, SOME_DAYS, SOME_WEEKS, SOME_MONTHS = (
    _("Une heure"),
    _("Quelques jours"),
    _("Quelques semaines"),
    _("Quelques mois"),
)

ADVISOR = Step(
    "advisor",
    _("Parler à une conseillère ou un conseiller en évolution professionnelle"),
    _("Un service gratuit et confidentiel. Le 39 39 vous donne l’adresse."),
    FREE,
    ONE_HOUR,
    _("Pas de rendez-vous proche\u00a0? Un accueil France services peut appeler avec vous."),
    "portal:help",
)
LOOK = Step(
    "look",
    _("Regarder deux ou trois métiers de près"),
    _("Vous, dans la galaxie des métiers"),
    FREE,
    ONE_HOUR,
    _("Rien ne vous parle\u00a0? Reprenez vos envies\u00a0: la liste change avec elles."),
    "occupations:for_me",
)
MEET = Step(
    "meet",
    _("Rencontrer quelqu’un qui fait ce travail"),
    _("Une personne de votre entourage, ou un professionnel près de chez vous"),
    FREE,
    SOME_DAYS,
    _("Personne ne répond\u00a0? Demandez à votre conseillère ou votre conseiller de vous présenter quelqu’un."),
)
TRY = Step(
    "try",
    _("Essayer pour de vrai, quelques jours"),
    _("Une entreprise qui vous accueille en immersion, avec France Travail, la mission locale ou Cap emploi"),
    FREE,
    SOME_WEEKS,
    _("Pas d’immersion possible\u00a0? Une visite d’une demi-journée apprend déjà beaucoup."),
)
GAP = Step(
    "gap",
    _("Voir ce qu’il me manque"),
    _("Vous, sur la page du métier"),
    FREE,
    ONE_HOUR,
    _("La marche est trop haute\u00a0? Un métier voisin peut servir d’étape."),
    "occupations:for_me",
)
LEARN = Step(
    "learn",
    _("Choisir comment apprendre\u00a0: sur le tas, formation courte, diplôme, expérience reconnue (VAE)"),
    _("Un organisme de formation, ou un employeur"),
    UNKNOWN_COST,
    SOME_MONTHS,
    _("Pas de place\u00a0? Demandez la session suivante, ou une autre voie."),
)
FUND = Step(
    "fund",
    _("Voir ce que mes droits peuvent payer"),
    _("Vous, dans «\u00a0Mes droits\u00a0»"),
    FREE,
    ONE_HOUR,
    _("Il reste une somme à payer\u00a0? La région, France Travail ou l’employeur peuvent compléter."),
    "rights:statement",
)
APPLY = Step(
    "apply",
    _("Proposer mes services ou ma candidature"),
    _("Des employeurs, avec votre carte «\u00a0Ce que je sais faire\u00a0»"),
    FREE,
    SOME_WEEKS,
    _("Pas de réponse\u00a0? Relancez une fois, puis demandez ce qui a manqué."),
    "profile:card",
)
TALK_AT_WORK = Step(
    "talk_at_work",
    _("En parler à mon travail, si c’est possible sans risque"),
    _("Votre responsable, les ressources humaines, ou un représentant du personnel"),
    FREE,
    SOME_DAYS,
    _("Vous préférez que personne ne le sache\u00a0? Passez cette étape\u00a0: votre projet reste privé."),
)
PLACE = Step(
    "place",
    _("Comparer la vie et le travail là-bas\u00a0: logement, trajets, école, emplois"),
    _("Vous, et la mairie du lieu"),
    FREE,
    SOME_DAYS,
    _("Trop loin, trop cher\u00a0? Élargissez à une ville voisine."),
    "occupations:place",
)
BUSINESS = Step(
    "business",
    _("Écrire l’idée sur une page\u00a0: quoi, pour qui, à quel prix, avec quoi"),
    _("Vous, avec un réseau d’aide à la création"),
    FREE,
    SOME_WEEKS,
    _("L’idée ne tient pas seule\u00a0? La reprise d’une affaire qui existe est une autre voie."),
)
BUSINESS_HELP = Step(
    "business_help",
    _("Faire relire mes chiffres avant de signer quoi que ce soit"),
    _("Chambre de métiers, chambre de commerce, ou une association d’aide à la création"),
    FREE,
    SOME_WEEKS,
    _("Les chiffres ne passent pas\u00a0? Mieux vaut le savoir avant. Gardez l’idée, changez la taille."),
)
REST = Step(
    "rest",
    _("Poser le poids\u00a0: quelques jours sans décider"),
    _("Vous"),
    FREE,
    SOME_DAYS,
    _("Impossible de souffler\u00a0? Parlez-en à votre médecin ou au médecin du travail."),
)
WORK_DOCTOR = Step(
    "work_doctor",
    _("Demander une visite au médecin du travail"),
    _("Vous pouvez la demander vous-même. Il garde le secret."),
    FREE,
    SOME_WEEKS,
    _("Pas de réponse\u00a0? Votre médecin traitant peut écrire au médecin du travail."),
)
WHAT_STAYS = Step(
    "what_stays",
    _("Voir ce qui reste à moi si ma situation change"),
    _("Vous, dans «\u00a0Et si ma situation change\u00a0?\u00a0»"),
    FREE,
    ONE_HOUR,
    _("Une réponse n’est pas claire\u00a0? Une personne peut la lire avec vous."),
    "rights:situations",
)
REGISTER = Step(
    "register",
    _("M’inscrire à France Travail dès la fin du contrat"),
    _("France Travail, en ligne, par téléphone ou sur place"),
    FREE,
    ONE_HOUR,
    _("L’inscription bloque\u00a0? Un accueil France services la fait avec vous."),
)
OFFERED = Step(
    "offered",
    _("Demander par écrit ce que l’employeur propose, et les délais pour répondre"),
    _("Votre employeur, ou un représentant du personnel"),
    FREE,
    SOME_DAYS,
    _("Pas de réponse\u00a0? Un syndicat ou l’inspection du travail peut vous conseiller gratuitement."),
)

OF_KIND: dict[Kind, tuple[Step, ...]] = {
    Kind.CHANGE: (ADVISOR, LOOK, MEET, TRY, GAP, LEARN, FUND, APPLY),
    Kind.EVOLVE: (ADVISOR, GAP, TALK_AT_WORK, LEARN, FUND),
    Kind.MOVE: (ADVISOR, PLACE, LOOK, APPLY),
    Kind.CREATE: (ADVISOR, MEET, BUSINESS, BUSINESS_HELP, LEARN, FUND),
    Kind.BREATHE: (REST, ADVISOR, WHAT_STAYS),
    Kind.OTHER: (ADVISOR, WHAT_STAYS, FUND),
}
OF_CAUSE: dict[Cause, tuple[Step, ...]] = {
    Cause.CONTRACT_END: (WHAT_STAYS, REGISTER),
    Cause.REDUNDANCY: (OFFERED, WHAT_STAYS, REGISTER),
    Cause.CLOSURE: (OFFERED, WHAT_STAYS, REGISTER),
    Cause.HEALTH: (WORK_DOCTOR, WHAT_STAYS),
}


def steps_of(kind: Kind | None, cause: Cause | None) -> Sequence[Step]:
    """What a project of this type proposes to do, in order, each once: what an imposed change calls for comes first.
    Before a type is chosen, a talk with someone."""
    asked = (
        (*OF_CAUSE.get(cause, ()), *OF_KIND.get(kind, (ADVISOR, LOOK))) if cause else OF_KIND.get(kind, (ADVISOR, LOOK))
    )
    return tuple(dict.fromkeys(asked))

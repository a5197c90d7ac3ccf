"""A person, a training, a day: what a funding is worked out from. None is « nobody said »: never read as no."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cpa.kernel.citation import Citation
from cpa.legislation.training.eligibility import Action
from cpa.rules.wording import Words


class Status(StrEnum):
    """What someone is on the day of the request, by the words of worked cases."""

    EMPLOYEE = "salarie"
    TEMPORARY = "interimaire"
    APPRENTICE = "apprenti"
    JOB_SEEKER = "demandeur_emploi"
    SELF_EMPLOYED = "independant"
    SHELTERED = "esat"
    PUBLIC_AGENT = "agent_public"
    RETIRED = "retraite"
    NOT_WORKING = "sans_emploi"
    """Without a job, and on no list of job-seekers."""

    @property
    def private_employee(self) -> bool:
        """Works under a contract of private law."""
        return self in (Status.EMPLOYEE, Status.TEMPORARY, Status.APPRENTICE)

    @property
    def employed(self) -> bool:
        """Has an employer, or the body that receives sheltered workers."""
        return self.private_employee or self in (Status.PUBLIC_AGENT, Status.SHELTERED)


class Payer(StrEnum):
    """Who may bring money: those of article L. 6323-4, in the order in which a page names them."""

    DOTATION = "dotation"
    CPF = "cpf"
    COMMITMENT = "cec"
    ACCIDENT = "atmp"
    PREVENTION = "c2p"
    EMPLOYER = "employer"
    SKILLS_OPERATOR = "opco"
    TRAINING_FUND = "faf"
    FRANCE_TRAVAIL = "france_travail"
    REGION = "region"
    AGEFIPH = "agefiph"
    STATE = "state"
    CHAMBER = "chamber"
    LOCAL_AUTHORITY = "local_authority"
    UNEDIC = "unedic"
    OTHER = "other"

    @property
    def words(self) -> Words:
        """The payer, as a sentence names it."""
        return PAYER_WORDS[self]

    @property
    def capital(self) -> Words:
        """The payer, at the start of a sentence."""
        return Words(*(text[:1].upper() + text[1:] for text in (self.words.fr, self.words.en)))


CERTIFYING = (Action.CERTIFICATION, Action.DIRECTORY, Action.BUSINESS_CREATION)
"""Actions that may be paid for because of the certification they lead to."""
OWN = (Payer.DOTATION, Payer.CPF, Payer.COMMITMENT, Payer.ACCIDENT, Payer.PREVENTION)
"""What the account of the person holds or may ask for by itself; the others decide for themselves."""
PAYER_WORDS = {
    Payer.DOTATION: Words("argent mis sur le compte par d'autres", "money put on the account by others"),
    Payer.CPF: Words("droits à la formation", "training rights"),
    Payer.COMMITMENT: Words("droits d'engagement", "rights of commitment"),
    Payer.ACCIDENT: Words("droit après un accident du travail", "right after a work accident"),
    Payer.PREVENTION: Words("points pour travail pénible", "points for hard work"),
    Payer.EMPLOYER: Words("employeur", "employer"),
    Payer.SKILLS_OPERATOR: Words("opérateur de compétences", "skills operator"),
    Payer.TRAINING_FUND: Words("fonds de formation des indépendants", "training fund of the self-employed"),
    Payer.FRANCE_TRAVAIL: Words("France Travail", "France Travail"),
    Payer.REGION: Words("région", "region"),
    Payer.AGEFIPH: Words("fonds pour l'emploi des personnes handicapées", "fund for the employment of disabled people"),
    Payer.STATE: Words("État", "State"),
    Payer.CHAMBER: Words("chambre consulaire", "chamber of trade"),
    Payer.LOCAL_AUTHORITY: Words("commune ou autre collectivité", "commune or other local authority"),
    Payer.UNEDIC: Words("assurance chômage", "unemployment insurance"),
    Payer.OTHER: Words("autre payeur", "another payer"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """`advised`: accompanied by a career counsellor. `rights_ended`: full-rate pension, or the age of it.
    `low_qualified`: declared without a diploma, which raises the ceiling of the account."""

    status: Status | None = None
    born: date | None = None
    rights_ended: bool | None = False
    advised: bool | None = None
    elected: bool | None = False
    holds_valid_licence: bool | None = None
    assessed_before: bool | None = None
    last_assessment_on: date | None = None
    region: str = ""
    diploma_level: int | None = None
    low_qualified: bool | None = None


@dataclass(frozen=True, slots=True)
class Accident:
    """A permanent incapacity after a work accident. `used` is what was already taken, cents; `deadline_told` whether
    the notice of the rate wrote the deadline."""

    percent: int
    notified_on: date
    used: int = 0
    deadline_told: bool | None = None


@dataclass(frozen=True, slots=True)
class Dotation:
    """Money others put on the account, cents. `matches`: it is meant for such a training. `until`: its deadline."""

    amount: int
    matches: bool | None = True
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """What will be added to the annual rights, cents, and when."""

    amount: int
    on: date


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the account holds: cents, points, hundredths of an hour of the public service. `spent_points`: already used
    for trainings; `converted_before`: hours converted within the years that the law looks back on."""

    cpf: int = 0
    commitment: int = 0
    points: int = 0
    spent_points: int = 0
    accident: Accident | None = None
    dotations: tuple[Dotation, ...] = ()
    hours: int = 0
    converted_before: int = 0
    next_credit: Credit | None = None


@dataclass(frozen=True, slots=True)
class Training:
    """What is bought. `price` cents; `hours` hundredths. `certified`: leads to a certification; `registered` whether
    that one is in a national directory on the day, `registered_until` the last day of it when known. `sold`: in the
    service of the account. `bought_by`: a payer who already bought the place, so that the person pays nothing.
    `mode`: on site, at a distance, or both, in the provider's words; no text read makes money depend on it."""

    price: int
    action: Action
    hours: int | None = None
    certified: bool | None = True
    registered: bool | None = None
    registered_until: date | None = None
    sold: bool | None = None
    category: str = "B"
    less_exposed_job: bool | None = None
    bought_by: Payer | None = None
    mode: str = ""

    @property
    def needs_certification(self) -> bool:
        """Whether it may be paid for because of the certification that it leads to."""
        return bool(self.certified) and self.action in CERTIFYING

    def registered_on(self, day: date) -> bool | None:
        """Whether the certification is registered on `day`."""
        return day <= self.registered_until if self.registered_until else self.registered


@dataclass(frozen=True, slots=True)
class Aid:
    """An aid that a region wrote down: its text, the days it holds, whom and what it is for (empty: everyone,
    anything), and its amount, `most` cents and at most `percent` of the price. The region decides on each request."""

    words: Words
    citation: Citation
    read_on: date
    since: date
    until: date | None
    most: int
    percent: int = 100
    statuses: tuple[Status, ...] = ()
    actions: tuple[Action, ...] = ()
    most_diploma_level: int | None = None
    least_hours: int | None = None

    def amount(self, price: int) -> int:
        """What it may bring to this price, to the cent below."""
        return min(self.most, price * self.percent // 100)


@dataclass(frozen=True, slots=True)
class Help:
    """What a payer offers. `amount` cents, None when not said. `by_agreement`: by a collective agreement, which counts
    as the employer's. `pays_participation`: takes over the mandatory participation instead."""

    payer: Payer
    amount: int | None = None
    agreed: bool | None = None
    received: bool | None = None
    by_agreement: bool = False
    pays_participation: bool = False
    aid: Aid | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything known on `day`, the day of the request. `aid` is what the person's region wrote down, None when
    nothing of it was read."""

    day: date
    person: Person
    training: Training
    holdings: Holdings = field(default_factory=Holdings)
    helps: tuple[Help, ...] = ()
    aid: Aid | None = None

    def help_of(self, payer: Payer) -> Help | None:
        """What this payer offers, if anything is known of it."""
        return next((help_ for help_ in self.helps if help_.payer is payer), None)

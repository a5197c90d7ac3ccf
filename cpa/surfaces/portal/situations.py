"""« À qui m'adresser ? » by situation: who advises for free, where, and what to say. Public bodies, named in words;
a phone number only where it is national and permanent."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.places import ADMINISTRATION_PHONE, EMPLOYMENT_PHONE

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Contact:
    """A body that receives people: what it does for them, how to reach it, its national number if it has one, and the
    acronym it goes by with its meaning."""

    name: Text
    detail: Text
    phone: str = ""
    acronym: str = ""
    meaning: Text = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation, said in the first person, and the people to turn to, the most useful first."""

    slug: str
    title: Text
    contacts: tuple[Contact, ...]
    to_say: Text
    to_bring: Text


FRANCE_SERVICES = Contact(
    _("Un accueil France services"),
    _("Une personne vous reçoit et fait les démarches avec vous. La mairie connaît le plus proche."),
)
REGIONAL_ADVISOR = Contact(
    _("Le conseil en évolution professionnelle de votre région"),
    _("Gratuit et confidentiel. Votre employeur n’est pas prévenu. Le 39 39 vous donne l’adresse."),
    ADMINISTRATION_PHONE,
)
EMPLOYMENT_AGENCY = Contact(
    _("France Travail"),
    _("Votre conseillère ou votre conseiller peut parler formation avec vous. Demandez un rendez-vous."),
    EMPLOYMENT_PHONE,
)
YOUTH_OFFICE = Contact(
    _("La mission locale"),
    _("De 16 à 25 ans, sans condition de diplôme. Vous pouvez venir sans rendez-vous."),
)
DISABILITY_OFFICE = Contact(
    _("Cap emploi"),
    _("Trouver un emploi et le garder, quand on a un handicap. France Travail vous oriente."),
)
MANAGERS_OFFICE = Contact(_("L’Apec"), _("Pour les cadres et les jeunes diplômés, en emploi ou non."))
_MEETING = _("Je voudrais un rendez-vous de conseil en évolution professionnelle.")
_NOTHING_REQUIRED = _("Rien d’obligatoire. Une fiche de paie ou un ancien contrat peut aider.")
_IDENTITY_PAPER = _("Une pièce d’identité, et les courriers que vous ne comprenez pas.")

SITUATIONS = (
    Situation(
        "salarie",
        _("Je travaille dans une entreprise ou une association"),
        (REGIONAL_ADVISOR, MANAGERS_OFFICE, FRANCE_SERVICES),
        _MEETING,
        _NOTHING_REQUIRED,
    ),
    Situation(
        "agent-public",
        _("Je travaille dans un service public"),
        (
            Contact(
                _("La conseillère ou le conseiller mobilité-carrière de votre administration"),
                _("Demandez son nom au service des ressources humaines."),
            ),
            Contact(
                _("Le centre de gestion de votre département"),
                _("Si vous travaillez pour une commune ou un département."),
            ),
        ),
        _("Je voudrais parler de mon évolution professionnelle et de mes droits à la formation."),
        _NOTHING_REQUIRED,
    ),
    Situation(
        "recherche-emploi",
        _("Je cherche un emploi"),
        (EMPLOYMENT_AGENCY, YOUTH_OFFICE, DISABILITY_OFFICE, MANAGERS_OFFICE),
        _("Je voudrais parler d’une formation et savoir qui peut la payer."),
        _NOTHING_REQUIRED,
    ),
    Situation(
        "independant",
        _("Je travaille à mon compte"),
        (
            REGIONAL_ADVISOR,
            Contact(
                _("La chambre de métiers, la chambre de commerce ou la chambre d’agriculture"),
                _("Selon votre activité. Elle connaît les formations faites pour vous."),
            ),
        ),
        _MEETING,
        _("Votre dernière attestation de contribution à la formation, si vous l’avez."),
    ),
    Situation(
        "jeune",
        _("Je suis jeune, en études ou non"),
        (
            YOUTH_OFFICE,
            Contact(
                _("Le centre d’information et d’orientation (CIO)"),
                _("Une psychologue ou un psychologue de l’Éducation nationale vous reçoit gratuitement."),
            ),
        ),
        _("Je ne sais pas quoi faire et je voudrais en parler."),
        _("Rien. Ni diplôme, ni CV."),
    ),
    Situation(
        "retraite",
        _("Je suis à la retraite"),
        (
            FRANCE_SERVICES,
            Contact(
                _("La maison des associations de votre ville"), _("Pour les droits liés à votre engagement bénévole.")
            ),
        ),
        _("Je voudrais savoir ce que deviennent mes droits à la formation."),
        _IDENTITY_PAPER,
    ),
    Situation(
        "handicap",
        _("J’ai un handicap ou un souci de santé au travail"),
        (
            DISABILITY_OFFICE,
            Contact(
                _("Le service de santé au travail"),
                _("Vous pouvez demander vous-même à voir le médecin. Ce que vous lui dites reste secret."),
            ),
            REGIONAL_ADVISOR,
        ),
        _("Je voudrais garder mon travail, ou en changer, avec ma santé."),
        _("La décision de reconnaissance de votre handicap, si vous en avez une."),
    ),
    Situation(
        "mal-au-travail",
        _("Je ne vais pas bien au travail"),
        (
            Contact(
                _("Le médecin du travail ou votre médecin"),
                _("Vous pouvez demander vous-même à le voir. Ce que vous lui dites reste secret."),
            ),
            REGIONAL_ADVISOR,
        ),
        _("Je ne vais pas bien au travail. Je voudrais d’abord en parler."),
        _("Rien."),
    ),
    Situation(
        "sans-email-ni-telephone",
        _("Je n’ai pas d’e-mail ni de téléphone"),
        (
            FRANCE_SERVICES,
            Contact(
                _("La mairie ou le centre communal d’action sociale (CCAS)"),
                _("Demandez une personne qui aide pour les démarches sur internet."),
            ),
        ),
        _("Je voudrais voir mes droits à la formation. Je n’ai pas d’adresse e-mail."),
        _IDENTITY_PAPER,
    ),
    Situation(
        "aider-quelqu-un",
        _("J’aide quelqu’un"),
        (
            FRANCE_SERVICES,
            Contact(
                _("Une structure Aidants Connect"),
                _("Ses professionnels peuvent agir au nom d’une personne, avec son accord écrit."),
            ),
        ),
        _("J’aide une personne qui n’utilise pas internet. Comment faire avec son accord\u00a0?"),
        _IDENTITY_PAPER,
    ),
)


def situation_of(slug: str) -> Situation | None:
    """The situation under this address, or None."""
    return next((situation for situation in SITUATIONS if situation.slug == slug), None)

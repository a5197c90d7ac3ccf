"""« Argent pour me former »: the training account of those who do not work for a public employer."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.situations import EMPLOYMENT_AGENCY, FRANCE_SERVICES, REGIONAL_ADVISOR, Contact
from cpa.surfaces.portal.understanding.topic import Amount, Block, Row, Said, Topic

_EARNED = Block(
    _("Ce que vous recevez"),
    amounts=(
        Amount(
            "cpf.euros.annual",
            Said(_("Vous travaillez, dans l’année, au moins la moitié d’un temps complet.")),
            _("%(amount)s par an"),
        ),
        Amount(
            "cpf.self_employed.annual",
            Said(_("Vous travaillez à votre compte, et votre contribution à la formation est payée.")),
            _("%(amount)s par an"),
        ),
        Amount(
            "cpf.euros.ceiling",
            Said(_("C’est le maximum sur le compte. Vous utilisez votre argent\u00a0? Il y a de nouveau de la place.")),
            _("%(amount)s au plus"),
        ),
    ),
    sentences=(
        Said(_("Vous travaillez moins\u00a0? Vous recevez une part de cette somme, selon votre temps de travail.")),
        Said(_("Un congé de maternité ou de paternité compte comme du travail. Un accident du travail aussi.")),
        Said(_("Un arrêt pour une maladie ordinaire ne compte pas.")),
        Said(_("Quand vous êtes au chômage, rien ne s’ajoute. Mais rien ne part.")),
    ),
    rules=("cpf.half_time_reached", "cpf.ordinary_amount", "cpf.self_employed_amount", "cpf.counted_hours"),
)
_MORE = Block(
    _("Certaines personnes reçoivent plus"),
    amounts=(
        Amount(
            "cpf.euros.low_qualified_annual",
            Said(_("Vous avez peu ou pas de diplôme. Il faut le dire vous-même, sur votre compte.")),
            _("%(amount)s par an"),
        ),
        Amount(
            "cpf.euros.disability_bonus",
            Said(_("Vous êtes salarié et votre handicap est reconnu pour le travail.")),
            _("%(amount)s de plus par an"),
        ),
        Amount(
            "cpf.sheltered.annual",
            Said(_("Vous travaillez dans un établissement d’accompagnement par le travail.")),
            _("%(amount)s par an"),
        ),
    ),
    sentences=(
        Said(_("Le maximum sur le compte monte alors à %(ceiling)s."), {"ceiling": "cpf.euros.low_qualified_ceiling"}),
    ),
    rules=("cpf.low_qualified_amount", "cpf.disability_bonus", "cpf.sheltered_amount"),
)
_SERVES = Block(
    _("À quoi il sert"),
    amounts=(
        Amount(
            "training.ceiling.assessment",
            Said(_("Faire le point sur votre travail\u00a0: un bilan de compétences.")),
            _("%(amount)s au plus"),
        ),
        Amount("training.ceiling.light_licence", Said(_("Un permis auto ou moto.")), _("%(amount)s au plus")),
        Amount(
            "training.ceiling.directory",
            Said(_("Une certification courte, comme un test de langue.")),
            _("%(amount)s au plus"),
        ),
    ),
    sentences=(
        Said(_("Une formation qui mène à un diplôme ou à un titre reconnu, sans autre limite que votre compte.")),
        Said(_("Un diplôme obtenu grâce à votre expérience.")),
        Said(_("Le permis auto ou moto demande de chercher un emploi, ou qu’un autre paie une partie.")),
    ),
    rules=("training.certification", "training.experience", "training.light_licence", "training.spending_ceiling"),
)
_PAID = Block(
    _("Ce que vous payez"),
    amounts=(
        Amount(
            "training.participation.amount",
            Said(_("C’est votre part du prix. Votre compte paie le reste.")),
            _("%(amount)s par formation"),
        ),
    ),
    sentences=(
        Said(_("Vous cherchez un emploi\u00a0? Vous ne payez pas cette part.")),
        Said(_("Votre employeur ajoute de l’argent\u00a0? Vous ne la payez pas non plus.")),
        Said(_("Vous utilisez des points pour travail pénible\u00a0? Vous ne la payez pas non plus.")),
    ),
    rules=("training.participation", "training.exempt", "training.holder_pays"),
)
_TO_DO = Block(
    _("Ce que vous avez à faire"),
    sentences=(
        Said(_("Pour gagner cet argent\u00a0: rien. Votre employeur déclare votre travail.")),
        Said(_("Pour l’utiliser\u00a0: vous seul décidez. Dire non n’est jamais une faute.")),
        Said(_("Vous changez de travail\u00a0? L’argent vous suit.")),
        Said(_("Quelqu’un vous appelle pour une formation\u00a0? Raccrochez. Ne donnez jamais vos codes.")),
    ),
    articles=("Code du travail, art. L. 6323-2, L. 6323-3 et L. 6323-8-1",),
)
CONTACTS = (
    REGIONAL_ADVISOR,
    EMPLOYMENT_AGENCY,
    FRANCE_SERVICES,
    Contact(
        _("Mon Compte Formation"),
        _("Le site public où l’on choisit et paie sa formation. Tapez vous-même son adresse."),
    ),
)

MONEY = Topic(
    "argent-pour-me-former",
    _("Argent pour me former"),
    _("Chaque année de travail ajoute de l’argent sur votre compte. Cet argent paie vos formations."),
    (_EARNED, _MORE, _SERVES, _PAID, _TO_DO),
    CONTACTS,
    past=(
        Row(_("Une année de travail"), "cpf.hours.first_tier_rate"),
        Row(_("Une année de travail, après le premier seuil"), "cpf.hours.second_tier_rate"),
        Row(_("Le premier seuil"), "cpf.hours.first_tier_limit"),
        Row(_("Le maximum sur le compte"), "cpf.hours.ceiling"),
        Row(_("Une année, avec peu ou pas de diplôme"), "cpf.hours.low_qualified_rate"),
        Row(_("Le maximum, avec peu ou pas de diplôme"), "cpf.hours.low_qualified_ceiling"),
        Row(_("Votre part du prix d’une formation"), "training.participation.amount"),
    ),
    past_words=(
        Said(_("Avant 2019, on comptait en heures.")),
        Said(
            _("Le 1er janvier 2019, chaque heure est devenue %(price)s. Rien n’a été perdu."),
            {"price": "cpf.conversion.cpf_hour"},
        ),
    ),
    acronym="CPF",
    meaning=_("compte personnel de formation. Vous le remplissez en travaillant, et il paie des formations."),
)

"""« Heures des agents publics »: the training account of those who work for a public employer."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.situations import SITUATIONS
from cpa.surfaces.portal.understanding.topic import Amount, Block, Row, Said, Topic

_EARNED = Block(
    _("Ce que vous recevez"),
    amounts=(
        Amount(
            "public_service.hours.rate", Said(_("Vous tenez un poste complet toute l’année.")), _("%(amount)s par an")
        ),
        Amount(
            "public_service.hours.cap",
            Said(_("C’est le maximum sur le compte. Vous utilisez vos heures\u00a0? Il y a de nouveau de la place.")),
            _("%(amount)s au plus"),
        ),
    ),
    sentences=(
        Said(_("Le temps partiel que vous avez choisi compte comme un temps complet.")),
        Said(_("Un poste qui n’est pas à temps complet donne une part des heures.")),
    ),
    rules=("public_service.post_share", "public_service.ordinary_hours", "public_service.credit"),
)
_MORE = Block(
    _("Certaines personnes reçoivent plus"),
    amounts=(
        Amount(
            "public_service.low_qualified.rate",
            Said(_("Votre poste est de catégorie C, et vous avez peu ou pas de diplôme.")),
            _("%(amount)s par an"),
        ),
        Amount(
            "public_service.low_qualified.cap",
            Said(_("C’est alors le maximum sur le compte.")),
            _("%(amount)s au plus"),
        ),
    ),
    sentences=(
        Said(
            _(
                "Votre santé menace votre poste\u00a0? Vous pouvez recevoir des heures en plus, avec"
                " l’avis d’un médecin."
            )
        ),
    ),
    rules=("public_service.low_qualified_hours",),
    articles=("Code général de la fonction publique, art. L. 422-15",),
)
_MOVES = Block(
    _("Vous changez d’employeur"),
    amounts=(
        Amount(
            "public_service.conversion.hour",
            Said(_("C’est la valeur d’une heure quand vous allez dans une entreprise. Elle vaut autant au retour.")),
            _("%(amount)s l’heure"),
        ),
    ),
    sentences=(
        Said(_("Vous restez dans le service public\u00a0? Vos heures vous suivent, sans rien demander.")),
        Said(_("Vous le quittez\u00a0? Demandez la conversion. Elle ne se fait pas toute seule.")),
    ),
    rules=("public_service.euros_given", "public_service.hours_given", "public_service.balance"),
)
_TO_DO = Block(
    _("Ce que vous avez à faire"),
    sentences=(
        Said(_("Pour gagner des heures\u00a0: rien. Elles s’ajoutent à la fin de chaque année.")),
        Said(_("Pour les utiliser\u00a0: demandez l’accord de votre employeur.")),
        Said(
            _("Lire, écrire, compter\u00a0: il ne peut pas refuser cette formation. Il peut la reporter dans l’année.")
        ),
    ),
    articles=("Code général de la fonction publique, art. L. 422-11 à L. 422-13",),
)

PUBLIC_SERVICE = Topic(
    "heures-des-agents-publics",
    _("Heures des agents publics"),
    _("Vous travaillez pour un service public. Chaque année vous donne des heures pour vous former."),
    (_EARNED, _MORE, _MOVES, _TO_DO),
    next(situation.contacts for situation in SITUATIONS if situation.slug == "agent-public"),
    past=(
        Row(_("Une année de poste complet"), "public_service.tiers.first_rate"),
        Row(_("Une année, après le premier seuil"), "public_service.tiers.second_rate"),
        Row(_("Le premier seuil"), "public_service.tiers.limit"),
        Row(_("Une année, catégorie C peu diplômée"), "public_service.low_qualified.rate"),
    ),
    past_words=(Said(_("Ce droit existe depuis 2017 dans les services publics.")),),
    acronym="CPF",
    meaning=_("compte personnel de formation. Dans les services publics, il se compte en heures."),
)

"""« Où va l’argent de la formation »: what is known in figures, what the law says, and what is not known."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.understanding.topic import Amount, Block, Said

BLOCKS = (
    Block(
        _("Ce que la loi donne à chaque personne"),
        amounts=(
            Amount(
                "cpf.euros.annual",
                Said(_("Une personne qui travaille au moins à moitié de l’année.")),
                _("%(amount)s par an"),
            ),
            Amount(
                "cpf.euros.low_qualified_annual",
                Said(_("Une personne qui travaille, avec peu ou pas de diplôme.")),
                _("%(amount)s par an"),
            ),
            Amount(
                "public_service.hours.rate",
                Said(_("Une personne qui travaille pour un service public.")),
                _("%(amount)s par an"),
            ),
        ),
        rules=("cpf.ordinary_amount", "cpf.low_qualified_amount"),
    ),
    Block(
        _("Qui peut ajouter de l’argent sur un compte"),
        sentences=(
            Said(_("La personne elle-même.")),
            Said(_("Son employeur, ou l’organisme de sa branche.")),
            Said(_("L’État, les régions et les communes.")),
            Said(_("France Travail, et l’organisme qui aide les personnes handicapées à travailler.")),
            Said(_("L’assurance chômage, et l’assurance des accidents du travail.")),
            Said(_("Une association, pour ses bénévoles.")),
        ),
        rules=("training.topups",),
    ),
)
UNKNOWN = (
    _("Combien il y a aujourd’hui, en tout."),
    _("Quelle part va aux personnes sans emploi, aux salariés, aux jeunes."),
    _("Quelle part va vraiment aux personnes qui en ont le plus besoin."),
    _("Combien coûte une formation à la personne, quand tout est compté."),
)

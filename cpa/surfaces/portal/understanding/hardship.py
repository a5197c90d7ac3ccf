"""« Points pour travail pénible »: the prevention account."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.situations import REGIONAL_ADVISOR, Contact
from cpa.surfaces.portal.understanding.topic import Amount, Block, Row, Said, Topic

_NIGHTS, _HOURS, _TIMES = _("%(amount)s nuits par an"), _("%(amount)s par an"), _("%(amount)s fois par an")
_NIGHT = _("Travailler la nuit, une heure au moins entre minuit et cinq heures")
_SHIFTS = _("Changer d’équipe, avec des nuits")

_EARNED = Block(
    _("Ce que vous recevez"),
    amounts=(
        Amount(
            "c2p.scale.points_per_period",
            Said(
                _("Tous les %(months)s, pour chaque risque qui dépasse sa limite."),
                {"months": "months: c2p.scale.period_months"},
            ),
        ),
    ),
    sentences=(
        Said(_("Deux risques à la fois\u00a0? Vous recevez deux fois plus.")),
        Said(_("Il n’y a pas de maximum dans une vie."), unless="c2p.scale.career_cap"),
        Said(
            _("Vous êtes né avant le %(born)s\u00a0? Vos points comptent double."),
            {"born": "day: c2p.birth.doubled_before"},
        ),
    ),
    rules=("c2p.counted_months", "c2p.periods", "c2p.credit"),
)
_RISKS = Block(
    _("Les risques qui comptent"),
    rows=(
        Row(_NIGHT, "c2p.thresholds.nuit", _NIGHTS),
        Row(_SHIFTS, "c2p.thresholds.equipes", _NIGHTS),
        Row(_("Répéter le même geste, très vite"), "c2p.thresholds.repetitif", _HOURS),
        Row(_("Le bruit, de 81 décibels ou plus"), "c2p.thresholds.bruit", _HOURS),
        Row(_("Les bruits très forts, de 135 décibels ou plus"), "c2p.thresholds.bruit_pics", _TIMES),
        Row(_("Le froid, 5 °C et moins, ou la chaleur, 30 °C et plus"), "c2p.thresholds.temperatures", _HOURS),
        Row(_("Travailler sous pression, comme les plongeurs"), "c2p.thresholds.hyperbare", _TIMES),
    ),
    columns=(_("Le risque"), _("À partir de")),
    sentences=(Said(_("Les protections que vous portez sont déjà comptées dans ces limites.")),),
    rules=("c2p.exposed",),
)
_SERVES = Block(
    _("À quoi servent vos points"),
    amounts=(
        Amount(
            "c2p.price.training_euros",
            Said(_("Pour apprendre un métier moins dur.")),
            _("%(amount)s par point"),
        ),
        Amount(
            "c2p.lot.points",
            Said(
                _(
                    "Pour travailler moins, sans perdre de salaire."
                    " Cela vaut %(half)s à mi-temps, soit %(days)s de temps libre."
                ),
                {"half": "at_half_time: c2p.part_time.days", "days": "c2p.part_time.days"},
            ),
        ),
        Amount(
            "c2p.pension.points_per_quarter",
            Said(
                _("Pour partir à la retraite un trimestre plus tôt, à partir de %(age)s. Au plus %(most)s."),
                {"age": "years: c2p.pension.age", "most": "quarters: c2p.pension.most_quarters"},
            ),
        ),
    ),
    sentences=(
        Said(_("Les premiers points servent d’abord à vous former\u00a0: %(kept)s."), {"kept": "c2p.reserve.points"}),
        Said(
            _("Vous êtes né avant le %(born)s\u00a0? Vous en gardez moins pour cela."),
            {"born": "day: c2p.reserve.reduced_before"},
        ),
        Said(_("Avant une formation, parlez-en avec un conseil en évolution professionnelle. C’est obligatoire.")),
    ),
    rules=("c2p.training_value", "c2p.part_time_days", "c2p.pension_quarters", "c2p.reserved_points"),
    articles=("Code du travail, art. R. 4163-19",),
)
_TO_DO = Block(
    _("Ce que vous avez à faire"),
    sentences=(
        Said(_("Pour gagner des points\u00a0: rien. Votre employeur déclare chaque année.")),
        Said(_("Il manque des points\u00a0? Écrivez d’abord à votre employeur. Puis à la caisse de retraite.")),
        Said(_("Vous avez %(years)s après la fin de l’année pour le demander."), {"years": "years: c2p.claims.years"}),
    ),
    rules=("c2p.claim_admissible",),
    articles=("Code du travail, art. L. 4163-18 et R. 4163-34",),
)
CONTACTS = (
    Contact(
        _("La caisse de retraite et de santé au travail de votre région"),
        _("Elle tient le compte et répond sur vos points."),
        acronym="CARSAT",
        meaning=_("caisse d’assurance retraite et de la santé au travail. Il y en a une par région."),
    ),
    Contact(_("Votre employeur"), _("C’est lui qui déclare. Demandez ce qu’il a déclaré pour vous.")),
    Contact(
        _("Le service de santé au travail"),
        _("Il connaît les risques de votre poste. Ce que vous lui dites reste secret."),
    ),
    REGIONAL_ADVISOR,
)

HARDSHIP = Topic(
    "points-pour-travail-penible",
    _("Points pour travail pénible"),
    _("Travailler la nuit, dans le bruit ou dans le froid use la santé. La loi vous donne des points en échange."),
    (_EARNED, _RISKS, _SERVES, _TO_DO),
    CONTACTS,
    past=(
        Row(_("Le maximum de points dans une vie"), "c2p.scale.career_cap"),
        Row(_("Un point, en formation"), "c2p.price.training_euros"),
        Row(_("Un point, en formation"), "c2p.price.training_hours"),
        Row(_("Un lot de points, en temps libre"), "c2p.part_time.days"),
        Row(_NIGHT, "c2p.thresholds.nuit", _NIGHTS),
        Row(_SHIFTS, "c2p.thresholds.equipes", _NIGHTS),
        Row(_("Porter des charges lourdes"), "c2p.thresholds.manutentions", _HOURS),
        Row(_("Travailler dans des postures pénibles"), "c2p.thresholds.postures", _HOURS),
        Row(_("Les vibrations"), "c2p.thresholds.vibrations", _HOURS),
    ),
    past_words=(
        Said(_("De 2015 à 2017, ce compte portait un autre nom. Les points sont restés.")),
        Said(_("Les charges, les postures, les vibrations et les produits chimiques ne comptent plus depuis 2017.")),
    ),
    first=Amount("c2p.price.training_euros", Said(""), _("%(amount)s de formation par point")),
    acronym="C2P",
    meaning=_("compte professionnel de prévention. Il donne des points à qui fait un travail dur pour la santé."),
)

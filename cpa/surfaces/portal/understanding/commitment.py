"""« Droits gagnés par mon engagement »: the citizen-commitment account."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.situations import Contact
from cpa.surfaces.portal.understanding.topic import Amount, Block, Row, Said, Topic

_HOURS, _DAYS = _("%(amount)s dans l’année"), _("%(amount)s jours dans l’année")

_EARNED = Block(
    _("Ce que vous recevez"),
    amounts=(
        Amount(
            "cec.credit.euros",
            Said(_("Pour chaque sorte d’engagement qui atteint son minimum.")),
            _("%(amount)s par an"),
        ),
        Amount(
            "cec.cap.euros",
            Said(_("Cet argent s’ajoute à l’argent pour vous former. Il ne prend pas sa place.")),
            _("%(amount)s au plus"),
        ),
    ),
    sentences=(Said(_("Vous donnez du temps à deux associations\u00a0? Les heures s’ajoutent, pour un seul droit.")),),
    rules=("cec.worth", "cec.credit"),
)
_ACTIVITIES = Block(
    _("Les engagements qui comptent"),
    rows=(
        Row(_("Diriger une association, ou guider ses bénévoles"), "cec.minimum.benevolat_hours", _HOURS),
        Row(_("… dont, dans une même association"), "cec.minimum.benevolat_hours_in_one_body", _HOURS),
        Row(_("Le service civique, ou un volontariat"), "months: cec.minimum.service_civique_months"),
        Row(_("Être maître d’apprentissage"), "months: cec.minimum.maitre_apprentissage_months"),
        Row(_("La réserve militaire"), "cec.minimum.reserve_militaire_days", _DAYS),
        Row(_("La réserve sanitaire"), "cec.minimum.reserve_sanitaire_days", _DAYS),
        Row(_("Être sapeur-pompier volontaire"), "years: cec.minimum.sapeur_pompier_years"),
        Row(_("La réserve de sécurité civile de la commune"), "years: cec.minimum.reserve_communale_years"),
        Row(_("La réserve citoyenne de défense"), "years: cec.minimum.reserve_defense_years"),
        Row(
            _("La réserve de l’éducation nationale"),
            "cec.minimum.reserve_education_interventions",
            _("%(amount)s interventions"),
        ),
        Row(_("La réserve de la police"), "cec.minimum.reserve_police_vacations", _("%(amount)s missions par an")),
        Row(_("La réserve civique"), "cec.minimum.reserve_civique_hours", _HOURS),
        Row(_("Aider des personnes qui sortent de prison"), "cec.minimum.reserve_reinsertion_hours", _HOURS),
    ),
    columns=(_("L’engagement"), _("À partir de")),
    rules=("cec.benevolat", "cec.service_civique", "cec.reserve_reinsertion"),
)
_TO_DO = Block(
    _("Ce que vous avez à faire"),
    sentences=(
        Said(
            _("Bénévole\u00a0: déclarez vos heures au plus tard le %(day)s de l’année suivante."),
            {"day": "end_of_month: cec.declaration.months_after"},
        ),
        Said(
            _("Un responsable de l’association les confirme au plus tard le %(day)s."),
            {"day": "end_of_month: cec.attestation.months_after"},
        ),
        Said(_("Après ces dates, les heures ne comptent pas.")),
        Said(_("L’association doit exister depuis %(years)s au moins."), {"years": "years: cec.association.years"}),
        Said(_("Service civique, pompiers, armée\u00a0: vous n’avez rien à déclarer.")),
    ),
    rules=("cec.declared_in_time", "cec.attested_in_time", "cec.association_old_enough"),
)
_SERVES = Block(
    _("À quoi il sert"),
    sentences=(
        Said(_("Il paie les mêmes formations que l’argent pour vous former.")),
        Said(_("Il peut aussi payer une formation pour mieux aider votre association.")),
        Said(_("À la retraite, il continue de grandir et de servir à cela.")),
    ),
    rules=("training.volunteers_training", "training.money_for_action"),
)
CONTACTS = (
    Contact(_("Un responsable de votre association"), _("C’est lui qui confirme vos heures.")),
    Contact(_("Le Compte Bénévole"), _("Le service public, sur internet, où l’on déclare ses heures.")),
    Contact(
        _("L’organisme qui vous accueille"),
        _("Service civique, armée, pompiers, commune\u00a0: c’est lui qui déclare pour vous."),
    ),
    Contact(_("La maison des associations de votre ville"), _("Elle aide les bénévoles à déclarer leurs heures.")),
)

COMMITMENT = Topic(
    "droits-gagnes-par-mon-engagement",
    _("Droits gagnés par mon engagement"),
    _("Vous donnez du temps aux autres. La loi vous donne de l’argent pour apprendre."),
    (_EARNED, _ACTIVITIES, _TO_DO, _SERVES),
    CONTACTS,
    past=(
        Row(_("Une sorte d’engagement, par an"), "cec.credit.hours"),
        Row(_("Le maximum"), "cec.cap.hours"),
        Row(_("L’âge de l’association, au moins"), "years: cec.association.years"),
        Row(_("La réserve civique"), "cec.minimum.reserve_civique_hours", _HOURS),
    ),
    past_words=(
        Said(
            _("En 2017 et 2018, on comptait en heures. Chaque heure est devenue %(price)s."),
            {"price": "cec.conversion.hour"},
        ),
    ),
    acronym="CEC",
    meaning=_("compte d’engagement citoyen. Aider les autres y donne de l’argent pour se former."),
)

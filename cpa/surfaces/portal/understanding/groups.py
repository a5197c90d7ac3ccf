"""The five groups with more rights and their own help: what they have more, what to do, whom to see. Public bodies
only; no phone number beside the national ones."""

from django.utils.translation import gettext_lazy as _

from cpa.surfaces.portal.situations import EMPLOYMENT_AGENCY, REGIONAL_ADVISOR, YOUTH_OFFICE, Contact
from cpa.surfaces.portal.understanding import commitment, hardship
from cpa.surfaces.portal.understanding.topic import Amount, Block, Said, Topic

_MORE, _TO_DO = _("Ce que vous avez en plus"), _("Ce qu’il faut faire")
_A_YEAR, _AT_MOST = _("%(amount)s par an"), _("%(amount)s au plus")
_REGION = Contact(
    _("La région"), _("Elle paie des formations. Son service d’orientation reçoit tout le monde, gratuitement.")
)

_YOUNG = Topic(
    "moins-de-26-ans-sans-diplome",
    _("Moins de 26 ans, sans diplôme"),
    _("Vous avez quitté l’école sans diplôme\u00a0? La loi vous doit une nouvelle chance d’apprendre un métier."),
    (
        Block(
            _MORE,
            amounts=(
                Amount(
                    "cpf.euros.low_qualified_annual",
                    Said(_("Quand vous travaillez. C’est plus que les autres.")),
                    _A_YEAR,
                ),
            ),
            sentences=(
                Said(_("Vous avez droit à une formation qui mène à un métier. La région la paie.")),
                Said(_("Vous pouvez aussi retourner à l’école, pour préparer un diplôme.")),
            ),
            rules=("account.young_without_diploma", "account.low_qualified_worker"),
        ),
        Block(
            _TO_DO,
            sentences=(
                Said(_("Allez à la mission locale. Vous pouvez venir sans rendez-vous, même sans projet.")),
                Said(
                    _(
                        "Dites\u00a0: «\u00a0J’ai quitté l’école sans diplôme."
                        " Je veux une formation payée par la région.\u00a0»"
                    )
                ),
                Said(_("Vous travaillez déjà\u00a0? Dites sur votre compte que vous n’avez pas de diplôme.")),
            ),
        ),
    ),
    (
        YOUTH_OFFICE,
        Contact(
            _("Le centre d’information et d’orientation"),
            _("Il dépend de l’Éducation nationale. On y parle de reprendre des études."),
        ),
        EMPLOYMENT_AGENCY,
        _REGION,
    ),
    more="argent-pour-me-former",
)
_LOW_QUALIFIED = Topic(
    "peu-ou-pas-de-diplome",
    _("Peu ou pas de diplôme"),
    _("Vous travaillez sans diplôme, ou avec un petit diplôme\u00a0? Vous pouvez recevoir plus pour vous former."),
    (
        Block(
            _MORE,
            amounts=(
                Amount("cpf.euros.low_qualified_annual", Said(_("Vous êtes salarié.")), _A_YEAR),
                Amount("cpf.euros.low_qualified_ceiling", Said(_("C’est alors le maximum sur le compte.")), _AT_MOST),
                Amount(
                    "public_service.low_qualified.rate",
                    Said(_("Vous travaillez pour un service public, sur un poste de catégorie C.")),
                    _A_YEAR,
                ),
            ),
            sentences=(
                Said(
                    _("Les autres salariés reçoivent %(annual)s par an, et %(ceiling)s au plus."),
                    {"annual": "cpf.euros.annual", "ceiling": "cpf.euros.ceiling"},
                ),
            ),
            rules=("account.low_qualified_worker", "cpf.low_qualified_amount", "public_service.low_qualified_hours"),
        ),
        Block(
            _TO_DO,
            sentences=(
                Said(_("Dites-le vous-même, sur votre compte. Personne ne peut le dire à votre place.")),
                Said(_("Votre parole suffit. On ne vous demande pas de papier.")),
                Said(
                    _("Vous obtenez un diplôme plus tard\u00a0? Dites-le aussi. Ce que vous avez gagné reste à vous.")
                ),
                Said(_("Votre travail vous a beaucoup appris\u00a0? Il peut devenir un diplôme.")),
            ),
            rules=("training.experience",),
        ),
    ),
    (REGIONAL_ADVISOR, EMPLOYMENT_AGENCY, _REGION),
    more="argent-pour-me-former",
)
_HARDSHIP = Topic(
    "travail-penible",
    _("Travail pénible"),
    _("Votre travail use votre santé\u00a0? Vous gagnez des points pour changer, souffler ou partir plus tôt."),
    (
        Block(
            _MORE,
            amounts=(
                Amount(
                    "c2p.price.training_euros",
                    Said(_("Pour apprendre un métier moins dur. Cela s’ajoute à votre argent pour vous former.")),
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
                    Said(_("Pour partir à la retraite un trimestre plus tôt.")),
                ),
            ),
            rules=("account.exposed_worker",),
        ),
        Block(
            _TO_DO,
            sentences=(
                Said(_("Regardez sur votre compte si chaque année pénible a donné des points.")),
                Said(_("Il en manque\u00a0? Notez vos horaires et vos postes. Gardez vos fiches de paie.")),
                Said(_("Écrivez d’abord à votre employeur. Sans réponse, écrivez à la caisse de retraite.")),
                Said(
                    _("N’attendez pas\u00a0: vous avez %(years)s après la fin de l’année."),
                    {"years": "years: c2p.claims.years"},
                ),
            ),
            rules=("c2p.claim_admissible",),
        ),
    ),
    hardship.CONTACTS,
    more="points-pour-travail-penible",
)
_VOLUNTEERS = Topic(
    "benevoles",
    _("Bénévoles"),
    _("Vous aidez les autres sans être payé\u00a0? Ce temps peut vous donner de l’argent pour apprendre."),
    (
        Block(
            _MORE,
            amounts=(
                Amount("cec.credit.euros", Said(_("Pour chaque sorte d’engagement.")), _A_YEAR),
                Amount("cec.cap.euros", Said(_("En plus de l’argent gagné en travaillant.")), _AT_MOST),
            ),
            sentences=(
                Said(
                    _("Il faut %(hours)s dans l’année, dont %(one)s dans une même association."),
                    {"hours": "cec.minimum.benevolat_hours", "one": "cec.minimum.benevolat_hours_in_one_body"},
                ),
                Said(_("Il faut diriger l’association, ou guider d’autres bénévoles.")),
            ),
            rules=("account.volunteer", "cec.benevolat"),
        ),
        Block(
            _TO_DO,
            sentences=(
                Said(_("Notez vos heures au fil de l’année.")),
                Said(
                    _("Déclarez-les au plus tard le %(day)s de l’année suivante, sur Le Compte Bénévole."),
                    {"day": "end_of_month: cec.declaration.months_after"},
                ),
                Said(
                    _("Demandez à un responsable de les confirmer au plus tard le %(day)s."),
                    {"day": "end_of_month: cec.attestation.months_after"},
                ),
            ),
            rules=("cec.declared_in_time", "cec.attested_in_time"),
        ),
    ),
    commitment.CONTACTS,
    more="droits-gagnes-par-mon-engagement",
)
_BUSINESS = Topic(
    "creer-ou-reprendre-une-entreprise",
    _("Créer ou reprendre une entreprise"),
    _("Votre argent pour vous former peut payer ce qu’il faut apprendre pour vous lancer."),
    (
        Block(
            _MORE,
            amounts=(
                Amount(
                    "cpf.self_employed.annual",
                    Said(_("Une fois à votre compte, si votre contribution à la formation est payée.")),
                    _A_YEAR,
                ),
            ),
            sentences=(
                Said(_("Avant de vous lancer, la loi ne donne pas d’argent en plus. Nous préférons vous le dire.")),
                Said(_("Votre compte paie une formation, si elle mène à un titre reconnu.")),
                Said(_("Depuis février 2025, il ne paie plus le simple accompagnement.")),
            ),
            rules=("training.business_creation", "cpf.self_employed_amount"),
        ),
        Block(
            _TO_DO,
            sentences=(
                Said(_("Parlez de votre projet avant de payer quoi que ce soit.")),
                Said(_("Vous cherchez un emploi\u00a0? France Travail peut payer une formation et vous suivre.")),
                Said(_("Vous êtes salarié\u00a0? Vous pouvez demander un congé pour créer votre entreprise.")),
                Said(_("Vérifiez que la formation mène à un titre reconnu. Demandez son numéro.")),
            ),
            articles=("Code du travail, art. L. 3142-105",),
        ),
    ),
    (
        Contact(
            _("La chambre de métiers, la chambre de commerce ou la chambre d’agriculture"),
            _("Selon votre métier. Elle reçoit les personnes qui créent ou reprennent une entreprise."),
        ),
        EMPLOYMENT_AGENCY,
        REGIONAL_ADVISOR,
        _REGION,
    ),
    more="argent-pour-me-former",
)

GROUPS = (_YOUNG, _LOW_QUALIFIED, _HARDSHIP, _VOLUNTEERS, _BUSINESS)

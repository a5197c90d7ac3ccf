"""What the site keeps about a person, why and for how long: the table of « Données personnelles »."""

from django.utils.translation import gettext as _

from cpa.ui.tables import Cell, Column, Table


def kept_data() -> Table:
    """One row per kind of data, in the words of the people concerned."""
    return Table(
        _("Ce que nous gardons, pourquoi et combien de temps"),
        (Column(_("Donnée")), Column(_("Pourquoi")), Column(_("Combien de temps"))),
        [[Cell(text) for text in row] for row in _rows()],
    )


def _rows() -> list[tuple[str, str, str]]:
    life = _("Tant que votre compte existe")
    return [
        (_("Adresse e-mail"), _("Ouvrir votre compte et vous prévenir"), life),
        (_("Mot de passe, clé d’accès, code en plus"), _("Vérifier que c’est bien vous"), life),
        (
            _("Une suite de signes calculée à partir de votre numéro de sécurité sociale"),
            _("Rattacher les déclarations de vos employeurs. Le numéro lui-même n’est jamais gardé."),
            life,
        ),
        (
            _("Déclarations de vos employeurs, sans votre nom"),
            _("Calculer vos droits et prouver d’où ils viennent"),
            _("Toute la vie professionnelle\u00a0: elles prouvent vos droits"),
        ),
        (
            _("Vos droits, ligne par ligne, sans votre nom"),
            _("Ne rien perdre et tout expliquer"),
            _("Toute la vie professionnelle\u00a0: rien ne s’efface, tout se corrige"),
        ),
        (_("Ce que vous déclarez vous-même"), _("Ajuster vos droits à votre situation"), life),
        (
            _("Témoins de connexion"),
            _("Garder votre langue et votre session"),
            _("Jusqu’à la fermeture du navigateur, huit heures au plus"),
        ),
    ]

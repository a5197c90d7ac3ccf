"""Why a decision is not taken: each code with its French sentence."""

from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem


def overtaken() -> Problem:
    """Somebody decided on the same thing since the page was read."""
    return Problem(
        "desk.overtaken", "page", _("Quelqu’un a décidé entre-temps. Relisez ce qui a changé, puis décidez.")
    )


def not_shown() -> Problem:
    """The offer is not shown any more."""
    return Problem("desk.not-shown", "page", _("Cette offre n’est plus montrée\u00a0: sa source ne la dit plus."))


def not_last() -> Problem:
    """Another delivery came since, or there is none before."""
    return Problem("desk.not-last", "page", _("Une autre livraison est arrivée depuis\u00a0: rien n’a changé."))


def not_kept() -> Problem:
    """What the source said before is not kept."""
    return Problem("desk.not-kept", "page", _("Ce que cette source disait avant n’est pas gardé\u00a0: impossible."))


def undone() -> Problem:
    """The decision does not stand any more."""
    return Problem("desk.undone", "page", _("Cette décision était déjà défaite\u00a0: rien n’a changé."))


def unknown_value() -> Problem:
    """The value cannot stand."""
    return Problem("desk.value", "value", _("Cette valeur ne peut pas être celle d’une offre."))


def same_value() -> Problem:
    """The offer says so already."""
    return Problem("desk.same-value", "value", _("C’est déjà ce que dit la source."))

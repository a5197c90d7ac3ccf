"""Why a request was refused, or what a body asks for: codes, and what the holder reads."""

from django.utils.translation import gettext_lazy as _

SILENCE = "silence"
ANSWERED = "answered"
PLACE = "place"
SESSION_FULL = "session_full"
REFUSALS = {
    "conditions": _("Une condition n’est pas remplie."),
    "documents": _("Une pièce manquait."),
    "employer": _("L’employeur n’a pas donné son accord."),
    "training": _("La formation ne convient pas à cet usage."),
    SILENCE: _("L’organisme n’a pas répondu dans le délai\u00a0: c’est un refus."),
}
QUESTIONS = {
    "employer_agreement": _("L’organisme demande l’accord écrit de votre employeur."),
    "quote": _("L’organisme demande le devis de la formation."),
    "identity": _("L’organisme demande une copie de votre pièce d’identité."),
}
OF_TRAINER = {
    PLACE: _("L’organisme de formation vous garde une place."),
    SESSION_FULL: _("La session est complète."),
}
WORDS = {**REFUSALS, **QUESTIONS, **OF_TRAINER, ANSWERED: _("Vous avez envoyé ce qui était demandé.")}

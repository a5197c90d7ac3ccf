"""The funding of an offer in the words of the page."""

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.kernel.citation import Citation
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.training.funding.case import Payer
from cpa.legislation.training.funding.ranges import Range
from cpa.rules.wording import Language, Sentence, shown
from cpa.ui.amounts import written


def remainder(left: Range) -> str:
    """« Reste à payer : 103,20 € »."""
    if left.exact:
        return _("Reste à payer\u00a0: %(amount)s.") % {"amount": _euros(left.least)}
    between = {"least": _euros(left.least), "most": _euros(left.most)}
    return _("Reste à payer\u00a0: entre %(least)s et %(most)s, selon ce qui reste à savoir.") % between


def unknown_price() -> str:
    """When the offer says no price."""
    return _("Le prix n’est pas dit\u00a0: le reste à payer n’est pas connu.")


def refused(problem: Problem) -> str:
    """When nothing is worked out."""
    return {
        "funding-before-euros": _(
            "Avant 2019, les droits étaient des heures\u00a0: le reste à payer n’est pas calculé."
        ),
        "funding-too-much-unknown": _("Trop de choses restent à savoir\u00a0: le reste à payer n’est pas calculé."),
    }[problem.code]


def payer(who: Payer) -> str:
    """The payer, the gift first and the acronym second."""
    return {
        Payer.DOTATION: _("Argent mis sur mon compte par d’autres"),
        Payer.CPF: _("Argent pour me former (CPF)"),
        Payer.COMMITMENT: _("Droits gagnés par mon engagement (CEC)"),
        Payer.ACCIDENT: _("Droit après un accident du travail"),
        Payer.PREVENTION: _("Points pour travail pénible (C2P)"),
        Payer.EMPLOYER: _("Mon employeur"),
        Payer.SKILLS_OPERATOR: _("Opérateur de compétences (OPCO)"),
        Payer.TRAINING_FUND: _("Fonds de formation des indépendants (FAF)"),
        Payer.FRANCE_TRAVAIL: _("France Travail"),
        Payer.REGION: _("Ma région"),
        Payer.AGEFIPH: _("Fonds pour l’emploi des personnes handicapées (Agefiph)"),
        Payer.STATE: _("État"),
        Payer.CHAMBER: _("Chambre de commerce, d’agriculture ou de métiers"),
        Payer.LOCAL_AUTHORITY: _("Commune ou autre collectivité"),
        Payer.UNEDIC: _("Assurance chômage"),
        Payer.OTHER: _("Autre payeur"),
    }[who]


def brings(name: str, amount: Range) -> str:
    """« Argent pour me former (CPF) : 896,80 € »."""
    if not amount.most:
        return _("%(payer)s\u00a0: rien pour cette formation.") % {"payer": name}
    if amount.exact:
        return _("%(payer)s\u00a0: %(amount)s.") % {"payer": name, "amount": _euros(amount.least)}
    between = {"payer": name, "least": _euros(amount.least), "most": _euros(amount.most)}
    return _("%(payer)s\u00a0: entre %(least)s et %(most)s.") % between


def to_ask(payers: Sequence[Payer]) -> str:
    """Payers that could be asked; empty without any."""
    if not payers:
        return ""
    names = ", ".join(payer(who) for who in payers)
    return _("Peuvent peut-être aider, si vous le demandez\u00a0: %(payers)s.") % {"payers": names}


def printed(sentence: Sentence) -> str:
    """A sentence of the law in the reader's language, as it is printed."""
    language: Language = "en" if get_language() == "en" else "fr"
    return _typeset(sentence.text(language)) if language == "fr" else sentence.text(language)


def to_check(unknown: Iterable[Sentence]) -> str:
    """What must be known before rights may be told to pay, in one sentence; empty without any."""
    english = get_language() == "en"
    found = [shown(one.values["what"], "en" if english else "fr") for one in unknown]
    return _("Il faut d’abord vérifier\u00a0: %(what)s.") % {"what": _typeset(", ".join(found))} if found else ""


def article(cited: Citation | None) -> str:
    """An article, as it is printed in both languages; empty without one."""
    return _typeset(cited.article) if cited else ""


def _typeset(text: str) -> str:
    """French as it is printed: curly apostrophes, and no line broken before « : ; ? ! % »."""
    return re.sub(r" (?=[:;?!%])", "\u00a0", text.replace("'", "’"))


def _euros(cents: int) -> str:
    return written(Quantity(cents, Unit.CENT))

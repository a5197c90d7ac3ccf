"""*Qu’est-ce que vous faisiez vraiment ?*: one question a proposed skill, and room for what nobody proposed."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.profile.models.skill_said import NAME_LENGTH, Verdict
from cpa.modules.profile.skills.actions import Answer
from cpa.modules.profile.skills.proposals import Proposal
from cpa.ui.typesetting import printed

MOST_WORDINGS = 20
PASS = "pass"
"""« Je passe »: no word is given."""


class WordingsField(forms.CharField):
    """Skills in the person's words, one a line: a tuple without repeats, in the order written."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = (" ".join(line.split()).strip(" -•.;,") for line in super().clean(value).splitlines())
        wordings = tuple(dict.fromkeys(line for line in lines if line))
        if len(wordings) > MOST_WORDINGS or any(len(line) > NAME_LENGTH for line in wordings):
            raise forms.ValidationError(
                _("Écrivez %(most)d lignes au plus, de %(length)d lettres au plus chacune.")
                % {"most": MOST_WORDINGS, "length": NAME_LENGTH}
            )
        return wordings


class OwnForm(forms.Form):
    """Skills that the person names."""

    own = WordingsField(
        label=gettext_lazy("Avec mes mots"),
        help_text=gettext_lazy("Une chose par ligne. Exemple\u00a0: réparer un vélo."),
        error_messages={"required": gettext_lazy("Écrivez au moins une chose que vous savez faire.")},
    )


class ProposalsForm(forms.Form):
    """One choice a proposal, « je passe » unless the person says otherwise."""

    def __init__(self, *args: Any, proposals: Sequence[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = proposals
        for proposal in proposals:
            self.fields[_verdict(proposal)] = _choice(proposal)
            self.fields[_words(proposal)] = _wording(proposal)
        self.fields["own"] = WordingsField(
            label=_("Et quoi d’autre\u00a0?"),
            help_text=_("Ce que vous faisiez d’autre, une chose par ligne. Exemple\u00a0: calmer un client en colère."),
            required=False,
        )

    def asked(self) -> Iterator[tuple[Proposal, forms.BoundField, forms.BoundField]]:
        """Each proposal with its choice and its words."""
        for proposal in self.proposals:
            yield proposal, self[_verdict(proposal)], self[_words(proposal)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for proposal in self.proposals:
            otherwise = cleaned.get(_verdict(proposal)) == Verdict.OTHERWISE
            if otherwise and not cleaned.get(_words(proposal)):
                self.add_error(_words(proposal), _("Écrivez-le avec vos mots, ou choisissez une autre réponse."))
        return cleaned

    def answers(self) -> dict[str, Answer]:
        """What was changed of each skill (key → answer), so that two windows never undo each other. Only once the
        form is valid."""
        return {each.key: self._answer(each) for each in self.proposals if self._changed(each)}

    def _changed(self, proposal: Proposal) -> bool:
        return not {_verdict(proposal), _words(proposal)}.isdisjoint(self.changed_data)

    def _answer(self, proposal: Proposal) -> Answer:
        verdict = self.cleaned_data[_verdict(proposal)]
        return Answer(proposal.name, "" if verdict == PASS else verdict, self.cleaned_data[_words(proposal)])


def in_french(name: str) -> SafeString:
    """An official name, which exists in French only, for whoever hears the page in another language."""
    return format_html('<span lang="fr">{}</span>', printed(name))


def _verdict(proposal: Proposal) -> str:
    return f"skill-{proposal.key}"


def _words(proposal: Proposal) -> str:
    return f"words-{proposal.key}"


def _choice(proposal: Proposal) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=in_french(proposal.name),
        help_text=_("Vous l’avez déjà dit pour une autre brique.") if proposal.elsewhere else proposal.why,
        choices=(*Verdict.choices, (PASS, _("Je passe"))),
        widget=forms.RadioSelect,
        initial=proposal.verdict or PASS,
        show_hidden_initial=True,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choisissez une des quatre réponses.")),
    )


def _wording(proposal: Proposal) -> forms.CharField:
    return forms.CharField(
        label=_("Comment le dire avec vos mots\u00a0?"),
        max_length=NAME_LENGTH,
        initial=proposal.words,
        show_hidden_initial=True,
        required=False,
    )

"""Paying for a training as a scheme of law."""

from cpa.legislation.schemes import CaseKind, Scheme
from cpa.legislation.training import cases
from cpa.legislation.training.funding import cases as funding_cases
from cpa.legislation.training.law import FOLDER, training_law
from cpa.rules.wording import Words

scheme = Scheme(
    name="training",
    title=Words("Payer une formation", "Paying for a training"),
    folder=FOLDER,
    law=training_law(),
    case_kinds={
        "pay": CaseKind(cases.paid, cases.tell_paid),
        "fund": CaseKind(funding_cases.funded, funding_cases.tell_funded),
    },
    questions={
        "action_eligible": CaseKind(cases.action_eligible, cases.tell_eligible),
        "action_fundable": CaseKind(cases.action_fundable, cases.tell_fundable),
        "dif_kept": CaseKind(cases.dif_kept, cases.tell_dif),
    },
)

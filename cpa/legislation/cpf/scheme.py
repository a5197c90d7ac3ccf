"""The CPF as a scheme of law."""

from cpa.legislation.cpf import cases
from cpa.legislation.cpf.law import FOLDER, cpf_law
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="cpf",
    title=Words("Argent pour me former (CPF)", "Money for my training (CPF)"),
    folder=FOLDER,
    law=cpf_law(),
    case_kinds={
        "cpf_hours": CaseKind(cases.hours, cases.tell_years),
        "cpf_euros": CaseKind(cases.euros, cases.tell_years),
        "cpf_career": CaseKind(cases.career, cases.tell_years),
        "monetise": CaseKind(cases.monetise, cases.tell_monetise),
    },
)

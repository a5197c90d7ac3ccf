"""The CPF as a scheme of law."""

from cpa.legislation.cpf import cases
from cpa.legislation.cpf.law import FOLDER, cpf_law
from cpa.legislation.schemes import Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="cpf",
    title=Words("Argent pour me former (CPF)", "Money to train (CPF)"),
    folder=FOLDER,
    law=cpf_law(),
    case_kinds={
        "cpf_hours": cases.hours,
        "cpf_euros": cases.euros,
        "cpf_career": cases.career,
        "monetise": cases.monetise,
    },
)

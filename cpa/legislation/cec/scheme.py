"""The citizen-commitment account as a scheme of law."""

from cpa.legislation.cec import cases, question_cases
from cpa.legislation.cec.law import FOLDER, cec_law
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="cec",
    title=Words("Droits gagnés en s'engageant (CEC)", "Rights earned by commitment (CEC)"),
    folder=FOLDER,
    law=cec_law(),
    case_kinds={
        "cec": CaseKind(cases.years, cases.tell_years),
        "cec_months": CaseKind(cases.months, cases.tell_months),
    },
    questions={
        "cec_minimum_reached": CaseKind(question_cases.minimum_reached, question_cases.tell_minimum),
        "cec_declaration_in_time": CaseKind(question_cases.declaration_in_time, question_cases.tell_declaration),
    },
)

"""Training hours in the public service as a scheme of law."""

from cpa.legislation.public_service import cases
from cpa.legislation.public_service.law import FOLDER, public_law
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="public_service",
    title=Words("Heures de formation des agents publics (CPF)", "Training hours of public agents (CPF)"),
    folder=FOLDER,
    law=public_law(),
    case_kinds={
        "pub_hours": CaseKind(cases.years, cases.tell_years),
        "convert": CaseKind(cases.convert, cases.tell_convert),
    },
)

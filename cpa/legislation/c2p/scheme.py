"""The prevention account as a scheme of law."""

from cpa.legislation.c2p import cases, use_cases
from cpa.legislation.c2p.law import FOLDER, c2p_law
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="c2p",
    title=Words("Points pour travail pénible (C2P)", "Points for hardship at work (C2P)"),
    folder=FOLDER,
    law=c2p_law(),
    case_kinds={
        "points": CaseKind(cases.points, cases.tell_points),
        "threshold": CaseKind(use_cases.threshold, use_cases.tell_threshold),
        "point_use": CaseKind(use_cases.point_use, use_cases.tell_point_use),
    },
    questions={
        "claim_admissible": CaseKind(use_cases.claim, use_cases.tell_claim),
        "employer_correction_accepted": CaseKind(use_cases.correction, use_cases.tell_correction),
    },
)

"""The account itself as a scheme of law."""

from cpa.legislation.account import cases
from cpa.legislation.account.law import FOLDER, account_law
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.rules.wording import Words

scheme = Scheme(
    name="account",
    title=Words("Avoir un compte", "Having an account"),
    folder=FOLDER,
    law=account_law(),
    case_kinds={"priority_groups": CaseKind(cases.priority_groups, cases.tell_priority_groups)},
    questions={
        "account_open": CaseKind(cases.account_open, cases.tell_account_open),
        "training_rights_ended": CaseKind(cases.rights_ended, cases.tell_rights_ended),
    },
)

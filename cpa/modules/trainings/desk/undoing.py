"""Taking back any decision, each kind as it must be."""

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.modules.trainings.desk import actions, judging, problems, restoring
from cpa.modules.trainings.models import Act, Decision


def undo(*, one: Decision, account: AccountId) -> Decision | Problem:
    """Undo a decision. A Problem when it stands no more, or when what came since keeps it from being undone."""
    if one.act == Act.PUT_BACK:
        return restoring.undo_put_back(one=one, account=account)
    if one.act == Act.JUDGE:
        return judging.undo_judgement(one=one, account=account)
    if one.act == Act.REPUBLISH:
        return problems.undone()
    return actions.undo(number=one.pk, account=account)

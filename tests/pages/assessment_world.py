"""Someone who answered the whole questionnaire, with marked tastes, a passed statement and one word on the result."""

from cpa.kernel.account_id import AccountId
from cpa.modules.assessment import actions
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.models import Recognition

LIKED, DISLIKED, PASSED = ("R", "S", "cooperation"), ("C", "E"), "i-logic"


def build(account: AccountId) -> None:
    """Answer for them."""
    for item in instrument(OURS).items.values():
        if item.key in instrument(OURS).form:
            more = 5 if item.scale in LIKED else 2 if item.scale in DISLIKED else 3
            value = more if item.direction > 0 else 6 - more
            actions.answer(account=account, item=item.key, value=None if item.key == PASSED else value)
    actions.recognise(account=account, scale="R", said=Recognition.Said.YES)

"""Reviews, what is read before it is shown, and what bodies answer."""

from cpa.modules.reviews.models.answers import Answers
from cpa.modules.reviews.models.decision import Decision
from cpa.modules.reviews.models.invitation import Invitation
from cpa.modules.reviews.models.reply import Reply
from cpa.modules.reviews.models.review import Review
from cpa.modules.reviews.models.words import Words

__all__ = ["Answers", "Decision", "Invitation", "Reply", "Review", "Words"]

"""Tables of the training catalogue, one noun a file."""

from cpa.modules.trainings.models.body import Body
from cpa.modules.trainings.models.certification import (
    CertificationChange,
    CertificationEntry,
    FactEntry,
    LinkEntry,
    NameEntry,
)
from cpa.modules.trainings.models.decision import Act, Decision
from cpa.modules.trainings.models.delivery import Delivery
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.models.funding_answers import FundingAnswers
from cpa.modules.trainings.models.granted import Granted
from cpa.modules.trainings.models.join import DedupeRun, Grouped, Join
from cpa.modules.trainings.models.offer import Offer, PastOffer, Session
from cpa.modules.trainings.models.outcome import OutcomeEntry
from cpa.modules.trainings.models.poor_offer import PoorOffer
from cpa.modules.trainings.models.report import ReportOfOffer
from cpa.modules.trainings.models.search import (
    SearchColumn,
    SearchTown,
    SearchWord,
    TrainingSearchEdition,
)
from cpa.modules.trainings.models.setting_aside import SetAside

__all__ = [
    "Act",
    "Body",
    "CertificationChange",
    "CertificationEntry",
    "DedupeRun",
    "Decision",
    "Delivery",
    "Edition",
    "FactEntry",
    "Granted",
    "Grouped",
    "Join",
    "FundingAnswers",
    "LinkEntry",
    "NameEntry",
    "Offer",
    "OutcomeEntry",
    "PastOffer",
    "PoorOffer",
    "ReportOfOffer",
    "SearchColumn",
    "SearchTown",
    "SearchWord",
    "Session",
    "SetAside",
    "State",
    "TrainingSearchEdition",
]

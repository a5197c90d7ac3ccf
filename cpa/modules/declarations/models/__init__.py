"""Declarations as received, never changed afterwards; facts are derived from those in force."""

from cpa.modules.declarations.models.absence import Absence
from cpa.modules.declarations.models.activity import Activity
from cpa.modules.declarations.models.attestation import Attestation, AttestationRequest
from cpa.modules.declarations.models.contract import Contract, ContractChange
from cpa.modules.declarations.models.declaration import Declaration
from cpa.modules.declarations.models.draft import CommitmentDraft
from cpa.modules.declarations.models.exposure import Exposure
from cpa.modules.declarations.models.pay import Pay
from cpa.modules.declarations.models.statement import YearlyStatement

__all__ = [
    "Absence",
    "Activity",
    "Attestation",
    "AttestationRequest",
    "CommitmentDraft",
    "Contract",
    "ContractChange",
    "Declaration",
    "Exposure",
    "Pay",
    "YearlyStatement",
]

PERSONAL = (Contract, ContractChange, Activity, Pay, Absence, Exposure)
"""The models of a declaration's rows about one account."""
BY_ACCOUNT = (*PERSONAL, YearlyStatement)
"""Every model whose rows are about one account."""

"""The rights an account holds, each with what makes it different: one file a right."""

from cpa.modules.rights.kinds.c2p import C2P
from cpa.modules.rights.kinds.cec import CEC
from cpa.modules.rights.kinds.cpf import CPF
from cpa.modules.rights.kinds.public_service import PUBLIC_SERVICE
from cpa.modules.rights.kinds.right import Right

RIGHTS: tuple[Right, ...] = (CPF, C2P, CEC, PUBLIC_SERVICE)
"""In the order of the page."""

_BY_CODE = {right.code: right for right in RIGHTS}


def right_of(code: str) -> Right:
    """The right whose transactions bear this scheme in the ledger. Raises KeyError for another."""
    return _BY_CODE[code]

"""Tables of the identity database: who signs in, which account is theirs, which digested numbers lead to it."""

from cpa.modules.identity.models.account import Account
from cpa.modules.identity.models.attachment_code import AttachmentCode
from cpa.modules.identity.models.confirmation_code import ConfirmationCode
from cpa.modules.identity.models.journal import JournalLine
from cpa.modules.identity.models.number import Number
from cpa.modules.identity.models.role import Role
from cpa.modules.identity.models.user import User

__all__ = ["Account", "AttachmentCode", "ConfirmationCode", "JournalLine", "Number", "Role", "User"]

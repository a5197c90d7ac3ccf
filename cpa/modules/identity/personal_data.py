"""What this module holds about one person, for access and export."""

from collections.abc import Mapping, Sequence

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import PersonalData
from cpa.modules.identity.models import Account, AttachmentCode, ConfirmationCode, JournalLine, Number, Role, User
from cpa.modules.identity.queries import accounts_standing_for

Rows = Sequence[Mapping[str, object]]


def personal_data(account: AccountId) -> PersonalData:
    """Everything but the secrets: passwords, keys and digests are told by their existence only."""
    user = User.objects.filter(account=account).first()
    standing = Account.objects.filter(accounts_standing_for(account))
    tables: dict[str, Rows] = {
        "account": list(standing.values("id", "state", "opened_on").order_by("id")),
        "numbers": list(Number.objects.filter(account=account).values("kind")),
        "attachment_codes": list(_codes(standing)),
        "journal": list(_journal(standing)),
        **(_of_user(user) if user else {}),
    }
    return PersonalData("identity", tables)


def _codes(standing: object) -> Rows:
    return AttachmentCode.objects.filter(account__in=standing).values("issued_at", "expires_at", "used_at")


def _journal(standing: object) -> Rows:
    return JournalLine.objects.filter(account__in=standing).values("at", "act", "by").order_by("at")


def _of_user(user: User) -> dict[str, Rows]:
    emails = EmailAddress.objects.filter(user=user)
    return {
        "user": [{"email": user.email, "date_joined": user.date_joined, "last_login": user.last_login}],
        "emails": list(emails.values("email", "verified", "primary")),
        "second_factors": list(Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")),
        "confirmation_codes": list(
            ConfirmationCode.objects.filter(user=user).values("issued_at", "expires_at", "used_at")
        ),
        "roles": list(Role.objects.filter(user=user).values("role", "granted_at", "ended_at").order_by("id")),
        "sessions": list(UserSession.objects.filter(user=user).values("created_at", "ip", "user_agent")),
        "tries": list(
            AccessAttempt.objects.filter(username__in=emails.values("email")).values(
                "attempt_time", "ip_address", "failures_since_start"
            )
        ),
    }

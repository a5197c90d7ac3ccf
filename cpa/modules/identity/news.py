"""The message that says no more than « you have news »: no detail, no link to click on."""

import logging
from smtplib import SMTPException

from django.core.mail import send_mail
from django.template.loader import render_to_string

from cpa.kernel.account_id import AccountId
from cpa.modules.identity.models import User

log = logging.getLogger(__name__)


def send_news(account: AccountId) -> None:
    """Tell whoever opens this account, by e-mail, to look at it. What was done stands even when no mail can leave: the
    account itself says it."""
    email = User.objects.filter(account=account).values_list("email", flat=True).first()
    if email is None:
        return
    subject = render_to_string("identity/email/news_subject.txt").strip()
    try:
        send_mail(subject, render_to_string("identity/email/look_message.txt"), None, [email])
    except (SMTPException, OSError) as failure:
        log.error("a message of news could not leave: %s", type(failure).__name__)

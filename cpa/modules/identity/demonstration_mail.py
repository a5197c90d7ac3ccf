"""The messages of a demonstration: kept as files by Django's own backend, shown on a page, sent to nobody."""

import email
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils.timezone import localtime

_RULE = b"-" * 79  # what Django writes after each message


class Mail(NamedTuple):
    """A message that would have left, and when."""

    to: str
    subject: str
    body: str
    at: datetime


def last_mails(count: int = 10) -> list[Mail]:
    """The last messages, the newest first; none outside of a demonstration that keeps them."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if not (settings.CPA_DEMONSTRATION and folder and Path(folder).is_dir()):
        return []
    files = sorted(Path(folder).glob("*.log"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    return [_read(path) for path in files[:count]]


def _read(path: Path) -> Mail:
    message = email.message_from_bytes(path.read_bytes().partition(_RULE)[0], policy=default)
    assert isinstance(message, EmailMessage)
    text = message.get_body(("plain",))
    at = localtime(datetime.fromtimestamp(path.stat().st_mtime).astimezone())
    return Mail(message["To"], message["Subject"], text.get_content() if text else "", at)

"""Failures of the private server, told as a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CalledProcessError

from django.db import OperationalError


class PrivateServerFailed(OperationalError):
    """The private PostgreSQL cannot serve; the message says why and what to do."""


@contextmanager
def told_as_sentence(folder: Path) -> Iterator[None]:
    """Turn failures of programs and files into PrivateServerFailed."""
    try:
        yield
    except CalledProcessError as failure:
        raise PrivateServerFailed(f"The private PostgreSQL failed ({failure.cmd}): {failure.stderr}") from failure
    except OSError as failure:
        raise PrivateServerFailed(
            f"The private PostgreSQL cannot use {failure.filename or folder}: {failure.strerror}. "
            "Set CPA_DATA_DIR to a folder of your own."
        ) from failure

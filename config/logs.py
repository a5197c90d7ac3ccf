"""What goes to the log of the server: errors and where they happened, never what someone typed."""

import logging
import traceback
from types import TracebackType


class WithoutValues(logging.Formatter):
    """Tells each exception by its kind and place. Its own message may quote a value of someone's: it is left out."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, ...]
    ) -> str:  # noqa: N802 - the name logging calls it by
        """The chain of exceptions, oldest first, each as its frames and its class."""
        told = []
        failure = ei[1]
        while failure is not None:
            kind = type(failure)
            frames = "".join(traceback.format_tb(failure.__traceback__))
            told.append(f"Traceback (most recent call last):\n{frames}{kind.__module__}.{kind.__qualname__}")
            failure = failure.__cause__ or (None if failure.__suppress_context__ else failure.__context__)
        return "\n\nthen:\n".join(reversed(told))


def logging_to(handler: str) -> dict[str, object]:
    """Django's LOGGING: errors alone, to the handler of that class, one line and a trace without values.

    An unknown host is the visitor's fault, answered 400: machines that try names would fill the log.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "without_values": {"()": WithoutValues, "format": "{asctime} {levelname} {name}: {message}", "style": "{"}
        },
        "handlers": {"console": {"class": handler, "formatter": "without_values"}},
        "root": {"handlers": ["console"], "level": "ERROR"},
        "loggers": {
            "django": {"handlers": [], "level": "ERROR"},
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }

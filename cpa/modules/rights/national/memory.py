"""Memory: an amount as one writes it (2GB, 512MB), and the most that was held."""

import resource

import click

UNITS = {"GB": 1024**3, "MB": 1024**2}
LEAST = 256 * 1024**2


class Bytes(click.ParamType):
    """« 2GB » → bytes."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of bytes. Fails with a sentence on anything else, or below what a run needs."""
        text = str(value).strip().upper()
        number, unit = text[:-2].strip(), UNITS.get(text[-2:])
        if unit is None or not number.isdecimal():
            self.fail("write it so: 2GB, 512MB", param, ctx)
        if int(number) * unit < LEAST:
            self.fail("at least 256MB", param, ctx)
        return int(number) * unit


BYTES = Bytes()


def peak() -> tuple[int, int]:
    """Bytes held at most by this process, and by the largest of those it started and saw end."""
    own, started = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own * 1024, started * 1024


def told_peak() -> str:
    """The same in a sentence."""
    own, started = (amount / UNITS["MB"] for amount in peak())
    return f"Most memory held at once: {own:,.0f} MB; by the largest process started: {started:,.0f} MB."

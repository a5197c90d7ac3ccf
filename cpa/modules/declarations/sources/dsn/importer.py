"""A DSN file → its events, streaming: nothing is kept but the individu being read."""

from collections.abc import Iterator
from typing import BinaryIO

from cpa.modules.declarations.sources.dsn.blocks import Scanner
from cpa.modules.declarations.sources.dsn.envoi import EnvoiReader
from cpa.modules.declarations.sources.dsn.norms import LOADED
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.structure import HEADER
from cpa.modules.declarations.sources.dsn.values import Event


def read_envois(stream: BinaryIO) -> Iterator[Event]:
    """What a deposited file says, in its order.

    For each message: EnvoiOpened, then for each of its declarations DeclarationOpened, its PersonRead one by one and
    DeclarationClosed, then EnvoiClosed. A declaration stands when neither its DeclarationClosed nor the EnvoiClosed
    that follows holds a rejecting problem. Nothing in the file makes this raise; OSError from the stream does pass.
    """
    scanner = Scanner(stream)
    envoi: EnvoiReader | None = None
    for block in scanner.blocks():
        if block.code == HEADER and envoi is None:
            if block.values.get("006") in LOADED:
                scanner.follow(block.values["006"])
            envoi = EnvoiReader(block, ProblemLog())
        if envoi:
            yield from envoi.take(block)
    if envoi:
        yield from envoi.close(scanner.last_line)

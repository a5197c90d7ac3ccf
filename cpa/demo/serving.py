"""Serves the pages on this machine only, until Ctrl-C."""

import socket

import click

ADDRESS = "127.0.0.1"


def refuse_a_busy_port(port: int) -> None:
    """Raises click.ClickException when something already listens on the port, or it may not be used."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as refused:
            raise click.ClickException(
                f"Port {port} cannot be used ({refused.strerror}). Stop what uses it, or choose another: "
                f"cpa demo serve --port {port + 1}"
            ) from refused


def serve(port: int) -> None:
    """Serve the application with granian until Ctrl-C."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "config.wsgi:application",
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        workers_kill_timeout=1,  # a browser keeps its connection open, and would hold Ctrl-C for minutes
        log_level=LogLevels.error,
    )
    server.serve()

"""Runs other commands of the `cpa` program, as an operator would type them: the demonstration knows no module."""

import io
from contextlib import redirect_stderr, redirect_stdout

import click


def run(*words: str) -> str:
    """Run `cpa WORDS…` inside the running command; what it printed.

    Raises click.ClickException when the command refuses, or ends with another exit code than 0.
    """
    program, said = click.get_current_context().find_root().command, io.StringIO()
    with redirect_stdout(said), redirect_stderr(io.StringIO()):
        code = program.main(args=list(words), prog_name="cpa", standalone_mode=False)
    if isinstance(code, int) and code:
        raise click.ClickException(f"`cpa {' '.join(words[:2])}` ended with code {code}.\n{said.getvalue()}")
    return said.getvalue()

"""`cpa identity`: what an operator does by hand."""

from typing import TextIO

import click

from cpa.kernel.problem import Problem
from cpa.module_api.commands import needs_database


@click.group()
def identity() -> None:
    """Attach people to the rights declared for them, and forget what is past."""


@identity.command()
@click.option("--nir-file", type=click.File(), required=True, help="One number a line, « - » for standard input.")
@click.option("--days", type=click.IntRange(1, 365), default=30, show_default=True, help="How long each code is good.")
@click.pass_context
@needs_database
def code(context: click.Context, nir_file: TextIO, days: int) -> None:
    """Print a one-time code for the account of each number, in the order of the file.

    Check who you hand it to: whoever has it opens the account. It is shown here and nowhere else. Numbers come from a
    file so that none stays in the shell's history.
    """
    from datetime import timedelta

    from cpa.modules.identity.actions.attachment import issue_code

    numbers = [(place, line.strip()) for place, line in enumerate(nir_file, start=1) if line.strip()]
    answers = [(place, issue_code(number=number, valid_for=timedelta(days=days))) for place, number in numbers]
    for place, answer in answers:
        refused = isinstance(answer, Problem)
        click.echo(f"line {place}: {answer.message}" if isinstance(answer, Problem) else answer, err=refused)
    if any(isinstance(answer, Problem) for _, answer in answers):
        context.exit(1)


@identity.command()
@click.option("--nir-file", type=click.File(), required=True, help="One number a line, « - » for standard input.")
@click.pass_context
@needs_database
def sheet(context: click.Context, nir_file: TextIO) -> None:
    """Print, for each number, a sheet of one-time codes that confirm an important act without a telephone.

    For a desk that checked an identity document. A new sheet ends the former; it also ends the wait that follows a
    change of e-mail or keys.
    """
    from cpa.modules.identity.actions.confirmation import print_sheet_at_desk

    refused = False
    for place, number in enumerate(filter(None, map(str.strip, nir_file)), start=1):
        answer = print_sheet_at_desk(number=number)
        if isinstance(answer, Problem):
            refused = True
            click.echo(f"line {place}: {answer.message}", err=True)
        else:
            click.echo("\n".join([*answer, ""]))
    if refused:
        context.exit(1)


@identity.command()
@needs_database
def forget() -> None:
    """Delete what is kept no longer: ended visits, old codes, old tries, old journal lines. Run it every day."""
    from cpa.modules.identity.actions.forgetting import forget_what_is_past
    from cpa.modules.identity.actions.trials import forget_past_trials

    for kind, count in {**forget_what_is_past(), "trials": forget_past_trials()}.items():
        click.echo(f"{kind}: {count}")

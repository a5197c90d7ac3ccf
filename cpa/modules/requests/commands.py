"""`cpa requests`: what operators and deciding bodies do by hand, and what runs every day."""

import click
from django.utils import timezone

from cpa.kernel.problem import Problem
from cpa.module_api.commands import needs_database

VERDICTS = ("accept", "refuse", "ask", "done", "not-done")


@click.group()
def requests() -> None:
    """Send requests to use a right, and take in what the bodies answer."""


@requests.command()
@needs_database
def advance() -> None:
    """Send what is due, refuse what silence has refused, take in what bodies answered, tell bodies what was given up,
    forget drafts left for a year. Run it every day; done again, it changes nothing."""
    from cpa.modules.requests import actions, queries
    from cpa.modules.requests.bodies import collect, depart, tell_given_up
    from cpa.modules.requests.reasons import SILENCE

    today = timezone.localdate()
    sent = [depart(number, today) for number in queries.due_to_leave(today)]
    silent = [actions.refuse(number=number, reason=SILENCE, on=today) for number in queries.unanswered(today)]
    collected = collect(today)
    given_up = tell_given_up(today)
    forgotten = actions.forget_old_drafts(on=today)
    click.echo(f"sent: {_done(sent)}\nanswers taken in: {collected.taken}, set aside: {collected.set_aside}")
    click.echo(f"refused by silence: {_done(silent)}\ntold as given up: {given_up}\nold drafts forgotten: {forgotten}")
    _tell([each for each in (*sent, *silent) if isinstance(each, Problem)])


@requests.command()
@needs_database
def waiting() -> None:
    """List the requests that wait for an answer: number, right, use, how much of each right, day sent. No identity."""
    from cpa.modules.requests import queries

    for request in queries.waiting():
        asked = ", ".join(f"{right} {amount}" for right, amount in request.asked.items())
        click.echo(f"{request.pk}\t{request.right}\t{request.use}\t{asked}\t{request.sent_on}")


@requests.command()
@click.argument("number", type=int)
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.option("--reason", default="", help="For refuse and ask: why, as a code.")
@needs_database
def decide(number: int, verdict: str, reason: str) -> None:
    """Take in what the body answered to the request NUMBER: accept, refuse, ask for something, done (the use took
    place), not-done (it did not: what was used comes back)."""
    from cpa.modules.requests.bodies import receive
    from cpa.modules.requests.models import Request
    from cpa.modules.requests.port import REASONS, Answer, Verdict

    said = Answer(number, Verdict(verdict), reason)
    if not said.known:
        takes = ", ".join(sorted(REASONS.get(said.verdict, ())))
        raise click.UsageError(f"--reason for {verdict}: {takes or 'none'}.")
    try:
        answer = receive(said, timezone.localdate())
    except Request.DoesNotExist:
        raise click.UsageError(f"there is no request {number}") from None
    _tell([answer] if isinstance(answer, Problem) else [])
    click.echo(f"request {number}: {answer.state}" if isinstance(answer, Request) else "")


def _done(answers: list[object]) -> int:
    return sum(not isinstance(answer, Problem) for answer in answers)


def _tell(problems: list[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.code}: {problem.message}", err=True)
    if problems:
        raise click.exceptions.Exit(1)

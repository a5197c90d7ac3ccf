"""« Mes droits », « Pourquoi ce montant ? » and the holder's own word."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.account_id import AccountId
from cpa.legislation.explanation import Explanation, Topic
from cpa.module_api.access import required_account
from cpa.module_api.places import in_order, rendered_for
from cpa.module_api.registry import hooks
from cpa.modules.rights import actions, queries
from cpa.modules.rights.corrections import sentences
from cpa.modules.rights.forms import LowQualificationForm, OtherDayForm, QualificationForm
from cpa.modules.rights.growth import growth
from cpa.modules.rights.history_table import contested_by, history, oldest_first
from cpa.modules.rights.low_qualification import amounts
from cpa.modules.rights.once import one_page
from cpa.modules.rights.questions import question
from cpa.modules.rights.reasons import grouped
from cpa.modules.rights.statement import RightBlock


@require_safe
def statement(request: HttpRequest) -> HttpResponse:
    """Everything the holder has, first figures first, then what other modules say of it, then the history.

    `?le=2024-03-15&vue=connu` shows what was known that day, `vue=vrai` what was true.
    """
    with one_page():
        return _statement(request, required_account(request))


def _statement(request: HttpRequest, account: AccountId) -> HttpResponse:
    asked = OtherDayForm({"vue": OtherDayForm.KNOWN, **request.GET.dict()}) if "le" in request.GET else OtherDayForm()
    past = asked.seen() if asked.is_bound and asked.is_valid() else {}
    held = queries.statement(account, **past) if past else queries.present_statement(account, timezone.localdate())
    contested = () if past else contested_by(account)
    context = {
        "held": held,
        "asked": asked,
        "past": bool(past),
        "today": timezone.localdate(),
        "rights": [(block, growth(block)) for block in held.blocks],
        "empty": not any(block.lines for block in held.blocks),
        "histories": [(block, history(block, contested)) for block in held.blocks if block.lines],
        "low_qualification": queries.low_qualification(account),
        "sections": [] if past else _sections(request, account),
    }
    return render(request, "rights/statement.html", context)


def _sections(request: HttpRequest, account: AccountId) -> list[SafeString]:
    return in_order(hooks().show("rights_section", rendered_for(request), request=request, account=account))


@require_safe
def block(request: HttpRequest, right: str) -> HttpResponse:
    """Why a right is worth what it is: the lines it is the sum of, then what would change it."""
    account = required_account(request)
    found = _block(request, right)
    latest = next((line for line in reversed(found.lines) if line.explained), None)
    explained = queries.explanation(account, latest.key, read_on=timezone.localdate()) if latest else None
    context = {
        "right": found,
        "steps": oldest_first(found.lines),
        "groups": grouped(explained.explanation, [Topic.CHANGE]) if explained and explained.explanation else [],
    }
    return render(request, "rights/block.html", context)


@require_safe
def line(request: HttpRequest, key: str) -> HttpResponse:
    """Why one line is worth what it is, down to the article and the declaration's line. 404 for someone else's."""
    account = required_account(request)
    explained = queries.explanation(account, key, read_on=timezone.localdate())
    if explained is None:
        raise Http404
    context = {
        "lines": explained.lines,
        "line": explained.lines[-1],
        "question": question(explained.lines),
        "corrections": [(each, sentences(each)) for each in explained.corrections],
        "corrected_by": explained.corrected_by,
        "groups": grouped(explained.explanation, _told(explained.explanation)) if explained.explanation else [],
        "sections": in_order(
            hooks().show("line_section", rendered_for(request), request=request, account=account, key=key)
        ),
    }
    return render(request, "rights/line.html", context)


def _told(explanation: Explanation) -> list[Topic]:
    """The law tells totals by year, the page by line, as the ledger holds them; a debt is told whatever happens."""
    in_debt = explanation.determination.counted_balance < 0
    return [topic for topic in Topic if topic is not Topic.BALANCE or in_debt]


@require_safe
def use(request: HttpRequest, right: str) -> HttpResponse:
    """How to use a right today: with a human, elsewhere, or by what modules offer."""
    found, account = _block(request, right), required_account(request)
    shown = hooks().show("use_section", rendered_for(request), request=request, account=account, right=right)
    return render(request, "rights/use.html", {"right": found, "sections": in_order(shown)})


@require_http_methods(["GET", "HEAD", "POST"])
def low_qualification(request: HttpRequest) -> HttpResponse:
    """The holder says that they hold no qualification, or that they hold one now."""
    account, today = required_account(request), timezone.localdate()
    known = queries.low_qualification(account)
    active = known is not None and known.last_year is None
    sent = request.POST if request.method == "POST" else None
    form = QualificationForm(sent, known=known, today=today) if active else LowQualificationForm(sent)
    if form.is_valid():
        if active:
            last_year = form.cleaned_data["last_year"]
            actions.end_low_qualification(
                account=account, first_year=known.first_year, last_year=last_year, declared_on=today
            )
            shown = {"last": last_year, "next": last_year + 1}
            said = _("C’est noté. Sans diplôme jusqu’en %(last)d, montant ordinaire dès %(next)d.") % shown
        else:
            actions.declare_low_qualification(account=account, first_year=today.year, declared_on=today)
            shown = {"year": today.year, "next": today.year + 1}
            said = (
                _("C’est noté. Vos droits de %(year)d en tiendront compte. Ils arriveront au printemps %(next)d.")
                % shown
            )
        messages.success(request, said)
        return redirect("rights:statement")
    context = {"form": form, "known": known if active else None, "amounts": amounts(today)}
    return render(request, "rights/low_qualification.html", context)


def _block(request: HttpRequest, right: str) -> RightBlock:
    blocks = queries.present_statement(required_account(request), timezone.localdate()).blocks
    found = next((each for each in blocks if each.right == right), None)
    if found is None:
        raise Http404
    return found

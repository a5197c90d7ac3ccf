"""« Télécharger en PDF »."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cpa.ledger.proof import chain_end
from cpa.module_api.access import required_account
from cpa.modules.rights import queries
from cpa.modules.rights.document.contents import contents
from cpa.modules.rights.document.typeset import pdf


@require_safe
@never_cache
def statement_pdf(request: HttpRequest) -> HttpResponse:
    """The holder's statement as a file, whose name says the day and nobody's name."""
    account, now = required_account(request), timezone.localtime()
    asking = render_to_string("rights/document/asking.txt", request=request).strip().splitlines()
    told = contents(
        queries.present_statement(account, now.date()), chain_end(account), asking, now.date(), get_language() or "fr"
    )
    name = _("mes-droits-%(day)s.pdf") % {"day": now.date().isoformat()}
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(pdf(told, now), content_type="application/pdf", headers=headers)

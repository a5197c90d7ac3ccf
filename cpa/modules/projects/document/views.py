"""« Un document à remettre »: the project as one file, which leads to nothing."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cpa.module_api.access import tryable
from cpa.modules.projects.document.contents import contents
from cpa.modules.projects.document.typeset import pdf
from cpa.modules.projects.whose import mine


@tryable
@require_safe
@never_cache
def project_pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The project as a file whose name says nobody's name. 404 when it is not one of the person's."""
    followed, now = mine(request, number), timezone.localtime()
    told = contents(followed, now.date(), get_language() or "fr")
    name = _("mon-projet.pdf")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(pdf(told, now), content_type="application/pdf", headers=headers)

"""What surrounds every page of the portal: header, help to a human, footer. A context processor."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.module_api.access import account_of, roles_of
from cpa.module_api.contributions import NavigationEntry
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.surfaces.portal.places import help_ways
from cpa.surfaces.portal.situations import SITUATIONS
from cpa.surfaces.portal.understanding.groups import GROUPS
from cpa.surfaces.portal.understanding.rights import RIGHTS
from cpa.ui.site import Language, Link, Site

OWN_ACCESS = 900
"""Entries of this order and above are about the way in, at the far end of the menu with the way out."""


def site(request: HttpRequest) -> dict[str, object]:
    """`site` for base.html, worked out only when a template reads it."""
    return {"site": SimpleLazyObject(lambda: site_around(request))}


def site_around(request: HttpRequest) -> Site:
    """Header, help and footer of the page that answers `request`, with the links its reader may follow."""
    signed_in = account_of(request) is not None
    return Site(
        home=_home(signed_in),
        navigation=_marked(_holder_links(request) if signed_in else _visitor_links(request), request.path),
        help=help_ways(),
        footer=_marked(footer_links(), request.path),
        leave=Link(_("Quitter vite"), reverse("portal:leave")),
        language_url=reverse("set_language"),
        languages=_languages(),
        here=request.get_full_path() if request.method == "GET" else request.path,
        private=getattr(request, "keeps_private", False),
        banner=_banner(),
    )


def site_in_trouble() -> Site:
    """The same with nothing that could fail: no account, no module, no form."""
    return Site(home=_home(signed_in=False), help=help_ways(), footer=footer_links())


def footer_links() -> list[Link]:
    """The links at the foot of every page, the accessibility status among them."""
    return [
        Link(_("Comprendre mes droits"), reverse("portal:understand")),
        Link(_("Plan du site"), reverse("portal:site_map")),
        Link(_("Accessibilité\u00a0: partiellement conforme"), reverse("portal:accessibility")),
        Link(_("Mentions légales"), reverse("portal:legal")),
        Link(_("Données personnelles"), reverse("portal:privacy")),
        Link(_("Aide"), reverse("portal:help")),
    ]


def site_map(request: HttpRequest) -> list[tuple[str, list[Link]]]:
    """The pages of the site by group, as « Plan du site » lists them; someone's own pages only to that person."""
    yours = {link.url: link for link in _holder_links(request)} if account_of(request) is not None else {}
    everyone = [Link(_("Accueil"), reverse("portal:home")), *footer_links()]
    account = [
        Link(_("Essayer sans compte"), reverse("portal:try")),
        Link(_("Me connecter"), reverse("account_login")),
        Link(_("Ouvrir mon compte"), reverse("account_signup")),
    ]
    helping = [Link(str(s.title), reverse("portal:situation", args=[s.slug])) for s in SITUATIONS]
    if near := page_of("advising:near"):
        helping.append(Link(_("Trouver un lieu près de chez moi"), near))
    rights = [Link(str(each.title), reverse("portal:right", args=[each.slug])) for each in RIGHTS]
    more = [Link(str(each.title), reverse("portal:group", args=[each.slug])) for each in GROUPS]
    law = [
        Link(_("Ce qui peut changer vos droits"), reverse("portal:what_may_change")),
        Link(_("Où va l’argent de la formation"), reverse("portal:training_funds")),
    ]
    if trainings := page_of("trainings:where_from"):
        law.append(Link(_("D’où viennent les données sur les formations"), trainings))
    return [
        (_("Le site"), everyone),
        (_("Mon compte"), [yours[url] for url in yours if url not in {each.url for each in everyone}] or account),
        (_("Comprendre mes droits"), [*rights, *law]),
        (_("Certaines personnes reçoivent plus"), more),
        (_("Trouver de l’aide selon ma situation"), helping),
        (_("Pour les personnes qui développent"), [Link(_("Composants de l’interface"), reverse("portal:gallery"))]),
    ]


def _home(signed_in: bool) -> Link:
    if signed_in:
        return Link(_("Mon compte d’activité"), reverse("portal:hub"))
    return Link(_("Accueil"), reverse("portal:home"))


def _visitor_links(request: HttpRequest) -> list[Link]:
    trying = [e for e in _entries() if e.tryable] if getattr(request, "may_be_tried", False) else []
    return [
        Link(_("Accueil"), reverse("portal:home")),
        Link(_("Essayer sans compte"), reverse("portal:try")),
        *(Link(str(e.label), reverse(e.view)) for e in trying),
        Link(_("Aide"), reverse("portal:help")),
        Link(_("Me connecter"), reverse("account_login"), apart=True),
        Link(_("Ouvrir mon compte"), reverse("account_signup")),
    ]


def _holder_links(request: HttpRequest) -> list[Link]:
    entries = [one for one in _entries() if not one.role or one.role in roles_of(request)]
    return [
        Link(_("Mon compte"), reverse("portal:hub")),
        *(Link(str(e.label), reverse(e.view)) for e in entries if e.order < OWN_ACCESS),
        Link(_("Aide"), reverse("portal:help")),
        *_apart([Link(str(e.label), reverse(e.view)) for e in entries if e.order >= OWN_ACCESS]),
        Link(_("Me déconnecter"), reverse("account_logout")),
    ]


def _entries() -> list[NavigationEntry]:
    contributed = (entry for contribution in hooks().navigation_entries() for entry in contribution)
    return sorted(contributed, key=lambda entry: entry.order)


def _apart(links: list[Link]) -> list[Link]:
    """The same links, the first of them at the far end of the menu, the others behind it."""
    return [Link(each.label, each.url, apart=number == 0) for number, each in enumerate(links)]


def _marked(links: list[Link], path: str) -> list[Link]:
    """The links, the one nearest above the page marked: « page » when it is the page itself, « true » when it holds
    it."""
    above = [link.url for link in links if path == link.url or (link.url != "/" and path.startswith(link.url))]
    nearest = max(above, key=len, default=None)
    word = "page" if nearest == path else "true"
    return [Link(each.label, each.url, word if each.url == nearest else "", each.apart) for each in links]


def _banner() -> str:
    return _("Démonstration\u00a0: tout est inventé.") if settings.CPA_DEMONSTRATION else ""


def _languages() -> list[Language]:
    current = get_language()
    return [Language(code, label, code == current) for code, label in settings.LANGUAGES]

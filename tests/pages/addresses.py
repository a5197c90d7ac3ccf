"""Every address that the portal answers, and those that show no page."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

EXCUSED = {
    **dict.fromkeys(("reviews:withdraw", "reviews:contest"), "answers a button and leads back"),
    **dict.fromkeys(("desk:undo", "desk:judge"), "answers a button and leads back"),
    **dict.fromkeys(("desk:settle", "desk:quarantine", "desk:put_back"), "is the form of desk:correct"),
    **dict.fromkeys(("desk:reports", "desk:worst"), "is a table like that of desk:home"),
    **dict.fromkeys(("desk:journal", "desk:republish"), "is a list of decisions, as desk:offer has"),
    **dict.fromkeys(
        ("desk:changes", "desk:edition"), "needs two editions of a source, and lists words before and after"
    ),
    "identity:keep_trial": "answers a button and leads to the hub",
    "identity:forget_trial": "answers a button and leads away",
    "assessment:refine": "leads to the next question, or to the result",
    "assessment:recognise": "answers a button and leads back",
    "assessment:use": "answers a button and leads back",
    "assessment:erase": "answers a button and leads to the introduction",
    **dict.fromkeys(
        ("occupations:keep", "occupations:stop_keeping", "occupations:take_back"), "answers a button and leads back"
    ),
    "occupations:chart": "is data for a script",
    "radar:dismiss": "answers a button and leads back",
    "radar:reopen": "answers a button and leads back",
    "set_language": "answers the language form and leads back",
    "portal:leave": "leads away from the site",
    "portal:robots": "is a text for machines",
    "mfa_download_recovery_codes": "is a file",
    "contests:letter_pdf": "is a file",
    "mfa_login_webauthn": "answers a script",
    "commitment:correct": "leads to the first step",
    "years:take_back": "leads back to the form",
    "projects:mark": "answers a button and leads back",
    "profile:put": "answers a button and leads back",
    "profile:duplicate": "answers a button and leads back",
    "profile:hide": "answers a button and leads back",
    "profile:remove": "answers a button and leads back",
    "profile:sort": "answers a button and leads back",
    "profile:take_back": "answers a button and leads back",
    "profile:occupations": "is a part of a page",
    "profile:autosave": "answers a script",
    "profile:drop_draft": "answers a button and leads back",
    "profile:skill_remove": "answers a button and leads back",
    "profile:referee_take_back": "answers a button and leads back",
    "profile:card_download": "is a file",
    "projects:keep_plan": "answers a button and leads back",
    "projects:settle": "answers a button and leads back",
    "projects:erase": "answers a button and leads to the projects",
    "projects:put_away": "answers a button and leads to the projects",
    "requests:posted": "takes a word in and leads back",
    "requests:withdraw": "takes a word in and leads to the requests",
    "requests:simulate": "takes the answer of the demonstration in and leads back",
    "rights:statement_pdf": "is a file",
    "projects:document": "is a file",
    "rights:calendar_file": "is a file",
}
"""Addresses that show no page, and why."""


def address_names() -> Iterator[str]:
    """The name of every address that the portal answers."""
    yield from _names(get_resolver(), ())


def _names(resolver: URLResolver, spaces: tuple[str, ...]) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield ":".join((*spaces, entry.name or str(entry.pattern)))
        else:
            yield from _names(entry, (*spaces, entry.namespace) if entry.namespace else spaces)

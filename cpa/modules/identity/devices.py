"""Names the browser and the system of a session, from what browsers say of themselves."""

from django.utils.translation import gettext

# In this order: each browser or system also names those after it, which it claims to be like.
_BROWSERS = {
    "Edg": "Microsoft Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chromium/": "Chromium",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
_SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def device_of(user_agent: str) -> str:
    """« Firefox, Windows »; « Navigateur inconnu » in the place of a browser that has no known name."""
    browser = _first(_BROWSERS, user_agent) or gettext("Navigateur inconnu")
    return ", ".join(filter(None, (browser, _first(_SYSTEMS, user_agent))))


def _first(names: dict[str, str], text: str) -> str:
    return next((name for mark, name in names.items() if mark in text), "")

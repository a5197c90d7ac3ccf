"""A person recognises the devices where the account is open."""

import pytest

from cpa.modules.identity.devices import device_of

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox, Windows"),
        (CHROME, "Chrome, Linux"),
        (f"{CHROME} Edg/126.0".replace("X11; Linux x86_64", "Windows NT 10.0"), "Microsoft Edge, Windows"),
        (CHROME.replace("X11; Linux x86_64", "Linux; Android 14; SM-A145"), "Chrome, Android"),
        (IPHONE, "Safari, iPhone"),
        ("<script>alert(1)</script>", "Navigateur inconnu"),
        ("", "Navigateur inconnu"),
    ],
)
def test_what_a_browser_says_of_itself_becomes_two_known_names(said: str, shown: str) -> None:
    assert device_of(said) == shown

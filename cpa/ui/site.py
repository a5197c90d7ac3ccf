"""What `base.html` needs to know of the site around a page. A surface fills it; the look knows no capability."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address. `current` is the aria-current word (« page », « true ») where the reader stands there."""

    label: str
    url: str
    current: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class HelpWay:
    """One way to a human: `icon` (a name of ui/icons), what it is, when it serves, and the act."""

    icon: str
    title: str
    detail: str
    link: Link


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface, named in itself."""

    code: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Site:
    """Header, help block and footer of one page. `private` pages ask search engines to stay away;
    `banner` says what a visitor must know first (a demonstration)."""

    home: Link
    navigation: Sequence[Link] = ()
    help: Sequence[HelpWay] = ()
    footer: Sequence[Link] = ()
    leave: Link | None = None
    language_url: str = ""
    languages: Sequence[Language] = ()
    here: str = "/"
    private: bool = False
    banner: str = ""

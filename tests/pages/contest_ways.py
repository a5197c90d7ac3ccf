"""How to come to the pages of a contest: what a person said and did before."""

from datetime import date

from playwright.sync_api import Page as BrowserPage

THIS_YEAR = date.today().year  # noqa: DTZ011 - the browser's day and ours are the same here


def having_sent_nothing(tab: BrowserPage, address: str) -> None:
    """The first screen sent empty: it comes back with its errors."""
    tab.goto("/signalements/nouveau/")
    _send(tab)


def having_said_what_is_wrong(tab: BrowserPage, address: str) -> None:
    """A right of last year is missing."""
    _say(tab, THIS_YEAR - 1)


def having_said_it_too_late(tab: BrowserPage, address: str) -> None:
    """The law's day has passed for that year."""
    _say(tab, THIS_YEAR - 4)


def having_given_proof(tab: BrowserPage, address: str) -> None:
    """The letter is ready."""
    having_said_what_is_wrong(tab, address)
    tab.locator("input[name=proofs]").first.check()
    _send(tab)


def having_written_it(tab: BrowserPage, address: str) -> None:
    """Nothing is sent yet."""
    having_given_proof(tab, address)
    _follow(tab)


def having_written_it_too_late(tab: BrowserPage, address: str) -> None:
    """Nothing is sent, and the law's day has passed."""
    having_said_it_too_late(tab, address)
    _send(tab)
    _follow(tab)


def having_posted_it(tab: BrowserPage, address: str) -> None:
    """An answer is awaited."""
    having_written_it(tab, address)
    _press(tab, "envoi")


def having_noted_no_day(tab: BrowserPage, address: str) -> None:
    """An answer noted without saying which: the page comes back with its errors."""
    having_posted_it(tab, address)
    _press(tab, "reponse")


def having_been_refused(tab: BrowserPage, address: str) -> None:
    """The next body comes into sight."""
    having_posted_it(tab, address)
    form = tab.locator("form:has(input[name=kind][value=reponse])")
    form.locator("input[name=act][value=refuser]").check()
    form.locator("input[name=day]").fill(date.today().isoformat())  # noqa: DTZ011 - as above
    _press(tab, "reponse")


def having_settled_it(tab: BrowserPage, address: str) -> None:
    """It is over."""
    having_posted_it(tab, address)
    tab.locator("details:has(input[name=kind][value=regler]) summary").click()
    _press(tab, "regler")


def having_listed_one(tab: BrowserPage, address: str) -> None:
    """Among them, one whose letter is sent."""
    having_posted_it(tab, address)
    tab.goto(address)


def having_thought_of_erasing_it(tab: BrowserPage, address: str) -> None:
    """Before it is confirmed."""
    having_written_it(tab, address)
    tab.locator("a[href$='/effacer/']").click()
    tab.wait_for_load_state()


def _say(tab: BrowserPage, year: int) -> None:
    tab.goto(f"/signalements/nouveau/?droit=c2p&motif=exposition-absente&annee={year}")
    _send(tab)


def _follow(tab: BrowserPage) -> None:
    tab.goto(tab.url.removesuffix("lettre/"))


def _press(tab: BrowserPage, kind: str) -> None:
    tab.locator(f"form:has(input[name=kind][value={kind}]) .button").click()
    tab.wait_for_load_state()


def _send(tab: BrowserPage) -> None:
    tab.locator("main form .button-primary").first.click()
    tab.wait_for_load_state()

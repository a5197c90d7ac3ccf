"""What Gérard and his club do on the pages, in few words."""

import html
import re

from django.test import Client

CLUB = {
    "engagement": {"role": "bureau", "school": "non"},
    "association": {"name": "Judo de Saint-Rémy", "number": "W123456789", "founded": "1990"},
    "heures": {"hours": "300"},
}
DECLARE, ATTEST = "/mon-engagement/declarer/", "/attester/"
ANSWER = {"answer": "yes", "name": "Paule Tatami", "role": "treasurer", "another": "on"}


def declare(client: Client, year: int, **changes: str) -> int:
    """Go through the steps and declare; the number of the declaration."""
    client.post(DECLARE)
    for slug, typed in CLUB.items():
        values = {"year": str(year), **typed} | {k: v for k, v in changes.items() if k in typed}
        answer = client.post(f"{DECLARE}{slug}/", values)
        assert answer.status_code == 302, read(answer)
    sent = client.post(f"{DECLARE}relire/")
    found = re.fullmatch(r"/mon-engagement/(\d+)/declare/", sent.headers["Location"])
    assert found
    return int(found.group(1))


def begin(client: Client, year: int, until: str) -> None:
    """Answer the steps that come before `until`."""
    client.post(DECLARE)
    for slug in list(CLUB)[: list(CLUB).index(until)]:
        client.post(f"{DECLARE}{slug}/", {"year": str(year), **CLUB[slug]})


def ask(client: Client, statement: int, name: str = "Gérard S.") -> tuple[str, str]:
    """Ask the association: the address and the code to pass on."""
    answer = client.post(f"/mon-engagement/{statement}/attestation/", {"name": name})
    told = read(answer)
    address, code = re.search(r"http://testserver(/attester/\w+/)", told), re.search(r"(?:\w{4}-){2}\w{4}", told)
    assert address and code, told
    return address.group(1), code.group()


def attest(client: Client, address: str, code: str, **changes: str) -> str:
    """Answer as the treasurer; where it leads, or what the page says."""
    answer = client.post(address, {"code": code, **ANSWER, **changes})
    return answer.headers.get("Location") or read(answer)


def read(answer: object) -> str:
    """What a page says, on one line, no-break spaces as spaces."""
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())  # type: ignore[attr-defined]
    return " ".join(html.unescape(text).split())

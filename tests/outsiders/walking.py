"""Opening every address as someone, and what of the person's secrets is read there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus

from django.contrib.auth import SESSION_KEY
from django.test import Client

from tests.outsiders.planted import secrets_in, sign_in
from tests.outsiders.routes import Route

CODE_ASKED = 'name="code"'
Found = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever opens addresses: signed in by `email`, again each time an address ended their session; nobody when
    empty."""

    client: Client
    email: str = ""

    def told(self, address: str, sent: dict[str, str] | None = None) -> str:
        """All that an address answers: its page or where it leads, and its headers."""
        if self.email and SESSION_KEY not in self.client.session:
            sign_in(self.client, self.email)
        answer = self.client.get(address) if sent is None else self.client.post(address, sent)
        assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (address, answer.status_code)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return f"{answer.headers} {body.decode(errors='replace')}"


def opened(reader: Reader, routes: Iterable[Route]) -> list[str]:
    """The addresses that show a page to whoever asks for them."""
    return [url for one in routes for url in one.addresses if reader.client.get(url).status_code == HTTPStatus.OK]


def asked_for(reader: Reader, routes: Iterable[Route]) -> Found:
    """Address → the secrets read there by whoever asks for the first address of each route."""
    return _secrets((one.addresses[0], reader.told(one.addresses[0])) for one in routes)


def tried(reader: Reader, routes: Iterable[Route]) -> Found:
    """The same of whoever asks for each address, sends an empty form, and the codes that were passed on to them where
    one is asked for."""
    return _secrets(answer for route in routes for answer in _tried(reader, route))


def _tried(reader: Reader, route: Route) -> Iterator[tuple[str, str]]:
    for address in route.addresses:
        yield address, reader.told(address)
    yield route.addresses[0], reader.told(route.addresses[0], {})
    for address, code in route.coded.items():
        asked = reader.told(address)
        yield address, asked
        if CODE_ASKED not in asked:
            break
        yield address, reader.told(address, {"code": code})


def _secrets(answers: Iterable[tuple[str, str]]) -> Found:
    found: Found = {}
    for address, text in answers:
        if secrets := secrets_in(text):
            found[address] = sorted({*found.get(address, ()), *secrets})
    return found

"""A catalogue of one training, whose price the rights of whoever asks pay in order: CPF, engagement, then points."""

from dataclasses import dataclass, field
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import HeldRight
from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import OfferedSession, OfferedTraining, Share, Sharing
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from cpa.modules.requests.training import actions as training
from tests.modules.requests.holders import TODAY, confirm

SOURCE, KEY, SESSION = "lheo", "A/1", "S-1"
POINT_CENTS = 50_000
STARTS, ENDS = date(2098, 9, 1), date(2099, 6, 30)


@dataclass
class Catalogue:
    """Stands for trainings: all that it says may be changed between two questions. It shows the same training under
    every key."""

    price_cents: int | None = 100_000
    fundable: bool | None = True
    sessions: list[OfferedSession] = field(default_factory=lambda: [OfferedSession(SESSION, STARTS, ENDS, full=None)])
    shown: bool = True

    def __getattr__(self, name):
        return getattr(hooks(), name)

    def who_answers(self, name):
        return name == "offered_training" or hooks().who_answers(name)

    def offered_training(self, account: AccountId, source: str, key: str, session: str, on: date):
        if not self.shown or source != SOURCE:
            return None
        named = next((one for one in self.sessions if one.key == session), None)
        sharings = self.sharings(account) if self.fundable and self.price_cents else ()
        return OfferedTraining(
            source, key, "Installer des chauffages", "Centre 1", "19290076900014", "RNCP37274", 400, self.price_cents,
            "/formations/lheo/A/1/", self.fundable, "" if self.fundable else "La certification a pris fin.",
            tuple(self.sessions), named, sharings,
        )  # fmt: skip

    def sharings(self, account: AccountId) -> tuple[Sharing, ...]:
        held = {right.right: right for right in hooks().held_rights(account=account)}
        plain = _paid(held, self.price_cents, with_points=False)
        points = _paid(held, self.price_cents, with_points=True)
        return (points, plain) if points.remainder_cents < plain.remainder_cents else (plain,)


def _paid(held: dict[str, HeldRight], price: int, *, with_points: bool) -> Sharing:
    shares, left = [], price
    for right in ("cpf", "cec"):
        paid = min(held[right].figure.amount, left) if right in held else 0
        if paid:
            shares.append(Share(right, f"Droit {right}", paid, f"Droit {right} : {paid}.", "", right, paid))
            left -= paid
    if with_points and "c2p" in held and left:
        used = min(held["c2p"].figure.amount, -(-left // POINT_CENTS))
        paid = min(used * POINT_CENTS, left)
        shares.append(Share("c2p", "Points", paid, f"Points : {paid}.", "", "c2p", used))
        left -= paid
    return Sharing("points" if with_points else "", tuple(shares), left)


SURE = {"content": "yes", "organisation": "yes", "after": "yes", "words": ""}


def prepared(account: AccountId, sharing: str = "", on: date = TODAY, key: str = KEY) -> Request:
    """A draft for the training, ready to be read again."""
    request = training.prepare(account=account, source=SOURCE, key=key, session=SESSION, on=on)
    assert isinstance(request, Request), request
    training.answer_fit(account=account, number=request.pk, answers=SURE)
    chosen = training.choose(account=account, number=request.pk, sharing=sharing, on=on)
    assert isinstance(chosen, Request), chosen
    return queries.own_request(account, request.pk)


def sent(account: AccountId, sharing: str = "") -> Request:
    """A request that the fund manager has to decide on."""
    request = prepared(account, sharing)
    answer = confirm(request)
    assert isinstance(answer, Request), answer
    assert isinstance(actions.send(number=request.pk, on=TODAY), Request)
    return queries.own_request(account, request.pk)

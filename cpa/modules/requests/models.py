"""What the module keeps: each request to use rights, what it asks of each, and each step of its life."""

from collections.abc import Mapping

from django.db import models
from django.db.models import Q

from cpa.modules.requests.lifecycle import PENDING, By, State


class Request(models.Model):
    """One request, for one use of the right that it is made under. The rights themselves are in the ledger: its parts
    say what was asked of each.

    `details` are the answers the use asks for: share of time, price, name of the training. `about` tells apart requests
    of one use that may be prepared side by side: a training, by its source and key. `through` says how the request
    reaches the body that decides.
    """

    class Through(models.TextChoices):
        ONLINE = "online"
        PAPER = "paper"

    account = models.BigIntegerField()
    right = models.CharField(max_length=8)
    use = models.CharField(max_length=16)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    about = models.CharField(max_length=200, blank=True)
    details = models.JSONField(default=dict)
    through = models.CharField(max_length=6, choices=Through, default=Through.ONLINE)
    begun_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    reserved_on = models.DateField(null=True)
    sent_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["account", "right"], name="requests_of_account"),
            models.Index(fields=["state", "changed_at"], name="requests_by_state"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "right", "use", "about"],
                condition=Q(state=State.DRAFT),
                name="requests_one_draft_a_use",
            ),
            models.CheckConstraint(
                name="requests_pending_names_its_reservation",
                condition=~Q(state__in=[*PENDING, State.ACCEPTED, State.USED]) | Q(reserved_on__isnull=False),
            ),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("right", "use", "about", "state", "through", "begun_at", "changed_at", "reserved_on", "sent_on")
        reference = ("id",)
        free_text = ("details",)
        purpose = "let a person ask to use a right, follow the answer, and never spend it twice"
        retention = "a draft, one year after its last change; a request, as long as the rights that it used are kept"

    @property
    def asked(self) -> Mapping[str, int]:
        """What it asks of each right, in smallest units; nothing while nothing was chosen."""
        return {part.right: part.amount for part in self.parts.all()}  # type: ignore[attr-defined]

    @property
    def amount(self) -> int | None:
        """What it asks of the right that it is made under."""
        return self.asked.get(self.right)


class Part(models.Model):
    """What a request asks of one right, in its smallest units: set aside, used and given back in the ledger under the
    name RightReservation(account, right, year of `reserved_on`, id of the request)."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="parts")
    right = models.CharField(max_length=8)
    amount = models.BigIntegerField()

    class Meta:
        ordering = ("right",)
        constraints = [
            models.UniqueConstraint(fields=["request", "right"], name="requests_one_part_a_right"),
            models.CheckConstraint(name="requests_part_asks_something", condition=Q(amount__gt=0)),
        ]

    class Privacy:
        pseudonym = ("request",)
        activity = ("right", "amount")
        reference = ("id",)
        free_text = ()
        purpose = "say what a request asks of each right, and never take it twice"
        retention = "as long as its request"


class Training(models.Model):
    """The session that a request asks for, as the holder was last shown it: price, days, who gives it, and who pays
    what. `shares` are those of `cpa.module_api.training_requests.Share`, `sharing` the way to pay that was chosen.

    `slug` and `digest` open the file to the training body, once its holder asked for an address and a code.
    `body_said` is what the body answered there.
    """

    class Said(models.TextChoices):
        NOTHING = ""
        PLACE = "place"
        FULL = "full"

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="training", primary_key=True)
    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    session = models.CharField(max_length=120)
    title = models.CharField(max_length=250)
    body_name = models.CharField(max_length=250, blank=True)
    siret = models.CharField(max_length=14, blank=True)
    certification = models.CharField(max_length=12, blank=True)
    starts = models.DateField()
    ends = models.DateField(null=True)
    hours = models.PositiveIntegerField(null=True)
    price_cents = models.BigIntegerField(null=True)
    sharing = models.CharField(max_length=40, blank=True)
    shares = models.JSONField(default=list)
    remainder_cents = models.BigIntegerField(null=True)
    slug = models.CharField(max_length=16, null=True, unique=True)
    digest = models.BinaryField(max_length=32, default=b"")
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    wrong_since = models.DateTimeField(null=True)
    body_said = models.CharField(max_length=5, choices=Said, default=Said.NOTHING, blank=True)

    class Privacy:
        pseudonym = ("request",)
        activity = (
            *("source", "key", "session", "title", "body_name", "siret", "certification", "starts", "ends", "hours"),
            *("price_cents", "sharing", "shares", "remainder_cents", "body_said"),
        )
        reference = ("slug", "digest", "wrong_codes", "wrong_since")
        free_text = ()
        purpose = "ask for a training at the price and under the shares that its holder saw, and let its body answer"
        retention = "as long as its request"


class Received(models.Model):
    """An answer of an outside body that was taken in, by the key under which the body sends it, be it several times."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="received")
    key = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        pseudonym = ("request",)
        activity = ("at",)
        reference = ("id", "key")
        free_text = ()
        purpose = "take each answer of an outside body in once, however often it is sent"
        retention = "as long as its request"


class Step(models.Model):
    """One step of a request: written, never changed. `reason` is a code of cpa.modules.requests.reasons; `proof` the
    way the holder confirmed who they are."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    by = models.CharField(max_length=8, choices=By)
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=24, blank=True)
    proof = models.CharField(max_length=24, blank=True)

    class Meta:
        ordering = ("pk",)

    class Privacy:
        pseudonym = ("request",)
        activity = ("state", "by", "at", "reason", "proof")
        reference = ("id",)
        free_text = ()
        purpose = "show the holder what became of their request, when, and by whom"
        retention = "as long as its request"

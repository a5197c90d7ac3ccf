"""What the module keeps: each request to use a right, and each step of its life."""

from django.db import models

from cpa.modules.requests.lifecycle import PENDING, By, State


class Request(models.Model):
    """One request to use a right. The rights themselves are in the ledger: `amount` (smallest units of the right) says
    what was asked, under the name RightReservation(account, right, year of `reserved_on`, id).

    `details` are the answers the use asks for: share of time, price, name of the training. `through` says how the
    request reaches the body that decides.
    """

    class Through(models.TextChoices):
        ONLINE = "online"
        PAPER = "paper"

    account = models.BigIntegerField()
    right = models.CharField(max_length=8)
    use = models.CharField(max_length=16)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    amount = models.BigIntegerField(null=True)
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
                fields=["account", "right", "use"],
                condition=models.Q(state=State.DRAFT),
                name="requests_one_draft_a_use",
            ),
            models.CheckConstraint(
                name="requests_pending_names_its_reservation",
                condition=~models.Q(state__in=[*PENDING, State.ACCEPTED, State.USED])
                | models.Q(amount__gt=0, reserved_on__isnull=False),
            ),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("right", "use", "state", "amount", "through", "begun_at", "changed_at", "reserved_on", "sent_on")
        reference = ("id",)
        free_text = ("details",)
        purpose = "let a person ask to use a right, follow the answer, and never spend it twice"
        retention = "a draft, one year after its last change; a request, as long as the rights that it used are kept"


class Step(models.Model):
    """One step of a request: written, never changed. `reason` is a code of cpa.modules.requests.reasons; `proof` the
    way the holder confirmed who they are."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    by = models.CharField(max_length=6, choices=By)
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

"""Offers of training and their sessions, as each source says them."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from cpa.modules.trainings.models.delivery import Delivery

HISTORY = "As long as the source is used: what it said before is its history."


class Placed(models.Model):
    """A row of a delivery that has a place: the number of its file there, its line, and the columns of
    `catalogue.model.Body` and `Place`. `content` is the digest of what its source says, wherever it was read; `gone_on`
    the day since when it is not shown: that of the first delivery that says it no more (`gone_with`, its number), or,
    without one, that of the decision which put it in quarantine."""

    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    file = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField()
    content = models.UUIDField()
    gone_on = models.DateField(null=True)
    gone_with = models.BigIntegerField(null=True)
    siret = models.CharField(max_length=14, blank=True, db_index=True)
    uai = models.CharField(max_length=8, blank=True, db_index=True)
    body_name = models.CharField(max_length=250, blank=True)
    qualiopi = models.BooleanField(null=True)
    commune = models.CharField(max_length=5, blank=True, db_index=True)
    postal_code = models.CharField(max_length=5, blank=True)
    town = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=250, blank=True)
    latitude = models.IntegerField(null=True)
    longitude = models.IntegerField(null=True)
    department = models.CharField(max_length=3, blank=True)

    class Meta:
        abstract = True


PLACED = ("id", "source", "key", "delivery", "file", "line", "content", "gone_on", "gone_with", "siret", "uai",
          "body_name", "qualiopi", "commune", "postal_code", "town", "address", "latitude", "longitude",
          "department")  # fmt: skip


class Offer(Placed):
    """An offer, with the columns of `catalogue.model.Offer`. `links` are « scheme:code »; `about_digest` tells texts
    that are the same, NULL for those too short to be copied."""

    title = models.CharField(max_length=250)
    certification = models.CharField(max_length=12, blank=True, db_index=True)
    links = ArrayField(models.CharField(max_length=24), default=list)
    hours = models.PositiveIntegerField(null=True)
    price_cents = models.PositiveIntegerField(null=True)
    price_from_cents = models.PositiveIntegerField(null=True)
    rhythm = models.CharField(max_length=10)
    remote = models.BooleanField(null=True)
    cpf = models.BooleanField(null=True)
    capacity = models.PositiveSmallIntegerField(null=True)
    about = models.TextField(blank=True)
    about_digest = models.BigIntegerField(null=True)
    updated_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="trainings_offer_once")]
        indexes = [
            GinIndex(fields=["links"], name="trainings_offer_links"),
            models.Index(
                fields=["about_digest"],
                condition=models.Q(about_digest__isnull=False),
                name="trainings_offer_same_text",
            ),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = (*PLACED, "title", "certification", "links", "hours", "price_cents", "price_from_cents", "rhythm",
                     "remote", "cpf", "capacity", "about", "about_digest", "updated_on")  # fmt: skip
        free_text = ()
        purpose = "Find a training, and compare what it says with what is known of it."
        retention = HISTORY


class Session(models.Model):
    """A dated run of an offer."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="sessions", db_index=False)
    key = models.CharField(max_length=120)
    starts = models.DateField(null=True, db_index=True)
    ends = models.DateField(null=True)
    full = models.BooleanField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["offer", "key"], name="trainings_session_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "offer", "key", "starts", "ends", "full")
        free_text = ()
        purpose = "Show when a training takes place."
        retention = HISTORY


class PastOffer(models.Model):
    """What an offer said before a delivery (`replaced_by`, its number) changed it: all its columns, its sessions, and
    where they were read."""

    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="+")
    said = models.JSONField()
    replaced_on = models.DateField()
    replaced_by = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["source", "key"], name="trainings_past_offer"),
            models.Index(fields=["replaced_by"], name="trainings_past_by"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "source", "key", "delivery", "said", "replaced_on", "replaced_by")
        free_text = ()
        purpose = "Tell what a source changed in an offer, and when."
        retention = HISTORY

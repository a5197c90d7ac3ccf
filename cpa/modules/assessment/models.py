"""What someone answered, and what they say of what their answers suggest. It never leaves their space: no right, no
list shown to others and no statistics rest on it."""

from django.db import models


class Sitting(models.Model):
    """That someone began the questionnaire, and whether its result may be used to order occupations for them."""

    account = models.BigIntegerField(unique=True)
    version = models.CharField(max_length=10)
    used = models.BooleanField(default=True)
    begun_on = models.DateField()

    class Privacy:
        pseudonym = ("account",)
        activity = ("version", "used", "begun_on")
        reference = ("id",)
        free_text = ()
        purpose = "know which statements were asked, and whether their result may serve the holder"
        retention = "until the holder erases it, or the account is erased"


class Answer(models.Model):
    """What someone answered to one statement; no value where they passed it. A row each: two open tabs lose nothing."""

    account = models.BigIntegerField()
    item = models.CharField(max_length=20)
    value = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "item"], name="one_answer_a_statement")]

    class Privacy:
        pseudonym = ("account",)
        activity = ("item", "value")
        reference = ("id",)
        free_text = ()
        purpose = "suggest to the holder, and to nobody else, what they may like and be good at"
        retention = "until the holder erases it, or the account is erased"


class Recognition(models.Model):
    """« Vous vous reconnaissez ? » The holder's word prevails over the result."""

    class Said(models.TextChoices):
        YES = "oui"
        SOMEWHAT = "un-peu"
        NO = "non"

    account = models.BigIntegerField()
    scale = models.CharField(max_length=20)
    said = models.CharField(max_length=6, choices=Said.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "scale"], name="one_recognition_a_scale")]

    class Privacy:
        pseudonym = ("account",)
        activity = ("scale", "said")
        reference = ("id",)
        free_text = ()
        purpose = "let the holder's word prevail over what their answers suggest"
        retention = "until the holder erases it, or the account is erased"

"""What was done to a path, one row an act, never changed."""

from django.db import models


class Act(models.Model):
    """The act `number` of an account (cpa.modules.profile.path.acts). `token` names the form it came from: sent twice,
    after a network cut, it is done once. `saw` is the last act that whoever did it had before their eyes."""

    account = models.BigIntegerField()
    number = models.PositiveIntegerField()
    token = models.CharField(max_length=40)
    name = models.CharField(max_length=12)
    brick = models.CharField(max_length=24, blank=True)
    operations = models.JSONField()
    saw = models.PositiveIntegerField()
    undoes = models.PositiveIntegerField(null=True)
    done_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "number"], name="profile_act_one_a_number"),
            models.UniqueConstraint(fields=["account", "token"], name="profile_act_one_a_form"),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("number", "name", "brick", "saw", "undoes", "done_at")
        reference = ("id", "token")
        free_text = ("operations",)
        purpose = "show the path someone describes, and let them take back anything they did to it"
        retention = "until the account is erased"

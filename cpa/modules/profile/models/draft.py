"""What is being written and was not kept yet."""

from django.db import models


class Draft(models.Model):
    """The fields of a form as they stood when they were last typed in. `form` names the
    form: a brick, or « new-job- » and a name of its own for each form of a new one."""

    account = models.BigIntegerField()
    form = models.CharField(max_length=40)
    content = models.JSONField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "form"], name="profile_draft_one_a_form")]

    class Privacy:
        pseudonym = ("account",)
        activity = ("form", "saved_at")
        reference = ("id",)
        free_text = ("content",)
        purpose = "lose nothing of what is being written"
        retention = "until it is kept or dropped, or the account is erased"

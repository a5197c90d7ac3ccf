"""Amounts are those of the parts. Apart from 0002: PostgreSQL alters no table whose new rows wait for their
checks."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requests", "0002_trainings")]

    operations = [
        migrations.RemoveConstraint(
            model_name="request",
            name="requests_pending_names_its_reservation",
        ),
        migrations.RemoveField(
            model_name="request",
            name="amount",
        ),
        migrations.AddConstraint(
            model_name="request",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["confirmed", "sent", "accepted", "used"]), _negated=True),
                    ("reserved_on__isnull", False),
                    _connector="OR",
                ),
                name="requests_pending_names_its_reservation",
            ),
        ),
    ]

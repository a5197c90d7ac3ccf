from django.db import migrations, models


class Migration(migrations.Migration):
    """Amounts kept before were tied to no training, so that nobody can tell which one they pay: they go."""

    dependencies = [
        ("trainings", "0012_poor_offers"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="fundinganswers",
            name="employer",
        ),
        migrations.RemoveField(
            model_name="fundinganswers",
            name="employer_cents",
        ),
        migrations.RemoveField(
            model_name="fundinganswers",
            name="france_travail_cents",
        ),
        migrations.RemoveField(
            model_name="fundinganswers",
            name="region_cents",
        ),
        migrations.CreateModel(
            name="Granted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField()),
                ("source", models.CharField(max_length=30)),
                ("key", models.CharField(max_length=160)),
                ("employer", models.CharField(blank=True, max_length=13)),
                ("employer_cents", models.IntegerField(null=True)),
                ("france_travail_cents", models.IntegerField(null=True)),
                ("region_cents", models.IntegerField(null=True)),
                ("said_on", models.DateField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("account", "source", "key"), name="trainings_granted_once_a_training"
                    )
                ],
            },
        ),
    ]

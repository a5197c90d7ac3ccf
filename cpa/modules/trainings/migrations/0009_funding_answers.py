from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trainings", "0007_joins"),
    ]

    operations = [
        migrations.CreateModel(
            name="FundingAnswers",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField(unique=True)),
                ("status", models.CharField(blank=True, max_length=20)),
                ("region", models.CharField(blank=True, max_length=2)),
                ("advised", models.BooleanField(null=True)),
                ("less_exposed_job", models.BooleanField(null=True)),
                ("employer", models.CharField(blank=True, max_length=13)),
                ("employer_cents", models.IntegerField(null=True)),
                ("france_travail_cents", models.IntegerField(null=True)),
                ("region_cents", models.IntegerField(null=True)),
                ("said_on", models.DateField()),
            ],
        ),
    ]

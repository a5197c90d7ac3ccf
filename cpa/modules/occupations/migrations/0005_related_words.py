from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("occupations", "0004_choices"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchRelated",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "lemma", "other", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("lemma", models.IntegerField()),
                ("other", models.IntegerField()),
            ],
        ),
    ]

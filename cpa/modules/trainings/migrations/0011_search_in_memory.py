"""The search reads columns of numbers whole into memory, in the place of rows and their indexes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trainings", "0010_decisions"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchColumn",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=10)),
                ("content", models.BinaryField()),
            ],
        ),
        migrations.RunSQL(
            "ALTER TABLE trainings_searchcolumn ALTER COLUMN content SET STORAGE EXTERNAL", migrations.RunSQL.noop
        ),
        migrations.RunSQL("DELETE FROM trainings_trainingsearchedition", migrations.RunSQL.noop),
        *(migrations.DeleteModel(name) for name in ("SearchLead", "SearchOffer", "SearchPosting", "SearchSubject")),
    ]

from django.contrib.postgres.indexes import GinIndex
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("occupations", "0005_related_words"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="searchword",
            index=GinIndex(
                fastupdate=False, fields=["sound"], name="occupations_sound_trigrams", opclasses=["gin_trgm_ops"]
            ),
        ),
    ]

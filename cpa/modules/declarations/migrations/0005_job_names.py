from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("declarations", "0004_full_public_post"),
    ]

    operations = [
        migrations.AddField(
            model_name="contract",
            name="pcs",
            field=models.CharField(blank=True, default="", max_length=4),
        ),
        migrations.AddField(
            model_name="contract",
            name="title",
            field=models.CharField(blank=True, default="", max_length=120),
        ),
    ]

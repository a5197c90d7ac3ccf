from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("declarations", "0005_job_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="CommitmentDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField(unique=True)),
                ("content", models.JSONField()),
                ("saved_at", models.DateTimeField()),
            ],
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("occupations", "0003_title_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="Kept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField()),
                ("code", models.CharField(max_length=8)),
                ("kept_on", models.DateField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("account", "code"), name="occupations_kept_once")],
            },
        ),
        migrations.CreateModel(
            name="SetAside",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField()),
                ("code", models.CharField(max_length=8)),
                ("reasons", models.TextField(blank=True)),
                ("set_aside_on", models.DateField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("account", "code"), name="occupations_set_aside_once")],
            },
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trainings", "0006_reports"),
    ]

    operations = [
        migrations.CreateModel(
            name="DedupeRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ran_at", models.DateTimeField()),
                ("counts", models.JSONField(default=dict)),
                ("undone_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Grouped",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=13)),
                ("source", models.CharField(max_length=30)),
                ("key", models.CharField(max_length=160)),
                ("number", models.BigIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "number"], name="trainings_group")],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "source", "key"), name="trainings_grouped_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Join",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=13)),
                ("left_source", models.CharField(max_length=30)),
                ("left_key", models.CharField(max_length=160)),
                ("right_source", models.CharField(max_length=30)),
                ("right_key", models.CharField(max_length=160)),
                ("verdict", models.CharField(max_length=9)),
                ("weight", models.IntegerField(null=True)),
                ("reasons", models.JSONField(default=list)),
                ("refused", models.BooleanField(default=False)),
                ("by", models.CharField(max_length=20)),
                ("decided_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_by", models.CharField(blank=True, max_length=20)),
                (
                    "replaces",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trainings.join",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trainings.deduperun",
                    ),
                ),
                (
                    "undone_run",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trainings.deduperun",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("undone_at", None)),
                        fields=["kind", "right_source", "right_key"],
                        name="trainings_join_right",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("kind", "left_source", "left_key", "right_source", "right_key"),
                        name="trainings_join_stands_once",
                    )
                ],
            },
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trainings", "0005_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportOfOffer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=30)),
                ("key", models.CharField(max_length=160)),
                ("why", models.CharField(max_length=12)),
                ("words", models.CharField(blank=True, max_length=500)),
                ("reported_on", models.DateField()),
            ],
        ),
        migrations.AddIndex(
            model_name="reportofoffer",
            index=models.Index(fields=["source", "key", "reported_on"], name="trainings_report_of"),
        ),
        migrations.AddIndex(
            model_name="offer",
            index=models.Index(
                condition=models.Q(("about_digest__isnull", False)),
                fields=["about_digest"],
                name="trainings_offer_same_text",
            ),
        ),
    ]

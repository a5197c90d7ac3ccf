from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rights", "0002_words_in_the_order_said"),
    ]

    operations = [
        migrations.CreateModel(
            name="DatesReminder",
            fields=[
                ("account", models.BigIntegerField(primary_key=True, serialize=False)),
                ("way", models.TextField()),
                ("chosen_at", models.DateTimeField(auto_now=True)),
            ],
        ),
    ]

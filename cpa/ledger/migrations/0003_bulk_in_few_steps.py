"""Posts many transactions at about twice the rate, by steps that read what is wide once. The ledger's tables, texts and
digests stay as they are."""

from typing import ClassVar

from django.db import migrations

from cpa.ledger import append_only


class Migration(migrations.Migration):
    dependencies: ClassVar = [("ledger", "0002_append_only")]

    operations: ClassVar = [migrations.RunSQL([append_only.sql("post_in_bulk")])]

"""What makes the ledger a ledger: keys between its tables, the functions that post, the triggers that refuse, and the
rights of the application's role."""

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from cpa.ledger import append_only

_KEY = "account, scheme, year, nature, version"
_REFERRED = "account, scheme, refers_to_year, refers_to_nature, refers_to_version"

_KEYS = f"""
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_of_transaction
    FOREIGN KEY ({_KEY}) REFERENCES ledger_transaction ({_KEY});
ALTER TABLE ledger_transaction ADD CONSTRAINT ledger_transaction_refers_to
    FOREIGN KEY ({_REFERRED}) REFERENCES ledger_transaction ({_KEY}),
    ADD CONSTRAINT ledger_transaction_refers_wholly
    CHECK (num_nonnulls(refers_to_year, refers_to_nature, refers_to_version) IN (0, 3));
"""


def _install(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    append_only.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("ledger", "0001_tables")]

    operations: ClassVar = [
        migrations.RunSQL(_KEYS),
        *(
            migrations.RunSQL([append_only.sql(name)])
            for name in ("canonical", "post", "post_staged", "refuse", "rights")
        ),
        migrations.RunPython(_install),
    ]

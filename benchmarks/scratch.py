"""An activity database for one benchmark, dropped at its end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def scratch_database(more: str = "") -> Iterator[dict[str, Any]]:
    """A database of its own beside the others, with the tables of the project and what `more` SQL makes; how to reach
    it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django
    from django.db import connections

    django.setup()
    connection = connections["activity"]
    connection.settings_dict["TEST"]["NAME"] = "bench_activity"
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        if more:
            with connection.cursor() as cursor:
                cursor.execute(more)
        given = connection.get_connection_params()
        kept = {"host", "port", "user", "password", "dbname"}
        yield {word: value for word, value in given.items() if word in kept and value}
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)

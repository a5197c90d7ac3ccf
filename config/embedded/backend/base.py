"""Django's PostgreSQL engine on the private server, which is started when a connection finds it stopped."""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base
from psycopg import OperationalError


class DatabaseWrapper(base.DatabaseWrapper):
    """Costs nothing while the server runs: only a refused connection looks further."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            settings.CPA_PRIVATE_SERVER.start()
            return super().get_new_connection(conn_params)

"""Which tables are identity, which are activity; the private server when none is configured."""

import os
from typing import Any

import dj_database_url
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from config.embedded.server import PrivateServer, data_dir
from cpa.kernel.stores import ACTIVITY, IDENTITY

IDENTITY_APPS = frozenset({"auth", "contenttypes", "sessions", "account", "mfa", "usersessions", "axes", "identity"})
"""Labels of the applications whose tables live in the identity database; every other one is activity."""

VARIABLES = {IDENTITY: "IDENTITY_DATABASE_URL", ACTIVITY: "ACTIVITY_DATABASE_URL"}
PRIVATE_NAMES = {IDENTITY: "cpa_identity", ACTIVITY: "cpa_activity"}


class IncompleteDatabases(ImproperlyConfigured):
    """The two databases are not two: one is missing, or unreadable, or the other."""


def private_server() -> PrivateServer | None:
    """The private server when neither database is configured, None when both are. Starts nothing.

    Raises IncompleteDatabases when only one is.
    """
    given = [bool(os.environ.get(variable)) for variable in VARIABLES.values()]
    if all(given):
        return None
    if any(given):
        raise IncompleteDatabases(
            "Set both IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL, or neither to use the private server."
        )
    return PrivateServer(data_dir(), tuple(PRIVATE_NAMES.values()))


def databases(server: PrivateServer | None) -> dict[str, dict[str, Any]]:
    """Django's DATABASES: on the private server, or from IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL.

    Raises IncompleteDatabases when an address cannot be read, or both lead to one database.
    """
    if server is None:
        found = {alias: _configured(variable) for alias, variable in VARIABLES.items()}
        if len({(one["HOST"], str(one["PORT"]), one["NAME"]) for one in found.values()}) < len(found):
            raise IncompleteDatabases(
                f"{' and '.join(VARIABLES.values())} lead to one database: identity needs its own."
            )
        return found
    return {alias: _private(server, name) for alias, name in PRIVATE_NAMES.items()}


def _configured(variable: str) -> dict[str, Any]:
    try:
        found = dj_database_url.parse(os.environ[variable], conn_max_age=60, conn_health_checks=True)
    except ValueError as fault:
        # The address holds a password: neither it nor the parser's own message is repeated.
        raise IncompleteDatabases(
            f"{variable} is not an address such as postgresql://user:password@host/name."
        ) from fault
    if found["ENGINE"] != "django.db.backends.postgresql":
        raise IncompleteDatabases(
            f"{variable} must be the address of a PostgreSQL: postgresql://user:password@host/name."
        )
    return {**found}


def _private(server: PrivateServer, name: str) -> dict[str, Any]:
    return {
        "ENGINE": "config.embedded.backend",
        "HOST": server.host,
        "USER": "postgres",
        "NAME": name,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


class StoreRouter:
    """Sends each model to its one database and forbids relations across."""

    def db_for_read(self, model: type[Model], **hints: object) -> str:
        return _store(model._meta.app_label)

    db_for_write = db_for_read

    def allow_relation(self, one: Model, other: Model, **hints: object) -> bool:
        return _store(one._meta.app_label) == _store(other._meta.app_label)

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        return db == _store(app_label)


def _store(app_label: str) -> str:
    if app_label in IDENTITY_APPS:
        return IDENTITY
    config = apps.app_configs.get(app_label)
    return getattr(config, "store", ACTIVITY)

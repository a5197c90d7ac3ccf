"""Which tables are identity, which are activity; the private server when none is configured."""

import os
from typing import Any

import dj_database_url
from django.apps import apps
from django.db.models import Model

from config import embedded
from cpa.kernel.stores import ACTIVITY, IDENTITY

IDENTITY_APPS = frozenset({"auth", "contenttypes", "sessions", "account", "mfa", "axes", "identity"})
"""Labels of the applications whose tables live in the identity database; every other one is activity."""

VARIABLES = {IDENTITY: "IDENTITY_DATABASE_URL", ACTIVITY: "ACTIVITY_DATABASE_URL"}


class IncompleteDatabases(Exception):
    """One of the two databases is configured and the other is not."""


def databases() -> dict[str, dict[str, Any]]:
    """Django's DATABASES: from IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL, or the private server.

    Raises IncompleteDatabases when only one of the two variables is set.
    """
    given = {alias: os.environ.get(variable, "") for alias, variable in VARIABLES.items()}
    if all(given.values()):
        return {alias: _configured(url) for alias, url in given.items()}
    if any(given.values()):
        raise IncompleteDatabases(
            "Set both IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL, or neither to use the private server."
        )
    return _embedded()


def _configured(url: str) -> dict[str, Any]:
    return {**dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}


def _embedded() -> dict[str, dict[str, Any]]:
    host = embedded.socket_dir()
    for name in ("cpa_identity", "cpa_activity"):
        embedded.ensure_database(host, name)
    engine = {"ENGINE": "django.db.backends.postgresql", "HOST": host, "USER": "postgres", "CONN_MAX_AGE": 60}
    return {IDENTITY: {**engine, "NAME": "cpa_identity"}, ACTIVITY: {**engine, "NAME": "cpa_activity"}}


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

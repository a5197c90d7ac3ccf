"""Marks for tests that need the databases, both of them unless said otherwise."""

import pytest

from cpa.kernel.stores import ACTIVITY, IDENTITY

both_stores = pytest.mark.django_db(databases=[IDENTITY, ACTIVITY])
both_stores_for_real = pytest.mark.django_db(databases=[IDENTITY, ACTIVITY], transaction=True)
activity_store = pytest.mark.django_db(databases=[ACTIVITY])

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_earlier_tries() -> None:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()

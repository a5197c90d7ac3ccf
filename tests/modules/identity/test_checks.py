"""The key of national numbers is there, long, and its own, or nothing starts."""

import pytest

from cpa.modules.identity.checks import nir_key


@pytest.mark.parametrize(("key", "fault"), [("", "E001"), ("short", "E002"), ("s" * 50, "E003"), ("k" * 50, None)])
def test_a_missing_short_or_shared_key_is_named_with_what_to_do(key: str, fault: str | None, settings: object) -> None:
    settings.NIR_KEY, settings.SECRET_KEY = key, "s" * 50  # type: ignore[attr-defined]
    found = nir_key(None)
    assert [error.id for error in found] == ([f"identity.{fault}"] if fault else [])
    assert all("CPA_NIR_KEY" in str(error.hint) for error in found)

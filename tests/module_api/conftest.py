from tests.module_api.strangers import stranger

__all__ = ["stranger"]

from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class IdentityConfig(ModuleConfig):
    default = True
    name = "cpa.modules.identity"
    label = "identity"
    store = stores.IDENTITY
    order = 100

    def ready(self) -> None:
        from cpa.modules.identity import changes, checks  # noqa: F401 - registers them

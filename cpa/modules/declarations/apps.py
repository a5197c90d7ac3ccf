from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class DeclarationsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.declarations"
    label = "declarations"
    store = stores.ACTIVITY
    order = 200

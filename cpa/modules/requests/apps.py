from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class RequestsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.requests"
    label = "requests"
    store = stores.ACTIVITY
    order = 350

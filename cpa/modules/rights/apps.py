from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class RightsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.rights"
    label = "rights"
    store = stores.ACTIVITY
    order = 300

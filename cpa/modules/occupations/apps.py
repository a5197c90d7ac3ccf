from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class OccupationsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.occupations"
    label = "occupations"
    store = stores.ACTIVITY
    order = 400

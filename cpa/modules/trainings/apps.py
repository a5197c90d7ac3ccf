from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class TrainingsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.trainings"
    label = "trainings"
    store = stores.ACTIVITY
    order = 800

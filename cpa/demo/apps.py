from cpa.module_api.config import ModuleConfig


class DemoConfig(ModuleConfig):
    default = True
    name = "cpa.demo"
    label = "demo"
    order = 900

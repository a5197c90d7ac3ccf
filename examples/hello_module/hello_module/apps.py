from cpa.module_api.config import ModuleConfig


class HelloConfig(ModuleConfig):
    name = "hello_module"
    label = "hello"
    order = 800

"""The rules of the Compte personnel d'activité, as OpenFisca variables. Generated: change the rules, not this."""

from pathlib import Path

from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_cpa.entities import Person

FOLDER = Path(__file__).parent


class CountryTaxBenefitSystem(TaxBenefitSystem):
    """One person at a time; every amount a whole number of its smallest unit."""

    def __init__(self) -> None:
        super().__init__([Person])
        self.load_parameters(str(FOLDER / "parameters"))
        self.add_variables_from_directory(str(FOLDER / "variables"))

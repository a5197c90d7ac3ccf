"""The regions that can be someone's home."""

from cpa.modules.trainings.catalogue.regions import regions, where_people_live


def test_regions_are_listed_as_in_french_and_only_where_people_live() -> None:
    names = [name for _code, name in where_people_live()]
    assert names.index("Hauts-de-France") < names.index("Île-de-France") < names.index("La Réunion")
    nowhere = {"Île de Clipperton", "Terres australes et antarctiques françaises"}
    assert set(names) == set(regions().values()) - nowhere

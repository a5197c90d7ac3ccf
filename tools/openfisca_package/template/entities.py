"""Who rights belong to: a person, nobody else."""

from openfisca_core.entities import build_entity

Person = build_entity(
    key="person",
    plural="persons",
    label="Personne",
    doc="Rights follow the person, never the employer.",
    is_person=True,
)

"""Where an action of LHEO takes place and who teaches it."""

from cpa.modules.trainings.catalogue.model import Body, Place
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.desk import Record
from cpa.modules.trainings.sources.offers.lheo.elements import Element


def place(said: Element, record: Record) -> Place:
    """The place of a `lieu-de-formation`, its commune as the source says it."""
    address = next(iter(said.all("coordonnees", "adresse")), said)
    lines = [record.words("ligne", one.text) for one in address.all("ligne")]
    return Place(
        commune=record.said("code-INSEE-commune", address.say("code-INSEE-commune")),
        postal_code=record.read("codepostal", address.say("codepostal"), readings.postal_code, ""),
        town=record.words("ville", address.say("ville"), 100),
        address=", ".join(filter(None, lines))[:250],
        latitude=_degrees(address, "latitude", 90, record),
        longitude=_degrees(address, "longitude", 180, record),
    )


def _degrees(address: Element, name: str, most: int, record: Record) -> int | None:
    text = address.say("geolocalisation", name)
    return record.read(name, text, lambda said: readings.micro_degrees(said, most), None)


def body(formation: Element, action: Element, record: Record) -> Body:
    """Who teaches; who answers for it where the source names nobody else."""
    responsible = formation.all("organisme-formation-responsable")
    for teaching in action.all("organisme-formateur")[:1]:
        name = record.words("raison-sociale-formateur", teaching.say("raison-sociale-formateur"))
        found = _identified(teaching, "SIRET-formateur", "code-UAI-formateur", name, record)
        if found != Body():
            return found
    if not responsible:
        return Body()
    one = responsible[0]
    name = record.words("nom-organisme", one.say("nom-organisme"))
    name = name or record.words("raison-sociale", one.say("raison-sociale"))
    return _identified(one, "SIRET-organisme-formation", "code-UAI-organisme-formation", name, record)


def _identified(one: Element, siret: str, uai: str, name: str, record: Record) -> Body:
    return Body(
        siret=record.read("SIRET", one.say(siret, "SIRET"), readings.siret, ""),
        uai=record.read("code-UAI", one.say(uai, "code-UAI"), readings.uai, ""),
        name=name,
    )

"""Offers → a file in LHEO 2.3."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from cpa.demo.offers.offering import Action, Run

_RHYTHMS = {
    "full_time": "Temps plein",
    "part_time": "Temps partiel",
    "evenings": "Cours du soir",
    "blocks": "Discontinu, par regroupements",
    "sandwich": "En alternance",
}
_MICRO = 1_000_000


def lheo(actions: Iterable[Action]) -> bytes:
    """The file that tells these offers, one formation each."""
    body = "".join(map(_formation, actions))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n'
    return f"{head}{body}</offres>\n</lheo>\n".encode()


def _formation(one: Action) -> str:
    name = escape(one.school.name)
    return (
        f'<formation numero="F-{one.number}" datemaj="{one.updated:%Y%m%d}">\n'
        f"<domaine-formation>{''.join(_domain(one))}</domaine-formation>\n"
        f"<intitule-formation>{escape(one.title)}</intitule-formation>\n"
        f"<objectif-formation>{escape(one.about)}</objectif-formation>\n"
        f"<resultats-attendus>{escape(one.training.goal)}</resultats-attendus>\n"
        f"<contenu-formation>{escape(one.about)}</contenu-formation>\n"
        f"<certifiante>{int(bool(one.training.certification))}</certifiante>\n"
        f"<contact-formation><coordonnees><denomination>{name}</denomination></coordonnees></contact-formation>\n"
        "<parcours-de-formation>1</parcours-de-formation>\n"
        f"{_certification(one.training.certification)}{_sold(one)}{_action(one)}"
        "<organisme-formation-responsable>"
        f"<SIRET-organisme-formation><SIRET>{one.siret}</SIRET></SIRET-organisme-formation>"
        f"<nom-organisme>{name}</nom-organisme><raison-sociale>{name}</raison-sociale>"
        "</organisme-formation-responsable>\n</formation>\n"
    )


def _domain(one: Action) -> Iterator[str]:
    for name, code in zip(("FORMACODE", "NSF", "ROME"), one.training.codes, strict=True):
        if code:
            yield f"<code-{name}>{code}</code-{name}>"


def _certification(code: str) -> str:
    name = "RNCP" if code.startswith("RNCP") else "RS"
    return f"<certification><code-{name}>{code}</code-{name}></certification>\n" if code else ""


def _sold(one: Action) -> str:
    """The code under which the account's online service would sell it, where it does."""
    code = f"<code-CPF>{one.number}</code-CPF>" if one.training.cpf else ""
    return f"<code-type-formation>{code}</code-type-formation>\n" if code else ""


def _action(one: Action) -> str:
    return (
        f'<action numero="{one.number}">\n'
        f"<rythme-formation>{_RHYTHMS[one.training.rhythm]}</rythme-formation>\n"
        "<modalites-enseignement>0</modalites-enseignement>\n"
        f"{_place(one)}"
        "<modalites-entrees-sorties>0</modalites-entrees-sorties>\n"
        f"{''.join(map(_session, one.runs))}"
        f"<prix-total-TTC>{one.euros}.00</prix-total-TTC>\n"
        f"<nombre-heures-total>{one.training.hours}</nombre-heures-total>\n"
        f"<organisme-formateur><SIRET-formateur><SIRET>{one.siret}</SIRET></SIRET-formateur>"
        f"<raison-sociale-formateur>{escape(one.school.name)}</raison-sociale-formateur></organisme-formateur>\n"
        "</action>\n"
    )


def _place(one: Action) -> str:
    town = one.school.town
    line = f"<ligne>{escape(one.school.street)}</ligne>" if one.has_address else ""
    return (
        f"<lieu-de-formation><coordonnees><adresse>{line}"
        f"<codepostal>{town.postcode}</codepostal><ville>{escape(town.name)}</ville>"
        f"<code-INSEE-commune>{town.commune}</code-INSEE-commune>"
        f"<geolocalisation><latitude>{_degrees(town.latitude)}</latitude>"
        f"<longitude>{_degrees(town.longitude)}</longitude></geolocalisation>"
        "</adresse></coordonnees></lieu-de-formation>\n"
    )


def _session(run: Run) -> str:
    return (
        f'<session numero="{run.number}"><periode><debut>{run.starts}</debut><fin>{run.ends}</fin></periode>'
        f"<etat-recrutement>{2 if run.full else 1}</etat-recrutement></session>\n"
    )


def _degrees(micro: int) -> str:
    sign, whole, rest = "-" if micro < 0 else "", *divmod(abs(micro), _MICRO)
    return f"{sign}{whole}.{rest:06d}"

"""What became of those who left such a training: never a rate without its people, its period and its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.modules.trainings.catalogue.model import Offer, Provenance, Rhythm, Scheme
from cpa.modules.trainings.catalogue.regions import region_name
from cpa.modules.trainings.outcomes.choosing import Links, outcomes_of
from cpa.modules.trainings.outcomes.comparing import beside_peers
from cpa.modules.trainings.outcomes.evidence import Comparison, Evidence, Figure, Nearness, NotEnough, Standing
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.outcomes.of_certification import links_of


@dataclass(frozen=True, slots=True)
class Result:
    """One way to prepare the diploma: `headline` is what stands in large, `lines` the other figures, `about` of whom,
    and when, `beside` the comparison with peers. Without evidence `headline` is empty and `about` says so."""

    way: str
    headline: str
    unit: str
    about: str
    lines: tuple[str, ...] = ()
    beside: str = ""
    source: str = ""
    read_in: tuple[Provenance, ...] = ()


def results(offer: Offer, region: str, known: Known, title: str) -> tuple[Result, ...]:
    """One answer for each way, the way of this offer first, and alone when it is known."""
    own = own_links(offer, links_of(offer.certification) if offer.certification else ())
    found = outcomes_of(own, region, known, title=title)
    return tuple(_told(one, own, region, known) for one in found)


def own_links(offer: Offer, of_certification: Links) -> list[tuple[Scheme, str]]:
    """The diplomas and specialities of an offer and of its certification, without those of the way that it is not."""
    links = dict.fromkeys([*offer.links, *of_certification])
    return [one for one in links if one[0] != _other_way(offer)]


def _other_way(offer: Offer) -> Scheme | None:
    """Codes of the way that this offer is not: an apprentice is not a pupil."""
    if offer.rhythm is Rhythm.SANDWICH:
        return Scheme.MEFSTAT11
    return Scheme.CFD if any(scheme == Scheme.MEFSTAT11 for scheme, _code in offer.links) else None


def _told(one: Evidence | NotEnough, links: Sequence[tuple[Scheme, str]], region: str, known: Known) -> Result:
    if isinstance(one, NotEnough):
        return Result(_way(one.way), "", "", _not_enough(one))
    employed = [figure for figure in one.figures if figure.measure == "employed"]
    first = next((figure for figure in employed if figure.months == 12), employed[0])
    codes = [code for scheme, code in links if scheme == one.way]
    peers = beside_peers(one.way, codes[0], region, known) if codes and one.nearness is Nearness.SAME_HERE else None
    return Result(
        _way(one.way),
        _percent(first.rate_per_mille),
        _("en emploi %(months)s mois après la sortie") % {"months": first.months},
        " ".join((_people(first, one), _of_whom(one))),
        tuple(map(_line, (figure for figure in employed if figure is not first))),
        _beside(peers) if peers else "",
        one.dataset,
        one.read_in,
    )


def _not_enough(one: NotEnough) -> str:
    words = _("Pas assez de données\u00a0: rien n’est publié, ou de moins de %(count)s personnes.")
    return words % {"count": one.fewest}


def _way(way: str) -> str:
    return {
        "cfd": _("En apprentissage"),
        "mefstat11": _("À l’école"),
        "university": _("À l’université"),
        "survey": _("Enquête par type de diplôme"),
    }.get(way, "")


def _people(figure: Figure, one: Evidence) -> str:
    said = {"count": number_format(figure.people, force_grouping=True), "cohort": one.cohort}
    if figure.margin is None:
        return _("D’après une enquête, pour %(count)s personnes estimées (%(cohort)s).") % said
    said |= {"low": _percent(figure.margin.low), "high": _percent(figure.margin.high)}
    return _("Sur %(count)s personnes sorties en %(cohort)s. Marge\u00a0: entre %(low)s et %(high)s.") % said


def _of_whom(one: Evidence) -> str:
    here = region_name(one.area.partition(":")[2])
    return {
        Nearness.SAME_HERE: _("Même diplôme, région %(region)s.") % {"region": here},
        Nearness.SAME_COUNTRY: _("Même diplôme, toute la France\u00a0: trop peu de données dans la région."),
        Nearness.KIND_HERE: _("Diplômes du même type et du même domaine, région %(region)s, faute de mieux.")
        % {"region": here},
        Nearness.KIND_COUNTRY: _("Diplômes du même type et du même domaine, toute la France, faute de mieux."),
        Nearness.SURVEY: _("Tous les diplômes de ce type, toute la France, faute de mieux."),
    }[one.nearness]


def _line(figure: Figure) -> str:
    return _("%(rate)s en emploi %(months)s mois après") % {
        "rate": _percent(figure.rate_per_mille),
        "months": figure.months,
    }


def _beside(one: Comparison) -> str:
    said = {"rate": _percent(one.peers.rate_per_mille), "diplomas": one.diplomas,
            "people": number_format(one.peers.people, force_grouping=True)}  # fmt: skip
    return {
        Standing.BETTER: _(
            "C’est mieux que les autres diplômes du même niveau et du même domaine dans la région\u00a0: %(rate)s "
            "(diplômes\u00a0: %(diplomas)s, personnes\u00a0: %(people)s)."
        ),
        Standing.WORSE: _(
            "C’est moins bien que les autres diplômes du même niveau et du même domaine dans la région\u00a0: %(rate)s "
            "(diplômes\u00a0: %(diplomas)s, personnes\u00a0: %(people)s)."
        ),
        Standing.NOT_TOLD_APART: _(
            "Les autres diplômes du même niveau et du même domaine dans la région\u00a0: %(rate)s "
            "(diplômes\u00a0: %(diplomas)s, personnes\u00a0: %(people)s). L’écart peut être dû au hasard."
        ),
    }[one.standing] % said


def _percent(per_mille: int) -> str:
    whole, tenths = divmod(per_mille, 10)
    return _("%(number)s\u00a0%%") % {"number": number_format(f"{whole}.{tenths}" if tenths else whole)}


def rows_read(found: Sequence[Result]) -> Iterator[Provenance]:
    """Every row that the figures were made of."""
    for one in found:
        yield from one.read_in

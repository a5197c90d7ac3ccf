"""employers.yaml and personas/*.yaml → the careers. A misspelt or missing key stops with a TypeError or KeyError."""

from datetime import date
from pathlib import Path
from typing import Any

from cpa.demo.careers import (
    Absence,
    Correction,
    Employer,
    Job,
    Mistake,
    Persona,
    Planted,
    Sender,
    TemporaryNumber,
    Workplace,
    World,
)
from cpa.kernel.quantity import parse_hundredths
from cpa.kernel.said import said_in

_HERE = Path(__file__).parent
_UNITS = {"hours": "10", "days": "20"}
_JOB_DEFAULTS: dict[str, Any] = {
    "ends": None,
    "end_motive": "",
    "nature": "01",
    "status": "06",
    "pension_category": "04",
    "unit": "hours",
    "disabled_worker": "",
    "absences": (),
    "mistakes": (),
    "corrections": (),
    "exposures": {},
    "temporary_number": None,
}


def read_world() -> World:
    """The whole demonstration, personas in the order of their codes."""
    data = said_in(_HERE / "employers.yaml")
    return World(
        sender=Sender(**data["sender"]),
        workplace=Workplace(**data["workplace"]),
        employers={key: Employer(**values) for key, values in data["employers"].items()},
        personas=tuple(_persona(path) for path in sorted((_HERE / "personas").glob("*.yaml"))),
    )


def _persona(path: Path) -> Persona:
    data = said_in(path)
    planted, jobs = Planted(**data.pop("planted")), tuple(_job(job) for job in data.pop("jobs"))
    path = tuple(data.pop("path", ()))
    return Persona(**{"attached": True, "born_country": "FR", **data}, planted=planted, jobs=jobs, path=path)


def _job(data: dict[str, Any]) -> Job:
    job = {**_JOB_DEFAULTS, **data}
    return Job(
        **{
            **job,
            "unit": _UNITS[job["unit"]],
            "unit_pay": parse_hundredths(job["unit_pay"]),
            "full_time": parse_hundredths(job["full_time"]),
            "time": tuple((_month(since), parse_hundredths(text)) for since, text in sorted(job["time"].items())),
            "absences": tuple(Absence(**absence) for absence in job["absences"]),
            "mistakes": tuple(_mistake(**mistake) for mistake in job["mistakes"]),
            "corrections": tuple(_correction(**correction) for correction in job["corrections"]),
            "exposures": tuple((year, tuple(factors)) for year, factors in job["exposures"].items()),
            "temporary_number": _temporary_number(**job["temporary_number"]) if job["temporary_number"] else None,
        }
    )


def _mistake(
    month: str, until: str = "", declares: str = "0", omitted: bool = False, replaced: bool = False
) -> Mistake:
    return Mistake(_month(month), _month(until or month), parse_hundredths(declares), omitted, replaced)


def _correction(sent: str, about: str, adds: str) -> Correction:
    return Correction(_month(sent), _month(about), parse_hundredths(adds))


def _temporary_number(number: str, until: str = "") -> TemporaryNumber:
    return TemporaryNumber(number, _month(until) if until else None)


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")

"""Every page of the portal, and how a browser gets there. A page that is not here fails test_registry."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse
from playwright.sync_api import Page as BrowserPage

from tests.modules.trainings.sheet import world as trainings_world
from tests.pages import (
    commitment_ways,
    contest_ways,
    desk_world,
    funding_ways,
    galaxy_ways,
    help_ways,
    path_ways,
    project_ways,
    radar_ways,
    requests_world,
    reviews_world,
    skills_world,
    training_ways,
    ways,
)

KEY = "the guarded person's key"


class Who(StrEnum):
    """Whose browser opens the page."""

    VISITOR = "visitor"
    HOLDER = "holder"
    """Has rights."""
    NEWCOMER = "newcomer"
    """Has none."""
    GUARDED = "guarded"
    """Signs in with a second factor and a key."""
    KEYHOLDER = "keyholder"
    """Has no password."""
    TEAM = "team"
    """Has every role."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its URL's name and arguments, whose browser opens it, and the way there when an address is not enough."""

    name: str
    who: Who
    args: tuple[str, ...] = ()
    reach: Callable[[BrowserPage, str], None] = ways.directly

    def address_with(self, key: int) -> str:
        """The page's path, `key` in the place of KEY."""
        return reverse(self.name, args=[key if arg == KEY else arg for arg in self.args])

    def __str__(self) -> str:
        way = "" if self.reach is ways.directly else self.reach.__name__
        return "-".join(filter(None, (self.name, *self.args, self.who, way)))


V, H, N, G, K, T = Who
LINE = "cpf-2024-acquisition-1"

PORTAL = (
    Page("portal:home", V),
    Page("portal:home", H),
    Page("portal:try", V),
    Page("portal:hub", H),
    Page("portal:hub", N),
    Page("portal:help", V),
    Page("portal:situation", V, ("salarie",)),
    Page("portal:situation", V, ("sans-email-ni-telephone",)),
    Page("portal:understand", V),
    Page("portal:right", V, ("argent-pour-me-former",)),
    Page("portal:right", V, ("points-pour-travail-penible",)),
    Page("portal:right", V, ("droits-gagnes-par-mon-engagement",)),
    Page("portal:right", V, ("heures-des-agents-publics",)),
    Page("portal:group", V, ("moins-de-26-ans-sans-diplome",)),
    Page("portal:group", V, ("peu-ou-pas-de-diplome",)),
    Page("portal:group", V, ("travail-penible",)),
    Page("portal:group", V, ("benevoles",)),
    Page("portal:group", V, ("creer-ou-reprendre-une-entreprise",)),
    Page("portal:what_may_change", V),
    Page("portal:training_funds", V),
    Page("portal:legal", V),
    Page("portal:privacy", V),
    Page("portal:accessibility", V),
    Page("portal:site_map", V),
    Page("portal:site_map", H),
    Page("portal:gallery", V),
)
RIGHTS = (
    Page("rights:statement", H),
    Page("rights:statement", N),
    Page("rights:block", H, ("cpf",)),
    Page("rights:block", N, ("cpf",)),
    Page("rights:line", H, (LINE,)),
    Page("rights:use", H, ("cpf",)),
    Page("rights:low_qualification", H),
    Page("rights:low_qualification", H, reach=ways.with_nothing_filled_in),
    Page("rights:dates", H),
    Page("rights:dates", N),
    Page("rights:situations", V),
    Page("rights:situations", H),
    Page("rights:situation", V, ("temps-partiel",)),
    Page("rights:situation", V, ("retraite",), ways.with_nothing_filled_in),
    Page("rights:situation", H, ("conge",), ways.with_nothing_filled_in),
)
FORGOTTEN = "low-qualification-4cee444c79"
RADAR = (
    Page("radar:list", H, reach=radar_ways.having_told_of_no_diploma),
    Page("radar:list", H, reach=radar_ways.having_set_it_aside),
    Page("radar:list", N),
    Page("radar:questions", H),
    Page("radar:questions", N),
    Page("radar:notice", H, (FORGOTTEN,), radar_ways.having_told_of_no_diploma),
)
CONTESTS = (
    Page("contests:list", N),
    Page("contests:list", H, reach=contest_ways.having_listed_one),
    Page("contests:start", H),
    Page("contests:start", H, reach=contest_ways.having_sent_nothing),
    Page("contests:proofs", H, ("1",), contest_ways.having_said_what_is_wrong),
    Page("contests:proofs", H, ("1",), contest_ways.having_said_it_too_late),
    Page("contests:letter", H, ("1",), contest_ways.having_given_proof),
    Page("contests:contest", H, ("1",), contest_ways.having_written_it),
    Page("contests:contest", H, ("1",), contest_ways.having_written_it_too_late),
    Page("contests:contest", H, ("1",), contest_ways.having_posted_it),
    Page("contests:contest", H, ("1",), contest_ways.having_noted_no_day),
    Page("contests:contest", H, ("1",), contest_ways.having_been_refused),
    Page("contests:contest", H, ("1",), contest_ways.having_settled_it),
    Page("contests:erase", H, ("1",), contest_ways.having_thought_of_erasing_it),
)
SIGN_IN = (
    Page("account_login", V),
    Page("account_login", V, reach=ways.with_nothing_filled_in),
    Page("account_signup", V),
    Page("account_signup", V, reach=ways.with_nothing_filled_in),
    Page("account_email_verification_sent", V, reach=ways.after_signing_up),
    Page("account_inactive", V),
    Page("account_reset_password", V),
    Page("account_confirm_password_reset_code", V, reach=ways.after_asking_for_a_new_password),
    Page("account_complete_password_reset", V, reach=ways.after_typing_the_mailed_code),
    Page("account_password_reset_completed", V),
    Page("account_logout", H),
    Page("account_reauthenticate", H),
    Page("account_email", H),
    Page("account_change_password", H),
    Page("account_set_password", K),
    Page("usersessions_list", H),
)
SECOND_FACTOR = (
    Page("mfa_index", H),
    Page("mfa_index", G),
    Page("mfa_activate_totp", H),
    Page("mfa_list_webauthn", H),
    Page("mfa_add_webauthn", H),
    Page("mfa_authenticate", V, reach=ways.after_the_password_alone),
    Page("mfa_reauthenticate", G),
    Page("mfa_reauthenticate_webauthn", G),
    Page("mfa_deactivate_totp", G),
    Page("mfa_view_recovery_codes", G),
    Page("mfa_generate_recovery_codes", G),
    Page("mfa_list_webauthn", G),
    Page("mfa_remove_webauthn", G, (KEY,)),
    Page("mfa_edit_webauthn", G, (KEY,)),
)
IDENTITY = (
    Page("identity:access", H),
    Page("identity:attach", N),
    Page("identity:confirm", H),
    Page("identity:confirm", G),
    Page("identity:confirm_on_paper", H),
    Page("identity:confirm_on_paper", H, reach=ways.with_nothing_filled_in),
    Page("identity:code_sheet", H),
    Page("identity:demonstration_mail", V),
)
COMMITMENT = (
    Page("commitment:overview", H),
    Page("commitment:overview", N),
    Page("commitment:start", H),
    Page("commitment:step", H, ("engagement",)),
    Page("commitment:step", H, ("engagement",), reach=commitment_ways.having_answered_no_step),
    Page("commitment:step", H, ("association",), reach=commitment_ways.having_said_what_was_done),
    Page("commitment:step", H, ("heures",), reach=commitment_ways.having_named_the_association),
    Page("commitment:check", H, reach=commitment_ways.having_written_a_declaration),
    Page("commitment:declared", H, ("1",), reach=commitment_ways.having_declared),
    Page("commitment:detail", H, ("1",), reach=commitment_ways.having_opened_the_declaration),
    Page("commitment:withdraw", H, ("1",), reach=commitment_ways.having_thought_of_withdrawing),
    Page("commitment:ask", H, ("1",), reach=commitment_ways.having_asked_the_association),
    Page("attesting:request", V, ("invitation",)),
    Page("attesting:request", H, ("invitation",), reach=commitment_ways.having_typed_the_code),
    Page("attesting:request", H, ("invitation",), reach=commitment_ways.having_answered_nothing),
    Page("attesting:thanks", V),
)
YEARS = (
    Page("years:overview", H),
    Page("years:overview", N),
    Page("years:missing", H),
    *(Page("years:add", H, (slug,)) for slug in ("travail-independant", "esat", "maitre-apprentissage")),
    Page("years:add", H, ("fonction-publique",)),
    Page("years:add", H, ("fonction-publique",), reach=ways.with_nothing_filled_in),
    Page("years:add", N, ("travail-independant",), reach=commitment_ways.having_said_a_year),
)
REQUESTS = (
    Page("requests:every", H),
    Page("requests:every", N),
    Page("requests:compare", H),
    Page("requests:compare", N),
    Page("requests:begin", H, ("c2p", "part_time")),
    Page("requests:begin", H, ("cec", "volunteers")),
    Page("requests:choose", H, (requests_world.DRAFT,)),
    Page("requests:choose", H, (requests_world.DRAFT,), reach=ways.with_its_first_field_emptied),
    Page("requests:summary", H, (requests_world.DRAFT,)),
    Page("requests:paper", H, (requests_world.DRAFT,)),
    Page("requests:follow", H, (requests_world.CONFIRMED,)),
    Page("requests:follow", H, (requests_world.ASKED,)),
    Page("requests:follow", H, (requests_world.ACCEPTED,)),
    Page("requests:follow", H, (requests_world.REFUSED,)),
    Page("requests:follow", H, (requests_world.ON_PAPER,)),
    Page("requests:training", H, requests_world.TRAINING),
    Page("requests:training", H, requests_world.TRAINING, ways.with_nothing_filled_in),
    Page("requests:fit", H, (requests_world.TRAINING_DRAFT,)),
    Page("requests:shares", H, (requests_world.TRAINING_DRAFT,)),
    Page("requests:training_summary", H, (requests_world.TRAINING_DRAFT,)),
    Page("requests:follow", H, (requests_world.TRAINING_SENT,)),
    Page("requests:pass_on", H, (requests_world.TRAINING_CONFIRMED,), requests_world.having_asked_for_a_code),
    Page("training_file:file", V, (requests_world.FILE,)),
    Page("training_file:file", V, (requests_world.FILE,), requests_world.having_typed_the_code),
)
PROJECTS = (
    Page("projects:overview", V),
    Page("projects:overview", V, reach=project_ways.having_saved_a_draft),
    Page("projects:begin", V, ("jhesite",)),
    Page("projects:begin", V, ("je-ne-vais-pas-bien-au-travail",)),
    Page("projects:project", V, ("1",), reach=project_ways.having_marked_a_step),
    Page("projects:write", V, ("1",), reach=project_ways.having_saved_a_draft),
    Page("projects:plan", V, ("1",), reach=project_ways.having_saved_a_draft),
    Page("projects:plan", V, ("1",), reach=project_ways.having_tried_and_done_some_steps),
    Page("projects:plan", V, ("1",), reach=project_ways.having_asked_for_the_impossible),
    Page("projects:plan_limits", V, ("1",), reach=project_ways.having_saved_a_draft),
    Page("projects:versions", V, ("1",), reach=project_ways.with_another_text),
)
PATH = (
    Page("profile:path", V),
    Page("profile:path", H),
    Page("profile:path", V, reach=path_ways.having_written_bricks),
    Page("profile:years", V, reach=path_ways.having_written_bricks),
    Page("profile:history", V, reach=path_ways.having_written_bricks),
    Page("profile:add", V, ("emploi",), path_ways.with_nothing_filled_in),
    Page("profile:change", V, (path_ways.ANY,), path_ways.having_opened_a_brick),
    Page("profile:change", H, (path_ways.ANY,), path_ways.having_opened_a_guaranteed_brick),
    Page("profile:split", V, (path_ways.ANY,), path_ways.having_thought_of_splitting),
    Page("profile:move", V, (path_ways.ANY,), path_ways.having_thought_of_moving),
)
SKILLS = (
    Page("profile:referees", H),
    Page("profile:referees", H, reach=skills_world.having_asked_someone),
    Page("confirming:question", V, ("invitation",)),
    Page("confirming:question", H, ("invitation",), reach=skills_world.having_been_given_a_code),
    Page("confirming:question", H, ("invitation",), reach=skills_world.having_answered_without_a_name),
    Page("confirming:thanks", V),
    Page("profile:skills", H),
    Page("profile:skills", V, reach=skills_world.with_nothing_written),
    Page("profile:brick_skills", H, (skills_world.JOB,)),
    Page("profile:brick_skills", H, (skills_world.BROTHER,), skills_world.having_answered_almost_without_words),
    Page("profile:life", V),
    Page("profile:life", V, reach=skills_world.having_said_where_and_nonsense),
    Page("profile:card", H),
    Page("profile:card_choose", H),
    Page("profile:card_take_back", V, reach=ways.with_nothing_filled_in),
)
ASSESSMENT = (
    Page("assessment:start", V),
    Page("assessment:question", V, ("r-repair",)),
    Page("assessment:question", V, ("r-repair",), reach=ways.with_nothing_filled_in),
    Page("assessment:result", H),
    Page("assessment:sheet", V),
    Page("assessment:someone", V),
)
GALAXY = (
    Page("occupations:galaxy", V),
    Page("occupations:galaxy", V, reach=galaxy_ways.looking_for_a_baker),
    Page("occupations:family", V, ("C",)),
    Page("occupations:occupation", V, ("D1102",)),
    Page("occupations:occupation", V, ("D1102",), galaxy_ways.as_a_table),
    Page("occupations:occupation", V, ("D1102",), galaxy_ways.by_ear),
    Page("occupations:for_me", V),
    Page("occupations:for_me", V, reach=galaxy_ways.having_kept_and_set_aside),
    Page("occupations:set_aside", V, ("K1302",)),
    Page("occupations:compare", V, reach=galaxy_ways.with_three_kept),
    Page("occupations:occupation", V, ("J1501",), galaxy_ways.around_quimper),
    Page("occupations:place", V, reach=galaxy_ways.between_towns_of_one_name),
)
ADVISING = (
    Page("advising:near", V),
    Page("advising:near", V, reach=help_ways.near_morlaix),
    Page("advising:near", V, reach=help_ways.between_towns_of_one_name),
)
TRAININGS = (
    Page("trainings:list", V, reach=training_ways.from_a_gap),
    Page("trainings:list", V, reach=training_ways.with_nothing_found),
    Page("trainings:training", V, trainings_world.GOOD),
    Page("trainings:training", H, trainings_world.GOOD),
    Page("trainings:training", V, trainings_world.ENDED),
    Page("trainings:report", V, trainings_world.ENDED, ways.with_nothing_filled_in),
    Page("trainings:where_from", V),
    Page("trainings:situation", V),
    Page("trainings:situation_for", V, trainings_world.GOOD),
    Page("trainings:situation_for", V, trainings_world.GOOD, funding_ways.having_said_no_amount),
)
DESK = (
    Page("desk:home", T),
    Page("desk:delivery", T, ("1",), desk_world.having_opened_the_last_delivery),
    Page("desk:offer", T, trainings_world.ENDED),
    Page("desk:correct", T, (*trainings_world.GOOD, "price_cents"), ways.with_nothing_filled_in),
    Page("desk:pairs", T),
)
REVIEWS = (
    Page("reviews:mine", H),
    Page("reviews:write", H, (reviews_world.FOLLOWED,), ways.with_nothing_filled_in),
    Page("reading:queue", T),
    Page("reading:read", T, ("avis", "1"), reviews_world.having_opened_the_first),
    Page("replying:reviews", V, (reviews_world.SLUG,)),
    Page("replying:reviews", V, (reviews_world.SLUG,), reviews_world.having_doubted_without_a_reason),
)
PAGES = (
    *PORTAL,
    *RIGHTS,
    *RADAR,
    *SIGN_IN,
    *SECOND_FACTOR,
    *IDENTITY,
    *COMMITMENT,
    *YEARS,
    *REQUESTS,
    *CONTESTS,
    *PROJECTS,
    *ASSESSMENT,
    *PATH,
    *SKILLS,
    *GALAXY,
    *ADVISING,
    *TRAININGS,
    *REVIEWS,
    *DESK,
)

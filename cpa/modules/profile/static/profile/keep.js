// Nothing typed is lost: drafts are kept while someone types; what cannot be sent waits here and is sent again.
// Every page does the same without this file, less the waiting.
const said = document.getElementById("garde");
const WAITING = "cpa-path-waiting";
const TYPED = "cpa-path-typed";
const RETRY_MS = 10_000;
const REFUSED = [400, 404, 410, 413];

// Whose page this is. What waits bears its owner's mark and is read by nobody else; a visitor's words leave with the tab.
const owner = () => document.querySelector("input[name=owner]");
const store = () => (owner().hasAttribute("data-stays") ? localStorage : sessionStorage);
const mine = (mark) => mark === owner().value || (mark === "" && store() === sessionStorage);

const left = () => "left" in document.body.dataset; // whoever signs out or leaves fast: nothing waits after them

function dropOthers() {
  if (store() !== localStorage) return; // a visitor may be that person, whose visit ended by the clock
  write(read().filter((item) => mine(item.owner)));
  for (const key of typedKeys()) if (!mine(key.split(" ")[1])) localStorage.removeItem(key);
}

const say = (word) => {
  said.textContent = said.dataset[word];
  said.hidden = false;
};
const write = (waiting) => store().setItem(WAITING, JSON.stringify(waiting));
function read() {
  try {
    return JSON.parse(store().getItem(WAITING) ?? "[]");
  } catch {
    return [];
  }
}

// Sending. A token that went stale, because someone signed in elsewhere, is asked for once more: whose form it is then
// decides, on the server.
async function post(url, body, keepalive = false) {
  const answer = await send(url, body, keepalive);
  return answer.status === 403 && (await renewed()) ? send(url, body, keepalive) : answer;
}
function send(url, body, keepalive) {
  body.set("csrfmiddlewaretoken", document.querySelector("main input[name=csrfmiddlewaretoken]").value);
  return fetch(url, { method: "POST", body, keepalive, headers: { Accept: "application/json" } });
}
async function renewed() {
  const page = await pageAt(said.dataset.path);
  const token = page?.querySelector("main input[name=csrfmiddlewaretoken]")?.value;
  if (!token) return false;
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
  return true;
}

// What an answer says: where to go (`to`), a page of ours with a form (`page`), or neither: then nothing was kept.
async function heard(answer) {
  if (answer.redirected) return {};
  if (answer.headers.get("Content-Type")?.startsWith("application/json")) return answer.json();
  if (!answer.ok && answer.status !== 409) return {};
  const page = parsed(await answer.text());
  return page.querySelector("main [data-keep]") ? { page } : {};
}
const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
async function pageAt(address) {
  const answer = await fetch(address).catch(() => null);
  const page = answer?.ok ? parsed(await answer.text()) : null;
  return page?.querySelector("main [data-keep]") ? page : null;
}

// A form is sent and its page replaced in place, so that a list of forty bricks stays where it was. On any answer that
// is not ours the form stays as it is, with its words.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-keep]") || button?.name === "search") return;
  event.preventDefault();
  const url = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href.split("#")[0]);
  const body = new URLSearchParams(new FormData(form, button));
  clearTimeout(timer);
  delete form.dataset.touched;
  await saving;
  const answer = await post(url, body).catch(() => null);
  const told = answer ? await heard(answer).catch(() => ({})) : {};
  if (told.to || told.page) forget(form);
  if (told.to) await show(new URL(told.to, location.href), button);
  else if (told.page) render(told.page);
  else wait(form, url.href, body, answer ? "later" : "waiting");
});

async function show(to, button) {
  if (to.pathname !== location.pathname) return location.assign(to);
  const page = await pageAt(to);
  if (!page) {
    renewGestures();
    return say("stale");
  }
  history.replaceState(null, "", to);
  render(page);
  const again = [...document.querySelectorAll(`[formaction="${button?.getAttribute("formaction")}"]`)];
  const same = again.find((each) => each.textContent === button.textContent && each.checkVisibility());
  (same ?? document.getElementById(to.hash.slice(1)) ?? document.querySelector("h1"))?.focus();
}

function render(page) {
  document.querySelector("main").replaceWith(page.querySelector("main"));
  document.title = page.title;
  said.hidden = true;
  document.querySelector("main [autofocus]")?.focus();
  prepare();
}

// The buttons of a list share one form: each act has a token of its own, or the second would pass for the first again.
function renewGestures() {
  const gestures = document.getElementById("gestes");
  if (gestures) gestures.elements.token.value = crypto.randomUUID().replaceAll("-", "").slice(0, 24);
}

// What could not be sent.
function wait(form, url, body, word) {
  if (left()) return;
  const token = body.get("token");
  const others = read().filter((item) => new URLSearchParams(item.body).get("token") !== token);
  write([...others, { owner: owner().value, url, body: body.toString(), draft: form.dataset.draft ?? "" }]);
  if (form.id === "gestes") renewGestures();
  say(word);
}

let sending = false;
async function sendWaiting() {
  const items = read().filter((item) => mine(item.owner));
  if (!items.length || sending) return;
  sending = true;
  let refused = false;
  let led = null;
  for (const item of items) {
    const answer = await post(item.url, new URLSearchParams(item.body)).catch(() => null);
    const told = answer ? await heard(answer).catch(() => ({})) : {};
    if (answer?.status === 409 || (!told.to && !told.page && !REFUSED.includes(answer?.status))) break; // later
    if (told.page || REFUSED.includes(answer.status)) {
      refused = true;
      if (item.draft) store().setItem(`${TYPED} ${item.owner} ${item.draft}`, item.body);
    } else if (isOpen(item)) led = new URL(told.to, location.href);
    write(read().filter((each) => each.body !== item.body));
  }
  sending = false;
  if (read().some((item) => mine(item.owner))) return;
  if (led) return location.assign(led);
  if (document.querySelector(".bricks, .kinds")) await show(new URL(location.href));
  say(refused ? "refused" : "sent");
}
// Whether an item is the form on this page, untouched since it was sent.
function isOpen(item) {
  const form = document.querySelector("form[data-draft]");
  const token = new URLSearchParams(item.body).get("token");
  return form && !form.dataset.touched && form.elements.token.value === token;
}

// Drafts. The address of a new form takes the name of its draft: opened again, it goes on.
let timer;
let saving = Promise.resolve();
function saveDraft(form, keepalive = false) {
  clearTimeout(timer);
  const body = new URLSearchParams(new FormData(form));
  delete form.dataset.touched;
  named(form);
  saving = post(form.dataset.draft, body, keepalive).then(
    (answer) => {
      if (answer.ok && !answer.redirected) return forget(form), tell(form, "draft");
      if (answer.status === 409) return forget(form), tell(form, "elsewhere");
      hold(form, body, "held");
    },
    () => hold(form, body, "here"),
  );
}
function named(form) {
  const name = form.elements.draft?.value ?? "";
  if (!name.startsWith("new-")) return;
  history.replaceState(null, "", `${new URL(form.action, location.href).pathname}?brouillon=${name}`);
}
function tell(form, word) {
  const place = form.querySelector("[data-said]");
  if (place) place.textContent = said.dataset[word];
}

// Words kept on this device, one entry a form and an owner.
const typedKeys = () => Object.keys(store()).filter((key) => key.startsWith(`${TYPED} `));
const keysOf = (form) =>
  typedKeys().filter((key) => mine(key.split(" ")[1]) && key.split(" ")[2] === form.dataset.draft);
function hold(form, body, word) {
  if (left()) return;
  store().setItem(`${TYPED} ${owner().value} ${form.dataset.draft}`, body.toString());
  tell(form, word);
}
function forget(form) {
  if (form.dataset.draft) for (const key of keysOf(form)) store().removeItem(key);
}
async function sendHeld() {
  const open = document.querySelector("form[data-draft]")?.dataset.draft;
  for (const key of typedKeys()) {
    const [, mark, draft] = key.split(" ");
    if (!mine(mark) || draft === open) continue;
    const body = new URLSearchParams(store().getItem(key));
    body.set("owner", owner().value);
    const answer = await post(draft, body).catch(() => null);
    if (answer?.ok && !answer.redirected) store().removeItem(key);
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (!form) return;
  form.dataset.touched = "1";
  clearTimeout(timer);
  timer = setTimeout(saveDraft, 800, form);
  const search = event.target.closest("[data-search]");
  if (search) lookUp(search.dataset.search, form);
});
document.addEventListener("visibilitychange", () => {
  const form = document.querySelector("form[data-draft]");
  if (document.hidden && form && form.dataset.touched) saveDraft(form, true);
});

// Occupations that the words may name, as they are typed. They travel in no address.
let lookUpTimer;
function lookUp(url, form) {
  clearTimeout(lookUpTimer);
  lookUpTimer = setTimeout(async () => {
    const typed = new FormData(form);
    const body = new URLSearchParams({ what: typed.get("what"), occupation: typed.get("occupation") ?? "" });
    const answer = await post(url, body).catch(() => null);
    const place = document.getElementById("metiers");
    if (!answer?.ok || answer.redirected || !place || form.elements.what.value !== body.get("what")) return;
    place.innerHTML = await answer.text();
    document.querySelector("[data-found]").textContent = place.querySelector("legend")?.textContent ?? "";
  }, 300);
}

function prepare() {
  for (const button of document.querySelectorAll("[data-without-script]")) button.hidden = true;
  for (const button of document.querySelectorAll("main [data-print]")) {
    button.hidden = false;
    button.onclick = () => window.print();
  }
  const form = document.querySelector("form[data-draft]");
  const typed = form && keysOf(form).map((key) => store().getItem(key))[0];
  if (!typed) return;
  for (const [name, value] of new URLSearchParams(typed)) {
    const field = form.elements.namedItem(name);
    if (field && !["token", "saw", "owner", "draft", "csrfmiddlewaretoken"].includes(name)) field.value = value;
  }
  saveDraft(form);
}

function catchUp() {
  sendWaiting();
  sendHeld();
}

if (said && owner()) {
  dropOthers();
  prepare();
  catchUp();
  window.addEventListener("online", catchUp);
  setInterval(sendWaiting, RETRY_MS);
}

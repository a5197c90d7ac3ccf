// Nothing typed is lost: drafts are kept while someone types; what cannot be sent waits here and is sent again.
// Every page does the same without this file, less the waiting.
const said = document.getElementById("garde");
const owner = document.querySelector("input[name=owner]");
const store = owner?.hasAttribute("data-stays") ? localStorage : sessionStorage; // a visitor's words leave with the tab
const WAITING = "cpa-path-waiting";
const TYPED = "cpa-path-typed ";
const RETRY_MS = 10_000;

const say = (word) => {
  said.textContent = said.dataset[word];
  said.hidden = false;
};
const read = () => JSON.parse(store.getItem(WAITING) ?? "[]");
const write = (waiting) => store.setItem(WAITING, JSON.stringify(waiting));
const mine = (item) => item.owner === owner.value || item.owner === "";

function post(url, body, keepalive = false) {
  body.set("csrfmiddlewaretoken", document.querySelector("input[name=csrfmiddlewaretoken]").value);
  return fetch(url, { method: "POST", body, keepalive, headers: { Accept: "application/json" } });
}
const isJson = (answer) => answer.headers.get("Content-Type")?.startsWith("application/json");

// Sending a form. The page is replaced in place, so that a list of forty bricks stays where it was.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-keep]") || button?.name === "search") return;
  event.preventDefault();
  const url = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href.split("#")[0]);
  const body = new URLSearchParams(new FormData(form, button));
  clearTimeout(timer);
  await saving;
  try {
    const answer = await post(url, body);
    store.removeItem(TYPED + location.pathname);
    if (isJson(answer)) await show(new URL((await answer.json()).to, location.href), button);
    else render(await answer.text());
  } catch {
    wait(url.href, body);
    if (form.id === "gestes") form.elements.token.value = crypto.randomUUID().replaceAll("-", "").slice(0, 24);
  }
});

async function show(to, button) {
  if (to.pathname !== location.pathname) return location.assign(to);
  const answer = await fetch(to);
  history.replaceState(null, "", to);
  render(await answer.text());
  const again = [...document.querySelectorAll(`[formaction="${button?.getAttribute("formaction")}"]`)];
  const same = again.find((each) => each.textContent === button.textContent && each.checkVisibility());
  (same ?? document.getElementById(to.hash.slice(1)) ?? document.querySelector("h1"))?.focus();
}

function render(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  document.querySelector("main").replaceWith(page.querySelector("main"));
  document.title = page.title;
  document.querySelector("main [autofocus]")?.focus();
  prepare();
}

// What could not be sent.
function wait(url, body) {
  const token = body.get("token");
  const others = read().filter((item) => new URLSearchParams(item.body).get("token") !== token);
  write([...others, { owner: owner.value, url, body: body.toString() }]);
  say("waiting");
}

let sending = false;
async function sendWaiting() {
  const items = read().filter(mine);
  if (!items.length || sending) return;
  sending = true;
  let refused = false;
  try {
    for (const item of items) {
      const answer = await post(item.url, new URLSearchParams(item.body));
      if (answer.status >= 500) break;
      if (!answer.ok || !isJson(answer)) {
        refused = true;
        store.setItem(TYPED + new URL(item.url).pathname, item.body);
      }
      write(read().filter((each) => each.body !== item.body));
    }
    if (document.querySelector(".bricks, .kinds")) await show(new URL(location.href));
    if (!read().some(mine)) say(refused ? "refused" : "sent");
  } catch {
    say("waiting"); // still no network: the next attempt comes by itself
  } finally {
    sending = false;
  }
}

// Drafts.
let timer;
let saving = Promise.resolve();
function saveDraft(form, keepalive = false) {
  clearTimeout(timer);
  const body = new URLSearchParams(new FormData(form));
  delete form.dataset.touched;
  saving = post(form.dataset.draft, body, keepalive).then(
    (answer) => {
      if (answer.ok) store.removeItem(TYPED + location.pathname);
      tell(form, answer.ok ? "draft" : "refused");
    },
    () => {
      store.setItem(TYPED + location.pathname, body.toString());
      tell(form, "here");
    },
  );
}
function tell(form, word) {
  const place = form.querySelector("[data-said]");
  if (place) place.textContent = said.dataset[word];
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (!form) return;
  form.dataset.touched = "1";
  clearTimeout(timer);
  timer = setTimeout(saveDraft, 800, form);
  const search = event.target.closest("[data-search]");
  if (search) lookUp(search.dataset.search, event.target.value);
});
document.addEventListener("visibilitychange", () => {
  const form = document.querySelector("form[data-draft]");
  if (document.hidden && form && form.dataset.touched) saveDraft(form, true);
});

// Occupations that the words may name, as they are typed.
let lookUpTimer;
function lookUp(url, words) {
  clearTimeout(lookUpTimer);
  lookUpTimer = setTimeout(async () => {
    const answer = await fetch(`${url}?what=${encodeURIComponent(words)}`).catch(() => null);
    const place = document.getElementById("metiers");
    if (!answer?.ok || !place) return;
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
  const typed = form && store.getItem(TYPED + location.pathname);
  if (!typed) return;
  for (const [name, value] of new URLSearchParams(typed)) {
    const field = form.elements.namedItem(name);
    if (field && !["token", "saw", "owner", "csrfmiddlewaretoken"].includes(name)) field.value = value;
  }
  saveDraft(form);
}

if (said && owner) {
  prepare();
  sendWaiting();
  window.addEventListener("online", sendWaiting);
  setInterval(sendWaiting, RETRY_MS);
}

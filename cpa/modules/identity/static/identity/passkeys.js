// Passkeys, where the browser knows them. Forms that need one stay hidden without this file, and every page says what
// else to do. `webauthnJSON` is allauth's own copy of the standard's JSON form.
const { webauthnJSON } = window;

const ways = {
  make: (form) => webauthnJSON.create(creation(form)),
  use: (form) => webauthnJSON.get(JSON.parse(form.dataset.options)),
  "": async (form) => {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    return webauthnJSON.get((await answer.json()).request_options);
  },
};

function creation(form) {
  const options = JSON.parse(form.dataset.options);
  const alone = form.elements.passwordless?.checked ?? false;
  Object.assign(options.publicKey.authenticatorSelection, {
    residentKey: alone ? "required" : "discouraged",
    requireResidentKey: alone,
    ...(alone && { userVerification: "required" }),
  });
  return options;
}

function say(form, words) {
  const place = form.querySelector("[role=alert]") ?? form.appendChild(document.createElement("p"));
  place.setAttribute("role", "alert");
  place.textContent = words;
}

async function send(event) {
  event.preventDefault();
  const form = event.target;
  try {
    form.elements.credential.value = JSON.stringify(await ways[form.dataset.passkey](form));
  } catch {
    say(form, form.dataset.refused); // refused by the person or the device: nothing to mend in the page
    return;
  }
  form.submit();
}

if (window.PublicKeyCredential && webauthnJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", send);
  }
}

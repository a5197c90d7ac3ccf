// Improvements only: every page does the same without this file.

// « Quitter vite » leaves no trace in the history of this tab.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-leave]");
  if (!link) return;
  event.preventDefault();
  document.body.hidden = true;
  forget();
  window.location.replace(link.href);
});

// Whoever signs out, leaves or erases a trial takes their words along: nothing they typed waits in this browser for the
// next person.
const LEAVES = /\/(quitter|mon-essai\/effacer)\/$/;
function forget() {
  document.body.dataset.left = "";
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith("cpa-")) store.removeItem(key);
}
document.addEventListener("submit", (event) => {
  if (LEAVES.test(new URL(event.target.getAttribute("action") ?? "", location.href).pathname)) forget();
});

// « Imprimer » appears only where it can work.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// « Lire à voix haute » with the voices of this device; the button shows only where there are some.
const button = document.querySelector("[data-read]");
const speech = window.speechSynthesis;

if (button && speech) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    // One utterance a paragraph: long ones stop half-way on some devices.
    for (const part of document.querySelectorAll(`${button.dataset.read} :is(h2, h3, p)`)) {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.lang = part.closest("[lang]").lang;
      speech.speak(words);
    }
  });
  window.addEventListener("pagehide", () => speech.cancel());
}

// « Écouter »: the card said aloud by the machine's own voice. It appears only where there is one; nothing leaves the page.
const button = document.querySelector("[data-read]");

if (button && "speechSynthesis" in window) {
  const listen = button.textContent;
  const silent = () => (button.textContent = listen);
  button.hidden = false;
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return silent();
    }
    const parts = document.getElementById(button.dataset.read).querySelectorAll("h2, p, li");
    const words = new SpeechSynthesisUtterance([...parts].map((part) => part.innerText).join(". "));
    words.lang = "fr";
    words.onend = words.onerror = silent;
    button.textContent = button.dataset.stop;
    speechSynthesis.speak(words);
  });
}

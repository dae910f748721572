/*
 * Colours: as the system, light or dark. A classic script in the head, so that it runs before the first paint and nothing flashes.
 * It also marks the document as scripted (class "js"), by which style sheets know whether to show what needs a script.
 */
(() => {
  const root = document.documentElement;
  const choices = ["system", "light", "dark"];
  const words = { system: "as the system", light: "light", dark: "dark" };
  root.classList.add("js");

  // Storage may be forbidden; the system's colours serve then.
  const read = () => {
    try {
      return localStorage.getItem("theme") ?? "system";
    } catch {
      return "system";
    }
  };
  const write = (choice) => {
    try {
      localStorage.setItem("theme", choice);
    } catch {
      // Kept for this page only.
    }
  };
  const apply = (choice) => {
    if (choice === "system") delete root.dataset.theme;
    else root.dataset.theme = choice;
    for (const button of document.querySelectorAll("[data-theme-button]")) {
      button.title = `Colours: ${words[choice]}`;
      button.setAttribute("aria-label", button.title);
    }
  };

  let current = choices.includes(read()) ? read() : "system";
  apply(current);
  addEventListener("DOMContentLoaded", () => apply(current));
  addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-button]")) return;
    current = choices[(choices.indexOf(current) + 1) % choices.length];
    write(current);
    apply(current);
  });
  // Another tab may choose too.
  addEventListener("storage", (event) => {
    if (event.key !== "theme" || !choices.includes(event.newValue)) return;
    apply((current = event.newValue));
  });
})();

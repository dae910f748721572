/*
 * Filters the list of questions. The choice stands in the address (?level=expert&corrects), so it can be linked, reloaded and gone
 * back to. The rows carry what is asked for as data attributes.
 */
const form = document.querySelector("[data-filters]");
const rows = [...document.querySelectorAll(".rows > li")];
const count = document.querySelector("[data-count]");
const none = document.querySelector("[data-none]");
const fields = [...form.elements].filter((field) => field.name);

const fromAddress = () => {
  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    if (field.type === "checkbox") field.checked = query.has(field.name);
    else {
      field.value = query.get(field.name) ?? "";
      // A value that is not offered selects nothing.
      if (field.selectedIndex < 0) field.value = "";
    }
  }
};

const toAddress = () => {
  const parts = [];
  for (const field of fields) {
    if (field.type === "checkbox" ? field.checked : field.value)
      parts.push(field.type === "checkbox" ? field.name : `${field.name}=${encodeURIComponent(field.value)}`);
  }
  history.replaceState(null, "", parts.length ? `?${parts.join("&")}` : location.pathname);
};

const apply = () => {
  const holds = (row, field) =>
    field.type === "checkbox"
      ? !field.checked || field.name in row.dataset
      : !field.value || row.dataset[field.name] === field.value;
  let shown = 0;
  for (const row of rows) {
    row.hidden = !fields.every((field) => holds(row, field));
    if (!row.hidden) shown++;
  }
  const word = rows.length === 1 ? "question" : "questions";
  count.textContent = shown === rows.length ? `${shown} ${word}` : `${shown} of ${rows.length} ${word}`;
  none.hidden = shown > 0;
};

form.addEventListener("input", () => {
  toAddress();
  apply();
});
// The fields are only empty after the event.
form.addEventListener("reset", () => setTimeout(() => (toAddress(), apply())));
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => (fromAddress(), apply()));
fromAddress();
apply();

/*
 * Search over the Pagefind index. open-search.js imports this when a reader first asks; only then are the index and the dialog's
 * styles fetched. The input is never disabled: what is typed while the index loads is searched when it is there.
 * A combobox in the ARIA sense: the focus stays in the input, arrow keys choose among the options, Enter follows one.
 */
// Beside the folder of all assets, wherever the site lies on its host.
const INDEX = new URL("../../pagefind/pagefind.js", import.meta.url).href;
const PAGES_AT_ONCE = 6;
const HEADINGS_PER_PAGE = 3;
const KEYS = matchMedia("(hover: hover)").matches ? " Arrow keys choose, Enter opens." : "";
const LOADING = "Loading the index…";
const UNREACHABLE = "The search index could not be loaded. You may be offline, or this site was built without it.";

let dialog, input, listbox, state, more;
let narrow = [];
let engine;
let failed = false;
let ready;
let latest = 0;
let options = [];
let chosen = -1;

/**
 * Opens the dialog, building it the first time.
 * @param {() => string} typed  what the reader typed while the dialog was on its way
 */
export async function openSearch(typed) {
  ready ??= build();
  await ready;
  if (!dialog.open) dialog.showModal();
  input.select();
  if (typed()) input.value = typed();
  load();
  find();
}

async function build() {
  const style = Object.assign(document.createElement("link"), {
    rel: "stylesheet",
    href: new URL("search.css", import.meta.url).href,
  });
  const styled = new Promise((done) => (style.onload = style.onerror = done));
  document.head.append(style);
  dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = `
    <header>
      <input type="search" role="combobox" aria-label="Search the site" aria-autocomplete="list" aria-expanded="false"
        aria-controls="search:results" placeholder="Search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go">
      <button type="button" data-close>Close</button>
    </header>
    <div class="narrow"></div>
    <p class="state" role="status"></p>
    <div class="found">
      <div id="search:results" role="listbox" aria-label="Results"></div>
      <button type="button" class="more" hidden>More results</button>
    </div>`;
  document.body.append(dialog);
  input = dialog.querySelector("input");
  listbox = dialog.querySelector("[role=listbox]");
  state = dialog.querySelector(".state");
  more = dialog.querySelector(".more");
  narrow = filtersOfSite().map(({ name, order }) => {
    const label = Object.assign(document.createElement("label"), { textContent: name[0].toUpperCase() + name.slice(1) + " " });
    const select = document.createElement("select");
    select.add(new Option("Any", ""));
    select.addEventListener("change", () => find());
    label.append(select);
    dialog.querySelector(".narrow").append(label);
    return { name, order, select };
  });
  input.addEventListener("input", () => find());
  input.addEventListener("keydown", onKey);
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  // A press on the backdrop is a press on the dialog itself.
  dialog.addEventListener("pointerdown", (event) => event.target === dialog && dialog.close());
  listbox.addEventListener("click", (event) => event.target.closest("[role=option]") && dialog.close());
  await styled;
}

// As the header's button says: "topic; size: Small, Large" are two filters, the second with its values in their order.
function filtersOfSite() {
  const said = document.querySelector("[data-search-filters]")?.dataset.searchFilters ?? "topic";
  return said.split(";").map((filter) => {
    const [name, values = ""] = filter.split(":");
    return { name: name.trim(), order: values.split(",").map((value) => value.trim()) };
  });
}

async function load() {
  if (engine) return;
  failed = false;
  say(LOADING);
  try {
    const loaded = await import(INDEX);
    await loaded.options({ excerptLength: 22 });
    await loaded.init();
    const filters = await loaded.filters();
    for (const { name, order, select } of narrow) fill(select, filters[name], order);
    engine = loaded;
    find();
  } catch {
    failed = true;
    say(UNREACHABLE);
  }
}

function fill(select, counts = {}, order) {
  const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(counts).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  select.length = 1;
  for (const name of names) select.add(new Option(`${name} (${counts[name]})`, name));
  select.closest("label").hidden = names.length === 0;
}

async function find(shown = PAGES_AT_ONCE) {
  const query = input.value.trim();
  const turn = ++latest;
  if (!engine) {
    say(failed ? UNREACHABLE : LOADING);
    return;
  }
  if (!query) {
    show([], 0);
    say("Type a word or two.");
    return;
  }
  const filters = {};
  for (const { name, select } of narrow) if (select.value) filters[name] = select.value;
  try {
    // The index holds the parts of a joined word, and not the word that somebody joins in another way.
    const search = await engine.search(query.replace(/(?<=[\p{L}\p{N}])[-–—/](?=[\p{L}\p{N}])/gu, " "), { filters });
    // A newer keystroke has its own search under way.
    if (turn !== latest) return;
    const pages = await Promise.all(search.results.slice(0, shown).map((result) => result.data()));
    if (turn !== latest) return;
    const count = pages.some((page) => fits(page, query)) ? search.results.length : 0;
    show(count ? pages : [], count);
    say(summary(query, count, filters));
  } catch {
    say("The search failed; the network may be gone.");
  }
}

// Where no word matches, Pagefind shortens the query letter by letter until one does: "wqwqwq" finds every W. Three letters must agree,
// anywhere in a marked word, for it may be joined to others (Gauss-Newton), and without accents and signs (naïve, 1,024).
function fits(page, query) {
  const title = page.meta.title ?? "";
  const excerpts = [page.excerpt, ...(page.sub_results ?? []).map((sub) => sub.excerpt)].join(" ");
  const marked = [...excerpts.matchAll(/<mark>(.*?)<\/mark>/g)].map((mark) => mark[1]);
  const words = [...marked, ...title.split(/\s+/)].map(folded);
  return query.split(/\s+/).some((term) => words.some((word) => word.includes(folded(term).slice(0, 3))));
}

const folded = (text) => text.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");

function summary(query, count, filters) {
  if (count === 0)
    return Object.keys(filters).length
      ? `Nothing here matches “${query}”. Without the filters there may be more.`
      : `Nothing matches “${query}”. Try a shorter or more general term.`;
  return `${count} ${count === 1 ? "page" : "pages"}.${KEYS}`;
}

function show(pages, total) {
  options = [];
  choose(-1);
  listbox.replaceChildren();
  for (const page of pages) {
    const title = page.meta.title ?? page.url;
    const headings = (page.sub_results ?? []).filter((sub) => sub.url.includes("#"));
    // An excerpt is told once: on the page itself only where no heading of it matches.
    add("page", page.url, title, headings.length ? "" : page.excerpt, page.meta.topic);
    for (const heading of headings.slice(0, HEADINGS_PER_PAGE)) add("heading", heading.url, heading.title, heading.excerpt);
  }
  more.hidden = total <= pages.length;
  more.onclick = () => {
    find(pages.length + PAGES_AT_ONCE);
    input.focus();
  };
  input.setAttribute("aria-expanded", options.length > 0);
}

function add(kind, url, title, excerpt, where) {
  const option = document.createElement("a");
  option.className = kind;
  option.href = url;
  option.id = `search:${options.length}`;
  option.tabIndex = -1;
  option.role = "option";
  option.setAttribute("aria-selected", "false");
  option.append(Object.assign(document.createElement("b"), { textContent: title }));
  if (where) option.append(Object.assign(document.createElement("small"), { textContent: where }));
  // The words of a heading begin with the heading itself.
  if (excerpt.startsWith(`${title}. `)) excerpt = excerpt.slice(title.length + 2);
  if (excerpt) {
    // Pagefind has escaped everything but its own marks.
    const text = document.createElement("span");
    text.innerHTML = `${/^\p{Ll}/u.test(excerpt) ? "… " : ""}${excerpt}${/[.?!]$/.test(excerpt) ? "" : " …"}`;
    option.append(text);
  }
  options.push(option);
  listbox.append(option);
}

function choose(index) {
  options[chosen]?.setAttribute("aria-selected", "false");
  chosen = index;
  const option = options[chosen];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
}

function onKey(event) {
  if (event.isComposing) return;
  const last = options.length - 1;
  if (event.key === "ArrowDown" && last >= 0) choose(chosen >= last ? 0 : chosen + 1);
  else if (event.key === "ArrowUp" && last >= 0) choose(chosen <= 0 ? last : chosen - 1);
  else if (event.key === "Enter" && last >= 0) options[Math.max(chosen, 0)].click();
  // A search field would use the first Escape to empty itself.
  else if (event.key === "Escape") dialog.close();
  else return;
  event.preventDefault();
}

function say(text) {
  state.textContent = text;
}

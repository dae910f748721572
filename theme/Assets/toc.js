/*
 * The table of contents follows: the section being read is marked with aria-current. Passive; without it the list still leads.
 */
const links = new Map();
for (const link of document.querySelectorAll(".toc a")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

const headings = [...links.keys()];
const visible = new Set();
let marked;

const mark = () => {
  // The first heading in view; with none in view, the last one above it.
  const current =
    headings.find((h) => visible.has(h)) ??
    headings.findLast((h) => h.getBoundingClientRect().top < innerHeight / 3);
  if (current === marked) return;
  links.get(marked)?.removeAttribute("aria-current");
  links.get(current)?.setAttribute("aria-current", "location");
  marked = current;
};

const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) visible.add(entry.target);
      else visible.delete(entry.target);
    }
    mark();
  },
  { rootMargin: "0px 0px -60% 0px" },
);
headings.forEach((heading) => observer.observe(heading));

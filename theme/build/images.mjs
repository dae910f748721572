// The picture that link previews show: 1200 x 630 pixels, drawn as SVG and turned into PNG.
import { Resvg } from "@resvg/resvg-js";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textWidths } from "./widths.mjs";

const fonts = new URL("../node_modules/@expo-google-fonts/source-serif-4/", import.meta.url);
const bold = fileURLToPath(new URL("600SemiBold/SourceSerif4_600SemiBold.ttf", fonts));
const regular = fileURLToPath(new URL("400Regular/SourceSerif4_400Regular.ttf", fonts));
const widthOf = textWidths(readFileSync(bold));

const paper = "#fbfaf6";
const ink = "#1f1d19";
const quiet = "#69645a";
const rule = "#dcd7cb";
const accent = "#1d5fa8";

const margin = 84;
const measure = 1200 - 2 * margin;

/** [{title, topic, level, site}] -> [base64 of a PNG] */
export async function images(images) {
  return images.map((image) => {
    const picture = new Resvg(svg(image), {
      font: { loadSystemFonts: false, fontFiles: [bold, regular], defaultFontFamily: "Source Serif 4" },
    });
    return picture.render().asPng().toString("base64");
  });
}

function svg({ title, topic, level, site }) {
  const { size, lines } = fitted(title);
  const leading = size * 1.16;
  // The title's optical centre lies a little above the middle of the card.
  const first = 318 - ((lines.length - 1) * leading) / 2 + size * 0.32;
  const tspans = lines.map((line, i) => text(margin - 3, first + i * leading, size, ink, line, "font-weight='600'"));
  const below = [topic, level].filter(Boolean).join("   ·   ");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="Source Serif 4">
<rect width="1200" height="630" fill="${paper}"/>
<rect width="14" height="630" fill="${accent}"/>
${mark(margin, 72)}
${text(margin + 62, 105, 34, ink, site, "font-weight='600'")}
${tspans.join("\n")}
<rect x="${margin}" y="524" width="${measure}" height="2" fill="${rule}"/>
${text(margin, 576, 30, quiet, below)}
${text(1200 - margin, 576, 30, accent, "every answer computed", "text-anchor='end'")}
</svg>`;
}

// A ticked box: the answer key's own sign.
function mark(x, y) {
  return `<g transform="translate(${x} ${y})" fill="none" stroke="${accent}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
<path d="M40 20v17a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5h23"/><path d="M12 20l10 11L43 4"/></g>`;
}

function text(x, y, size, fill, content, more = "") {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${more}>${escaped(content)}</text>`;
}

// The largest size at which the title fits on three lines (four of the smallest); what is longer still is cut.
function fitted(title) {
  for (const size of [84, 76, 68, 60, 54, 48]) {
    const lines = wrapped(title, size);
    if (lines.length <= (size === 48 ? 4 : 3) && lines.every((line) => widthOf(line, size) <= measure)) return { size, lines };
  }
  const lines = wrapped(title, 48).slice(0, 4);
  while (lines.length > 0 && widthOf(lines.at(-1) + "…", 48) > measure) lines.push(lines.pop().slice(0, -1));
  return { size: 48, lines: [...lines.slice(0, -1), lines.at(-1).replace(/\W*$/, "") + "…"] };
}

function wrapped(title, size) {
  const lines = [];
  for (const word of title.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return balanced(lines, size);
}

// Moves words down while that makes the longest line shorter: no single word is left on the last line.
function balanced(lines, size) {
  for (let i = lines.length - 1; i > 0; i--) {
    for (;;) {
      const words = lines[i - 1].split(" ");
      const moved = `${words.at(-1)} ${lines[i]}`;
      if (words.length < 2 || widthOf(moved, size) > widthOf(lines[i - 1], size)) break;
      lines[i] = moved;
      lines[i - 1] = words.slice(0, -1).join(" ");
    }
  }
  return lines;
}

function escaped(content) {
  return content.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
}

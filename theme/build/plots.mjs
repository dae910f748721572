// Vega-Lite specifications to SVG that takes its colours and its font from the page (Assets/plot.css).
import * as vega from "vega";
import { compile } from "vega-lite";

const ink = "var(--plot-ink, currentColor)";
const quiet = "var(--plot-quiet, currentColor)";
const grid = "var(--plot-grid, currentColor)";
const series = [1, 2, 3, 4, 5, 6].map((n) => `var(--plot-${n}, currentColor)`);

const config = {
  aria: false,
  background: null,
  font: "inherit",
  padding: { left: 4, top: 8, right: 8, bottom: 4 },
  autosize: { type: "pad" },
  view: { stroke: null },
  axis: {
    labelColor: quiet,
    labelFontSize: 13,
    labelPadding: 6,
    titleColor: ink,
    titleFontSize: 13,
    titleFontWeight: "normal",
    titlePadding: 10,
    gridColor: grid,
    gridWidth: 1,
    domainColor: quiet,
    domain: false,
    ticks: false,
    tickCount: 6,
    labelFlush: false,
  },
  axisX: { grid: false, domain: true, ticks: true, tickSize: 4, tickColor: quiet, labelOverlap: true },
  axisY: { grid: true, titleAnchor: "end", titleAngle: 0, titleAlign: "left", titleY: -16, titleX: 0, titleBaseline: "bottom" },
  legend: {
    orient: "top",
    direction: "horizontal",
    labelColor: ink,
    labelFontSize: 13,
    labelLimit: 240,
    symbolSize: 90,
    symbolStrokeWidth: 2,
    columnPadding: 22,
    labelOffset: 8,
    offset: 14,
    padding: 0,
    title: null,
  },
  line: { strokeWidth: 2.25, strokeCap: "round", strokeJoin: "round" },
  point: { size: 55, strokeWidth: 1.5, opacity: 1 },
  bar: { strokeWidth: 1.5, opacity: 1 },
  text: { fontSize: 13, fill: ink },
  scale: { bandPaddingInner: 0.25, bandPaddingOuter: 0.15 },
  range: { category: series, ordinal: series },
};

// The key stands above the vertical axis's title, not on it.
function configFor(spec) {
  const title = spec.encoding?.y?.title;
  return title ? { ...config, legend: { ...config.legend, offset: 42 } } : config;
}

// Without a canvas Vega guesses 0.8 em for each character, which pushes everything apart.
const narrow = new Set("ijl.,:;'|!()[]{} tfrI1");
const wide = new Set("mwMW%@—…");
vega.textMetrics.width = (item, text) => {
  let em = 0;
  for (const c of String(text ?? "")) em += narrow.has(c) ? 0.34 : wide.has(c) ? 0.88 : 0.57;
  return em * (item.fontSize ?? 11);
};

/** [{id, payload}], the payload being {title, description, spec} as text -> [{svg} | {error}] */
export async function plots(plots) {
  return Promise.all(plots.map(plot));
}

async function plot({ id, payload }) {
  const warnings = [];
  const logger = {
    level: () => logger,
    error: (...text) => (warnings.push(text.join(" ")), logger),
    warn: (...text) => (warnings.push(text.join(" ")), logger),
    info: () => logger,
    debug: () => logger,
  };
  try {
    const { title, description, spec } = JSON.parse(payload);
    const compiled = compile(spec, { config: configFor(spec), logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: "none", logger, loader: closed });
    const svg = await view.toSVG();
    view.finalize();
    return warnings.length > 0 ? { error: warnings[0] } : { svg: dressed(svg, id, title, description) };
  } catch (error) {
    return { error: error.message };
  }
}

// A specification shows what it holds; it fetches nothing.
const refused = () => Promise.reject(new Error("a plot cannot load anything"));
// Vega does not survive that a link is refused here; the drawing that it would stand in is refused below.
const closed = { load: refused, sanitize: async (href) => ({ href }), http: refused, file: refused };

function dressed(svg, id, title, description) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const body = svg
    .replace(/^<svg[^>]*>/, "")
    .replace(/ font-family="[^"]*"/g, "")
    .replace(/ pointer-events="none"/g, "")
    .replace(/ (aria-[\w-]+|role)="[^"]*"/g, "")
    .replace(/\b(id=")/g, `$1${id}-`)
    .replace(/url\(#/g, `url(#${id}-`)
    .replace(/ d="([^"]*)"/g, (_, d) => ` d="${d.replace(/\d+\.\d{2,}/g, (n) => String(Math.round(n * 10) / 10))}"`);
  // The page takes the drawing as it is. Vega escapes every text, so a tag is Vega's own, made of what the specification asks for.
  if (/<(script|style|foreignObject|a|image|use)\b|<[^>]* (style|on\w+|(xlink:)?href)=/i.test(body))
    throw new Error("the plot needs a link, a script or an inline style, which pages forbid");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="${id}-title ${id}-description">` +
    `<title id="${id}-title">${escaped(title || description)}</title>` +
    `<desc id="${id}-description">${escaped(description)}</desc>${body}`
  );
}

function escaped(text) {
  return text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
}

// TeX to MathML. Temml's inline styles become classes of Assets/math.css, since pages forbid inline styles.
import temml from "temml";

/** [{tex, display}] -> [{html} | {error, position}], position 0-based in the TeX. */
export function formulas(formulas) {
  return formulas.map(formula);
}

function formula({ tex, display }) {
  try {
    const html = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      maxExpand: 1000,
    });
    return { html: withoutStyles(html) };
  } catch (error) {
    return { error: sentence(error), position: error.position ?? 0 };
  }
}

// " Unsupported function name: \foo at position 1: \n\̲f̲o̲o̲" -> "unsupported function name: \foo"
function sentence(error) {
  const text = error.message
    .replace(/ at (position \d+|end of input):[^]*$/, "")
    .replace(/^ParseError:/, "")
    .trim()
    .replaceAll("'EOF'", "the end");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function withoutStyles(html) {
  return html.replace(/<[^>]* style="([^"]*)"[^>]*>/g, (tag, style) => {
    const names = style.split(";").filter(Boolean).map(className).filter(Boolean).join(" ");
    const bare = tag.replace(/ style="[^"]*"/, "");
    if (names === "") return bare;
    return / class="/.test(bare)
      ? bare.replace(/ class="/, ` class="${names} `)
      : bare.replace(/^<[\w-]+/, (open) => `${open} class="${names}"`);
  });
}

// The declarations that Temml writes for what interview pages use.
const classes = {
  "display:block math": "",
  "math-depth:0": "tml-depth-0",
  "padding:3pt": "tml-box",
  "border:1px solid": "",
  "width:100%": "tml-full",
  "width:50%": "tml-half",
  "margin-left:-0.1667em": "tml-negative-thin",
  "padding:0": "tml-p0",
};
const sides = { left: "l", right: "r", top: "t", bottom: "b" };
const steps = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

function className(declaration) {
  if (declaration in classes) return classes[declaration];
  const border = /^border-(\w+):[\d.]+em (solid|dashed)$/.exec(declaration);
  if (border) return `tml-${border[2]}-${sides[border[1]]}`;
  const padding = /^padding-(left|right):([\d.]+)(em|pt)$/.exec(declaration);
  if (padding) {
    const tenths = Number(padding[2]) * (padding[3] === "em" ? 10 : 1);
    const nearest = steps.reduce((a, b) => (Math.abs(b - tenths) < Math.abs(a - tenths) ? b : a));
    return `tml-p${sides[padding[1]]}-${nearest}`;
  }
  throw new Error(`the formula asks for '${declaration}', which the site's stylesheet does not have`);
}

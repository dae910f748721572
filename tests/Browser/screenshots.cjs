// Takes pictures of every kind of page, to be looked at: node tests/Browser/screenshots.cjs FOLDER [ADDRESS]
// The address is that of a running preview (http://localhost:5080 if none is given). Build the tests once before: Playwright comes with them.
const { mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { chromium } = require("../bin/Debug/net10.0/.playwright/package");

const [folder, address = "http://localhost:5080"] = process.argv.slice(2);
if (!folder) throw new Error("name a folder for the pictures");
mkdirSync(folder, { recursive: true });

const pages = {
  home: "/",
  topic: "/convolution/",
  matrix: "/convolution/max-pooling/",
  plot: "/activations/tanh-or-sigmoid/",
  choice: "/activations/softmax/",
  questions: "/questions/",
  practice: "/practice/",
  ledger: "/what-is-proved/",
  glossary: "/glossary/",
  absent: "/nowhere/",
};

/** To a choice of a quiz that has been answered. */
async function practise(page) {
  await page.goto(address + pages.practice);
  await page.getByRole("radio", { name: "A quiz of ten" }).check();
  await page.getByRole("combobox", { name: "Topic" }).selectOption({ label: "Computation graphs" });
  await page.getByRole("button", { name: "Start" }).click();
  while ((await page.locator(".options").count()) === 0) {
    await page.keyboard.press("Space");
    await page.keyboard.press("2");
  }
  await page.keyboard.press("b");
}

/** To code with a name that is explained. */
async function explain(page) {
  await page.goto(address + pages.matrix);
  await page.getByText("GetLength").first().click();
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  for (const width of [360, 800, 1440])
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        // Twice: the first view of a page may still show the system's font.
        await page.goto(address + path);
        await page.reload();
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.goto(address);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Search the site" }).fill("pooling");
      await page.locator("dialog [role=option]").first().waitFor();
      await page.screenshot({ path: join(folder, `search-${width}-${colorScheme}.png`) });
      await practise(page);
      await page.screenshot({ path: join(folder, `quiz-${width}-${colorScheme}.png`), fullPage: true });
      await explain(page);
      await page.screenshot({ path: join(folder, `names-${width}-${colorScheme}.png`) });
      await context.close();
    }
  // On paper: as a picture, which every viewer opens, of the width that A4 leaves between the margins, and as it is paged.
  const page = await browser.newPage({ viewport: { width: 672, height: 1000 }, colorScheme: "dark" });
  for (const name of ["matrix", "plot", "choice", "ledger"]) {
    await page.goto(address + pages[name]);
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
    await page.emulateMedia({ media: null });
  }
  await page.goto(address + pages.matrix);
  await page.pdf({ path: join(folder, "matrix-print.pdf"), format: "A4" });
  await browser.close();
}

main();

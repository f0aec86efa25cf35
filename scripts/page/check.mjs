// Opens reports in a browser, light and dark, wide and narrow: no violation that axe-core finds, nothing over the edge,
// no console message, and the Tab key reaches every figure.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const faults = [];

async function look(file, scheme, width) {
  const page = await browser.newPage();
  const fault = (text) => faults.push(`${file}, ${scheme}, ${width} px: ${text}`);
  page.on("console", (message) => fault(`console: ${message.text()}`));
  page.on("pageerror", (error) => fault(`error: ${error}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const { id, help, nodes } of violations) fault(`${id}: ${help}: ${nodes[0].html}`);
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  if (over > 0) fault(`${over} px over the edge`);
  const figures = await page.evaluate(() => document.querySelectorAll(".figure").length);
  const reached = new Set();
  for (let turn = 0; turn < 20 * figures + 40 && reached.size < figures; turn += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => [...document.querySelectorAll(".figure")].indexOf(document.activeElement));
    if (at >= 0) reached.add(at);
  }
  if (figures === 0 || reached.size < figures) fault(`the Tab key reaches ${reached.size} of ${figures} figures`);
  await page.close();
}

for (const file of process.argv.slice(2)) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [900, 360]) await look(file, scheme, width);
  }
}
await browser.close();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${process.argv.length - 2} reports looked at: no fault`);

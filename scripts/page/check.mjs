// Opens reports in a browser, light and dark, wide and narrow: no violation that axe-core finds, nothing over the edge,
// no console message, and the Tab key reaches every figure; on paper, A4 and Letter, nothing over the edge or hidden behind
// a pointer either.
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

// What is between the margins of 18 mm, in pixels of 1/96 inch.
const papers = { A4: 658, Letter: 680 };

async function print(file, paper) {
  const page = await browser.newPage();
  const fault = (text) => faults.push(`${file}, ${paper}: ${text}`);
  await page.emulateMediaType("print");
  await page.setViewport({ width: papers[paper], height: 900 });
  await page.goto(pathToFileURL(file).href);
  const seen = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll(".wide")].filter((box) => box.scrollWidth > box.clientWidth);
    const tips = [...document.querySelectorAll(".tip")].filter((tip) => tip.offsetParent !== null);
    return { over: scrollWidth - clientWidth, wide: wide.length, tips: tips.length };
  });
  if (seen.over > 0) fault(`${seen.over} px over the edge`);
  if (seen.wide > 0) fault(`${seen.wide} tables wider than the paper`);
  if (seen.tips > 0) fault(`${seen.tips} tips are printed`);
  const pdf = await page.pdf({ format: paper, preferCSSPageSize: false });
  if (pdf.length < 1000) fault("nothing is printed");
  await page.close();
}

for (const file of process.argv.slice(2)) {
  for (const paper of Object.keys(papers)) await print(file, paper);
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

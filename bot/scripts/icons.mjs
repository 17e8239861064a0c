// Draws the icons of the Teams package from their SVG: `node bot/scripts/icons.mjs`.
// Run it after a change to an SVG and commit the PNGs; the package takes no other format.
import { readFile, writeFile } from "node:fs/promises";
import packedChromium from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const folder = new URL("../../appPackage/", import.meta.url);

/** Microsoft's sizes: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
const icons = [
  { from: "icon.svg", to: "color.png", size: 192 },
  { from: "outline.svg", to: "outline.png", size: 32 },
];

const browser = await chromium.launch({
  executablePath: await packedChromium.executablePath(),
  headless: true,
  args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"],
});
try {
  const page = await browser.newPage();
  for (const { from, to, size } of icons) {
    await page.setViewportSize({ width: size, height: size });
    const svg = await readFile(new URL(from, folder), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await writeFile(new URL(to, folder), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}

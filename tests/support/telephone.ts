import type { Page } from "playwright-core";

/** Looks at a page on a telephone, takes a picture of it, and expects that nothing has to be scrolled sideways. */
export async function expectFitsATelephone(
  page: Page,
  name: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  await picture(name);
  for (const frame of page.frames()) {
    const width = await frame.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(320);
  }
  if (before !== null) await page.setViewportSize(before);
}

import type { Page } from "playwright-core";
import { barriers } from "./browser";

/** The themes of Teams, as the local page calls them. */
export const THEMES = ["default", "dark", "contrast"] as const;

/** Looks at the local page in each theme, takes a picture of it, and expects no barrier that axe can find. */
export async function expectNoBarriers(
  page: Page,
  name: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const themes = page.getByRole("combobox", { name: "Theme" });
  for (const theme of THEMES) {
    await themes.selectOption(theme);
    await picture(`${name}-${theme}`);
    expect(await barriers(page)).toEqual([]);
  }
  await themes.selectOption("default");
}

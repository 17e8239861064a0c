import type { Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers } from "./browser";
import type { Director } from "./director";

/** Who does it, in which page. */
interface AtSettings {
  readonly page: Page;
  readonly director: Director;
  readonly picture: (name: string) => Promise<void>;
}

/** From Settings and back: something of the scheme's own is added, is refused as it stands, is saved, and is retired. */
export async function askAboutSomethingOfTheirOwn(at: AtSettings): Promise<void> {
  const { page, picture, director } = at;
  const tab = page.frameLocator("iframe");
  await tab.getByRole("link", { name: "Open the list" }).click();
  await tab.getByText("Add only what your scheme's data protection").waitFor();
  await tab.getByRole("button", { name: "Add one" }).press("Enter");
  await page.keyboard.type("First language"); // the new one has the focus
  const entry = tab.getByRole("group", { name: "First language" });
  await entry.getByLabel("A sentence of help").fill("The language you grew up with.");
  await entry.getByLabel("Choices, one a line").fill("Welsh");
  const save = () => tab.getByRole("button", { name: "Save the list" }).click();
  await save();
  await tab.getByText("give at least two choices").waitFor();
  await picture("own-characteristic");
  expect(await barriers(page)).toEqual([]);
  await entry.getByLabel("Choices, one a line").fill("Welsh\nPolish");
  await save();
  await tab.getByText("Everything is saved.").waitFor();
  await tab.getByRole("button", { name: "Ask about First language no longer" }).press("Enter");
  await save();
  await tab.getByText("Everything is saved.").waitFor();
  await tab.getByText("Asked about no longer.").waitFor();
  const { characteristics } = await director.does(api.getCharacteristics);
  expect(characteristics).toMatchObject([
    { label: "First language", options: ["Welsh", "Polish"], retired: true },
  ]);
  await page.setViewportSize({ width: 320, height: 800 });
  await picture("own-characteristic-telephone");
  await page.setViewportSize({ width: 1280, height: 860 });
  await tab.getByRole("link", { name: "Back to Settings" }).click();
  await tab.getByText("Everything is saved.").waitFor();
}

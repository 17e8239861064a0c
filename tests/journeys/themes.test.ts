import type { Browser, FrameLocator, Page } from "playwright-core";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { THEMES } from "../support/themes";
import { toSection } from "../support/to-section";

describe("Everything a director and a doctor meet, in the three themes of Teams", () => {
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    await twoPairs(await seededDirector(program.base));
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "themes"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Four people, of whom two volunteered, in two pairings that are not announced yet. */
  async function twoPairs(director: Director): Promise<void> {
    await director.imports(FOUR_PEOPLE);
    await director.seniorsVolunteer();
    await director.publish(await director.propose());
  }

  /** The screens of the tab, each when what it is about is there and not only its frame. */
  async function* screens(tab: FrameLocator): AsyncGenerator<string> {
    for (const [name, sign] of [
      ["Today", "not linked to Teams"],
      ["People", "Sam Okafor"],
      ["Allocate", "Nobody has been told yet"],
      ["Pairings", "Sam Okafor"],
    ] as const) {
      await toSection(tab, name);
      await tab.getByRole("heading", { name, exact: true, level: 1 }).waitFor();
      await tab.getByText(sign).first().waitFor();
      yield name.toLowerCase();
    }
  }

  it.each(THEMES)("PF-25: has no barrier that axe can find, in %s (WCAG 2.2 AA)", async (theme) => {
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    await teams.be("Sam Okafor");
    await teams.chatText();
    await picture(`${theme}-chat`);
    expect(await barriers(page)).toEqual([]);
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    for await (const screen of screens(tab)) {
      await picture(`${theme}-${screen}`);
      expect(await barriers(page)).toEqual([]);
    }
  });

  it("would be told of a barrier: a button without a name and words too pale, in the tab as in the chat", async () => {
    // Set as a script may where a page takes no styles from its text.
    const wrong = `{
      const box = document.createElement("div");
      box.id = "wrong";
      box.innerHTML = "<button></button><p>Too pale</p>";
      box.style.cssText = "position: fixed; top: 0; left: 0; z-index: 9999999; background: #fff";
      box.lastChild.style.color = "#ddd";
      document.body.append(box);
    }`;
    const right = 'document.getElementById("wrong").remove()';
    await page.getByRole("combobox", { name: "Theme" }).selectOption("default");
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    // The page that was there before stays in the frame until the new one comes, and would take the barrier with it.
    await page.getByText("Opening the tab").waitFor({ state: "hidden" });
    await tab.getByRole("heading", { level: 1 }).waitFor();
    for (const frame of page.frames().toReversed()) {
      await frame.evaluate(wrong);
      const found = (await barriers(page)).map((line) => line.split(":")[0]);
      expect(found).toEqual(["button-name", "color-contrast"]);
      await frame.evaluate(right);
      // What is around the tab is looked at where the chat is shown.
      await teams.chat();
    }
    expect(await barriers(page)).toEqual([]);
    await teams.tab();
  });

  it("fits a telephone: nothing has to be scrolled sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for await (const screen of screens(page.frameLocator("iframe"))) {
      await picture(`telephone-${screen}`);
      const widths = await Promise.all(
        page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
      );
      for (const width of widths) expect(width).toBeLessThanOrEqual(390);
    }
  });
});

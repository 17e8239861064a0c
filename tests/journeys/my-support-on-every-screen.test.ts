import type { Browser, FrameLocator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers } from "../support/browser";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

/** A telephone, a tablet and a desk: as high as shows the whole page. */
const WIDTHS = [320, 768, 1280] as const;
const HEIGHT = 2_400;
/** What a doctor needs, the most urgent first. */
const IN_ORDER: readonly string[] = [
  "My support",
  "Your near-peer supporter",
  "Ivo Lang",
  "Something worries you",
  "Feedback",
  "Taking part",
  "Reminders",
  "If something should change",
  "Away",
  "What I'd like",
  "My data",
];

describe("My support is one page, on every screen and in every theme", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    const director = await seededDirector(program.base);
    await director.waitsForTheEvening();
    await director.imports(FOUR_PEOPLE);
    await director.seniorsVolunteer();
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    const sam = await director.person("foundation-doctors", "Sam Okafor");
    const body = { doctorId: sam.personId, supporterId: ivo.personId };
    await director.does(api.pairByHand, { body });
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "my-support"));
    await teams.toNextMessage();
    for (const name of ["Sam Okafor", "Ivo Lang"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  async function opens(name: string): Promise<void> {
    await teams.be(name);
    tab = await teams.tab();
    await tab.getByRole("link", { name: "Open my data" }).waitFor();
    await tab.getByRole("button", { name: "Say when you are away" }).waitFor();
  }

  /** Looks at the page at each width: nothing is scrolled sideways, and no level of heading is left out. */
  async function fitsEveryScreen(name: string): Promise<void> {
    const frame = page.frames()[1];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await picture(`${name}-${width}`);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect(wide).toBeLessThanOrEqual(width);
      const over = await frame?.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(over).toBe(0);
    }
    const levels = await frame?.evaluate<readonly number[]>(
      "[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))",
    );
    expect(levels?.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    await expectNoBarriers(page, name, picture);
    await page.setViewportSize({ width: 1280, height: 860 });
  }

  step(
    "a supporter changes what their doctor reads, and is told first who reads it (NP4)",
    async () => {
      await opens("Ivo Lang");
      await tab.getByRole("button", { name: "Change what they read" }).click();
      const dialog = tab.getByRole("dialog");
      await dialog.getByText(/^Your doctors read it, in the chat and in their tab/u).waitFor();
      await dialog.getByLabel("How you like to be contacted").fill("x".repeat(201));
      await dialog.getByLabel("About you, in a few lines").fill("An F1 here three years ago.");
      await dialog.getByRole("button", { name: "Save" }).click();
      await dialog
        .getByText("can have 200 characters. Shorten it. Nothing has been saved.")
        .waitFor();
      await picture("their-words");
      expect(await barriers(page)).toEqual([]);
      await dialog.getByLabel("How you like to be contacted").fill("Teams, after six.");
      await dialog.getByRole("button", { name: "Save" }).click();
      await dialog.waitFor({ state: "detached" });
      await tab.getByText("To reach you: Teams, after six.").waitFor();
      await fitsEveryScreen("supporter");
    },
  );

  step("a doctor finds first who is there, then what worries them, their rights last", async () => {
    await opens("Sam Okafor");
    await tab.getByText("An F1 here three years ago.").waitFor();
    await tab.getByText("To reach them: Teams, after six.").waitFor();
    await fitsEveryScreen("doctor");
    const headings = await tab.getByRole("heading").allInnerTexts();
    expect(headings.filter((one) => IN_ORDER.includes(one))).toEqual(IN_ORDER);
    for (const name of ["Help now", "Privacy", "Accessibility", "Complain about your data"]) {
      await tab.getByRole("contentinfo").getByRole("link", { name }).waitFor();
    }
  });

  step("and a card leads to their agreement, without a name in its address (NP16)", async () => {
    await page.frames()[1]?.evaluate("location.hash = '#/my-agreement'");
    await tab.getByRole("heading", { name: "Our agreement", level: 1 }).waitFor();
    expect(page.frames()[1]?.url()).toMatch(/#\/agreement\/northgate\/.+/u);
  });
});

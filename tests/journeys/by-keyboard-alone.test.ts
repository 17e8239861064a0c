import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { seededDirector } from "../support/director";
import { Keyboard } from "../support/keyboard";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { until } from "../support/until";

/** Far above what a cover takes to go, on a busy machine too. */
const BACK_WITHIN_MS = 5_000;

describe("By keyboard alone: never a click, never lost, never out of sight (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let keys: Keyboard;
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
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "by-keyboard-alone"));
    keys = new Keyboard(page);
    await teams.toNextMessage();
    for (const name of ["Sam Okafor", "Ivo Lang"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** The tab of somebody, as Teams opens it for them: from here on there are keys only. */
  async function opens(name: string): Promise<void> {
    await teams.be(name);
    tab = await teams.tab();
  }

  const hasFocus = (control: Locator) => control.and(tab.locator(":focus")).waitFor();
  const heading = (name: string) => tab.getByRole("heading", { name, exact: true, level: 1 });
  const dialogGone = () => tab.getByRole("dialog").waitFor({ state: "detached" });
  /** After a dialog the focus comes back once its cover has gone. */
  const keepsFocus = () =>
    until("the focus is somewhere", async () => !(await keys.focus()).lost, BACK_WITHIN_MS);

  /** Goes to the button or link that is called so, once it is there, and presses it. */
  async function presses(name: string, by: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const called = { name, exact: true };
    const control = tab.getByRole("button", called).or(tab.getByRole("link", called));
    await control.last().waitFor();
    await keys.to(name, by);
    await keys.press("Enter");
  }

  /** From a page's heading back to the sections, and to another one, whose heading then has the focus. */
  async function goesTo(section: string): Promise<void> {
    await presses(section, "Shift+Tab");
    await hasFocus(heading(section));
  }

  step(
    "a foundation doctor finds their supporter, opts out, and is back (NP13, NP15)",
    async () => {
      await opens("Sam Okafor");
      await hasFocus(heading("My support"));
      await keys.to("Message Ivo");
      await presses("Skip to the page", "Shift+Tab");
      await hasFocus(heading("My support"));
      await presses("Opt out");
      await tab.getByText("You have opted out, and nobody will ask why.").waitFor();
      await keepsFocus();
      await presses("Rejoin");
      await tab.getByText("You are taking part. That is up to you.").waitFor();
      await keepsFocus();
    },
  );

  step("asks for somebody else, thinks better of it, and is where they were (NP19)", async () => {
    await presses("Ask for a different supporter");
    await tab.getByRole("dialog").waitFor();
    const met = new Set<string>();
    for (let stop = 0; stop < 6; stop += 1) {
      await keys.press("Tab");
      const { name, inDialog } = await keys.focus();
      expect({ name, inDialog }).toEqual({ name, inDialog: true });
      met.add(name);
    }
    expect([...met]).toEqual(
      expect.arrayContaining(["Leave it as it is", "Ask for a different supporter"]),
    );
    await picture("in-a-dialog");
    await keys.press("Escape");
    await dialogGone();
    await hasFocus(tab.getByRole("button", { name: "Ask for a different supporter" }));
  });

  step("takes a copy of their data along (PF-14)", async () => {
    await presses("Open my data");
    await hasFocus(heading("My data"));
    const saving = page.waitForEvent("download");
    await presses("Download as JSON");
    expect((await saving).suggestedFilename()).toBe("near-peer-my-data.json");
    await keepsFocus();
  });

  step(
    "a supporter sends their introduction from the chat, and says when they are away",
    async () => {
      await teams.be("Ivo Lang");
      await teams.card("You have a new foundation doctor");
      await keys.to("Your introduction");
      await keys.press("Control+End");
      await keys.type(" Ask me anything.");
      await keys.to("Send it");
      await keys.press("Enter");
      await teams.card("Your introduction is on its way");
      tab = await teams.tab();
      await heading("My support").waitFor();
      await presses("Say when you are away");
      await keys.to("Until, the last day");
      await keys.press("ArrowUp");
      await presses("Save");
      await tab.getByText(/^You are away from/u).waitFor();
      await dialogGone();
      await hasFocus(tab.getByRole("button", { name: "Change the days" }));
    },
  );

  step("a director goes behind “More”, and out of it again", async () => {
    await opens("Amara Whitfield");
    await heading("Today").waitFor();
    await presses("More", "Shift+Tab");
    await keys.to("August");
    await picture("behind-more");
    await keys.press("Escape");
    const more = tab.getByRole("button", { name: "More", exact: true });
    await hasFocus(more);
    expect(await more.getAttribute("aria-expanded")).toBe("false");
    await keys.press("Enter");
    await presses("August");
    await hasFocus(heading("August"));
    const here = tab.getByRole("navigation", { name: "Sections" }).locator("[aria-current=page]");
    expect(await here.allInnerTexts()).toEqual(["August"]);
    await picture("august");
  });

  step("finds a person, reads them, and is back at their name", async () => {
    await goesTo("People");
    await tab.getByText("Ruth Vale").waitFor();
    await keys.to("Search by name, e-mail, GMC number, grade or site");
    await keys.type("Sam");
    await tab.getByText("Ruth Vale").waitFor({ state: "detached" });
    // In a list the arrows go from row to row and from cell to cell, and Enter goes into one.
    await keys.to("Name");
    await keys.press("ArrowDown");
    const theirs = tab.getByRole("button", { name: "Sam Okafor", exact: true });
    await hasFocus(tab.getByRole("row").filter({ has: theirs }));
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await hasFocus(theirs);
    await keys.press("Enter");
    await tab.getByRole("dialog", { name: "Sam Okafor" }).waitFor();
    await keys.press("Escape");
    await dialogGone();
    await hasFocus(theirs);
    await keys.press("Escape"); // out of the cell
  });

  step("allocates, and publishes after the confirmation (NP12)", async () => {
    await goesTo("Allocate");
    await presses("Propose an allocation");
    await hasFocus(heading("Proposal"));
    await presses("Publish");
    await tab.getByRole("dialog").waitFor();
    await presses("Publish");
    await tab.getByText("Nobody has been told yet").first().waitFor();
    await dialogGone();
    await keepsFocus();
    await picture("published");
  });

  step("holds all messages, and lets them go", async () => {
    await goesTo("Messages");
    for (const [opener, confirm] of [
      ["Hold all messages", "Hold them"],
      ["Let them go", "Let them go"],
    ] as const) {
      await presses(opener);
      await tab.getByRole("dialog").waitFor();
      await presses(confirm);
      await dialogGone();
      await keepsFocus();
    }
    await tab.getByText("Hold all messages").waitFor();
  });

  step("changes a number in the settings, and saves it (NP10)", async () => {
    await goesTo("Settings");
    await tab.getByText("Everything is saved.").waitFor();
    await keys.to("At most");
    await keys.press("Control+a");
    await keys.type("2");
    await keys.press("Enter"); // Save is a hundred fields away; Enter saves from each
    await tab.getByText("The settings are saved.").last().waitFor();
    await keepsFocus();
    await picture("saved");
  });
});

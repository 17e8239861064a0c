import type { Browser, Page } from "playwright-core";
import { barriers, openBrowser, openWindow, photographer } from "../support/browser";
import { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { steps } from "../support/steps";
import { startProgram, type Program } from "../support/program";

/** More moves of the clock than there are messages until the reminder. */
const MOST_MOVES = 6;

describe("A newcomer runs a scheme on the local page", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;
  /** Sam's supporter, as the allocation chose. */
  let supporter = "";

  beforeAll(async () => {
    program = await startProgram();
    browser = await openBrowser();
    page = await openWindow(browser);
    picture = photographer(page, "main-job");
    teams = new LocalTeamsPage(page, program.base);
  });
  afterAll(async () => {
    // In this order, and each whatever became of the other: a program that is left running holds up Jest.
    await Promise.allSettled([program.close(), browser.close()]);
  });

  step("starts from an empty store with one director to be", async () => {
    await teams.open();
    await picture("start");
    await teams.be("Amara Whitfield");
    await teams.card("Hello Amara.");
    await picture("director-is-welcomed");
  });

  step("takes in the people of a spreadsheet after a dry run", async () => {
    const tab = await teams.tab();
    await tab.getByRole("heading", { name: "Before the scheme starts" }).waitFor();
    await picture("today-of-an-empty-scheme");
    await tab.getByRole("link", { name: "People", exact: true }).click();
    await tab.getByRole("button", { name: "Import people" }).first().click();
    const { name, content } = FOUR_PEOPLE;
    const buffer = Buffer.from(content);
    await tab
      .getByLabel("Choose spreadsheets, .xlsx or .csv")
      .setInputFiles({ name, mimeType: "text/csv", buffer });
    await tab.getByRole("button", { name: "Check the file" }).click();
    await tab.getByRole("heading", { name: "What would change" }).waitFor();
    await picture("dry-run");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Add 4 people" }).click();
    await tab.getByRole("heading", { name: "The people are in" }).waitFor();
    await picture("people-are-in");
  });

  step(
    "makes supporters of senior doctors by the director's statement, never by the sheet",
    async () => {
      const tab = await teams.tab();
      await tab.getByRole("button", { name: "Say who volunteered" }).click();
      await tab.getByRole("button", { name: "Volunteered 0" }).waitFor();
      await tab.getByRole("button", { name: "Select all 2" }).click();
      await tab.getByRole("button", { name: "State that 2 volunteered" }).click();
      const clock = await fetch(`${program.base}/local/clock`);
      const { now } = (await clock.json()) as { now: string };
      await tab.getByLabel("Supervisor told on").fill(now.slice(0, 10));
      await picture("directors-statement");
      await tab.getByRole("button", { name: "Record my statement" }).click();
      await tab.getByRole("button", { name: "Volunteered 2" }).waitFor();
      await picture("two-supporters");
    },
  );

  step("proposes an allocation with its reasons and publishes it", async () => {
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Allocate", exact: true }).click();
    await tab.getByRole("button", { name: "Propose an allocation" }).click();
    await tab.getByRole("heading", { name: "Proposal" }).waitFor();
    const row = await tab.getByRole("row", { name: /Sam Okafor/ }).innerText();
    supporter = /Ivo Lang|Fay Moor/.exec(row)?.[0] ?? "";
    expect(row).toMatch(/supports F1|next grade up/);
    await picture("proposal");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Publish" }).click();
    await tab.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await tab.getByText("Nobody has been told yet").first().waitFor();
    await picture("published");
  });

  step(
    "tells nobody before the send time, and a doctor who confirms who they are afterwards",
    async () => {
      await teams.toNextMessage();
      await teams.be("Sam Okafor");
      await teams.confirmWhoTheyAre();
      const card = await teams.card("Your near-peer supporter");
      expect(await card.innerText()).toContain(supporter);
      await picture("doctor-sees-supporter");
      expect(await barriers(page)).toEqual([]);
    },
  );

  step(
    "lets the supporter send an introduction of their own, and the doctor receives it (NP12)",
    async () => {
      await teams.be(supporter);
      await teams.confirmWhoTheyAre();
      const card = await teams.card("You have a new foundation doctor");
      await card
        .getByLabel("Your introduction")
        .fill("Hello Sam, ask me anything. The coffee is on me.");
      await picture("supporter-writes");
      await teams.press("Send it");
      await teams.card("Your introduction is on its way");
      await teams.be("Sam Okafor");
      const hello = await teams.card(`${supporter.split(" ")[0] ?? ""} says hello`);
      expect(await hello.innerText()).toContain("The coffee is on me.");
      await picture("introduction-arrives");
    },
  );

  step("changes nothing for the supporter when the doctor opts out untold (NP13)", async () => {
    await teams.be(supporter);
    const before = await supporterSees();
    await teams.be("Sam Okafor");
    await teams.press("Opt out");
    await teams.card("Done. You have opted out");
    await picture("opted-out");
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Pairings" }).click();
    await tab.getByRole("row", { name: /Sam Okafor.*Opted out/ }).waitFor();
    await picture("director-sees-opt-out");
    await teams.be(supporter);
    expect(await supporterSees()).toEqual(before);
    await picture("supporter-sees-no-difference");
  });

  step(
    "sends the reminder that needs no reply once, and rejoining is one tap (NP14, NP15)",
    async () => {
      // First come the notes to the director and to the supporter who has not said hello; then the reminders, spread over
      // the working day, of which Sam's is one.
      for (let moves = 0; moves < MOST_MOVES; moves += 1) {
        await teams.toNextMessage();
        await teams.be("Amara Whitfield");
        await teams.be("Sam Okafor");
        if ((await teams.chatText()).includes("No reply needed.")) break;
      }
      const reminder = await teams.card("No reply needed.");
      expect(await reminder.innerText()).toContain(supporter);
      await picture("reminder");
      await teams.press("Rejoin the scheme");
      await teams.card("Done. You are back in the scheme");
      await picture("back-in");
      expect((await teams.chatText()).match(/No reply needed/g)).toBeNull();
    },
  );

  step("has everything still there after a restart", async () => {
    const chat = await teams.chatText();
    await program.kill();
    await program.start();
    await teams.open();
    await teams.be("Sam Okafor");
    expect(await teams.chatText()).toBe(chat);
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Pairings" }).click();
    const row = tab.getByRole("row", { name: /Sam Okafor/ });
    await row.waitFor();
    expect(await row.innerText()).toContain("Taking part");
    await picture("after-a-restart");
  });

  /** The supporter's chat and their page, as text. */
  async function supporterSees(): Promise<{ chat: string; page: string }> {
    const chat = await teams.chatText();
    const tab = await teams.tab();
    await tab.getByText("Sam Okafor").first().waitFor();
    // The page fills from more than one answer; this is the last of it.
    await tab.getByRole("button", { name: "Step down" }).waitFor();
    const mine = await tab.getByRole("main").innerText();
    await teams.chat();
    return { chat, page: mine };
  }
});

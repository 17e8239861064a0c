import type { Browser, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { seededDirector } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A foundation doctor asks for a different supporter", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    const director = await seededDirector(program.base);
    await director.waitsForTheEvening();
    await director.imports(FOUR_PEOPLE);
    await director.seniorsVolunteer();
    const sam = await director.person("foundation-doctors", "Sam Okafor");
    const fay = await director.person("senior-doctors", "Fay Moor");
    const body = { doctorId: sam.personId, supporterId: fay.personId };
    await director.does(api.pairByHand, { body });
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "a-different-supporter",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Looks at what is shown in the three themes of Teams, and takes a picture of each. */
  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);

  step("is told who their supporter is, and so is she", async () => {
    await teams.toNextMessage();
    await teams.be("Fay Moor");
    await teams.confirmWhoTheyAre();
    await teams.card("You have a new foundation doctor");
    await teams.be("Sam Okafor");
    await teams.confirmWhoTheyAre();
    const card = await teams.card("Your near-peer supporter");
    expect(await card.innerText()).toContain("Fay Moor");
  });

  step("asks in the chat, without a reason, and hears by when (NP19)", async () => {
    await teams.press("Other choices");
    await teams.card("What would you like to change?");
    await inEachTheme("choices");
    await teams.press("A different supporter");
    const confirm = await teams.card("A different supporter");
    expect(await confirm.innerText()).toContain("you don't have to say why");
    await confirm.getByText("Not this person again.").click();
    await picture("asked-once-more");
    await teams.press("Ask for a different supporter");
    const noted = await teams.card("Noted");
    expect(await noted.innerText()).toContain("Until then Fay stays your supporter.");
    await picture("noted");
  });

  step("sees on their own page how it stands, and every other choice", async () => {
    const tab = await teams.tab();
    await tab.getByRole("heading", { name: "If something should change" }).waitFor();
    await tab.getByRole("button", { name: "Take my request back" }).waitFor();
    await inEachTheme("my-support");
    await tab.getByRole("button", { name: "Say when you are away" }).click();
    await tab.getByRole("dialog").getByLabel("Until, the last day").waitFor();
    await inEachTheme("away");
    await tab.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await tab.getByRole("dialog").waitFor({ state: "detached" });
    await page.setViewportSize({ width: 360, height: 780 });
    await picture("my-support-telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  step("changes nothing for the supporter meanwhile", async () => {
    await teams.be("Fay Moor");
    expect(await teams.chatText()).not.toContain("A change of pairing");
    const tab = await teams.tab();
    await tab.getByRole("group", { name: "What you can do for Sam" }).waitFor();
    expect(await tab.getByRole("main").innerText()).not.toMatch(/asked for a different|request/i);
    await inEachTheme("supporter");
    await tab.getByRole("button", { name: "Note what they told you" }).click();
    await tab.getByRole("dialog").getByRole("radio", { name: "opt out" }).waitFor();
    await inEachTheme("note");
    await tab.getByRole("dialog").getByRole("button", { name: "Leave it as it is" }).click();
    await tab.getByRole("dialog").waitFor({ state: "detached" });
  });

  step("stands in the director's queue, who gives them somebody else in one act", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Requests", exact: true }).first().click();
    await tab.getByText("Asks for a different supporter.").waitFor();
    await tab.getByRole("button", { name: "Find somebody for Sam Okafor" }).click();
    await tab.getByRole("radio", { name: /Ivo Lang/ }).click();
    expect(await tab.getByRole("radio", { name: /Fay Moor/ }).count()).toBe(0);
    await inEachTheme("requests");
    await tab.getByRole("button", { name: "Give Sam Okafor this supporter" }).click();
    await tab.getByText("Nobody waits for an answer").waitFor();
    await inEachTheme("nobody-waits");
  });

  step("is told the new name", async () => {
    await teams.be("Sam Okafor");
    await page.getByText("Ivo Lang").first().waitFor();
    expect(await teams.chatText()).toContain("Ivo Lang");
    await picture("a-new-supporter");
  });

  step(
    "was never named to the earlier one: she reads that supporters were rearranged",
    async () => {
      await teams.be("Fay Moor");
      const card = await teams.card("A change of pairing");
      const words = await card.innerText();
      expect(words).toContain("Supporters were rearranged.");
      expect(words).not.toMatch(/asked|request|different/i);
      await picture("neutral-words");
    },
  );
});

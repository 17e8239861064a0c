import type { Browser, FrameLocator, Page } from "playwright-core";
import { UNCOVERED_MS } from "../../tab/src/components/after-closing";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { sheetOf } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

/**
 * Four F2s and two F1s; Ivo and Fay have three places, Ana and Ben, F2s themselves, three more for F1s. Whoever gives
 * Sam, an F1, to Ivo, who fits best, leaves two F2s without; whoever does not, one.
 */
const SIX_DOCTORS = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Priya Nair,priya.nair@northgate.example,7111112,foundation doctor,F1,Infirmary,Surgery,,2026-08-05,2027-08-03",
  "Ruth Vale,ruth.vale@northgate.example,7111113,foundation doctor,F2,Infirmary,Surgery,,2026-08-05,2027-08-03",
  "Noor Aziz,noor.aziz@northgate.example,7111114,foundation doctor,F2,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ana Reyes,ana.reyes@northgate.example,7111115,foundation doctor,F2,Riverside,Medicine,2,2026-08-05,2027-08-03",
  "Ben Holt,ben.holt@northgate.example,7111116,foundation doctor,F2,Infirmary,Surgery,1,2026-08-05,2027-08-03",
  "Ivo Lang,ivo.lang@northgate.example,7111117,supporter,ST3,Infirmary,Medicine,2,2026-08-05,2027-08-03",
  "Fay Moor,fay.moor@northgate.example,7111118,supporter,ST5,Riverside,Surgery,1,2026-08-05,2027-08-03",
);

describe("A director allocates where there are too few places", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;
  /** Whom the lot left without a supporter. */
  let unlucky = "";

  beforeAll(async () => {
    program = await startProgram();
    await volunteers(await seededDirector(program.base));
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "allocation"));
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  async function volunteers(director: Director): Promise<void> {
    await director.imports(SIX_DOCTORS);
    const seniors = await director.people("senior-doctors");
    const doctors = await director.people("foundation-doctors");
    const both = doctors.filter(({ name }) => name === "Ana Reyes" || name === "Ben Holt");
    await director.stateVolunteers([...seniors, ...both].map(({ personId }) => personId));
  }

  /** The row of a doctor among the pairs. */
  const pairOf = (doctor: string) =>
    tab
      .getByRole("grid", { name: "Pairs" })
      .getByRole("row", { name: new RegExp(`^Select ${doctor}`) });
  const figure = (label: string) => tab.getByRole("list", { name: "Proposal" }).getByText(label);
  const gone = () => tab.getByRole("dialog").waitFor({ state: "detached" });

  step("proposes, and reads who is left without and why (NP12)", async () => {
    await tab.getByRole("link", { name: "Allocate", exact: true }).click();
    await tab.getByRole("button", { name: "Propose an allocation" }).click();
    await tab.getByRole("heading", { name: "Proposal", level: 1 }).waitFor();
    await tab.getByRole("heading", { name: "1 foundation doctor is left without" }).waitFor();
    await tab.getByText("These 4 F2s can only be supported by the same 2 supporters").waitFor();
    const choose = tab.getByRole("button", { name: /^Choose somebody for/ });
    unlucky = ((await choose.getAttribute("aria-label")) ?? "").replace("Choose somebody for ", "");
    await tab.getByText("Supporter by supporter").click();
    await tab.getByText("2 supporters: full").waitFor();
    expect(await pairOf("Sam Okafor").innerText()).toMatch(/Ana Reyes|Ben Holt/);
    await expectNoBarriers(page, "proposal", picture);
  });

  step("moves a pair by keyboard alone, and is told what it costs in places and fit", async () => {
    const before = await pairOf("Sam Okafor").innerText();
    const other = before.includes("Ana Reyes") ? "Ben Holt" : "Ana Reyes";
    const change = tab.getByRole("button", { name: "Change the supporter of Sam Okafor" });
    await change.focus();
    await page.keyboard.press("Enter");
    await tab.getByRole("searchbox", { name: "Find a supporter" }).focus();
    await page.keyboard.type(other);
    await page.keyboard.press("Tab");
    // The search box has a button that empties it, before the choices.
    while ((await tab.locator("input[type=radio]:focus").count()) === 0) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await picture("choices");
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tab.getByText(`Sam Okafor has ${other}, and it is locked. The fit`).last().waitFor();
    await gone();
    expect(await pairOf("Sam Okafor").innerText()).toContain(other);
    await change.and(tab.locator(":focus")).waitFor();
    await picture("moved");
  });

  step("locks a pair and solves the rest again around it, as a new proposal", async () => {
    const noLonger = await pairOf("Sam Okafor").innerText();
    await tab.getByRole("checkbox", { name: "Select Priya Nair" }).check();
    await tab.getByRole("button", { name: "Lock 1 pair" }).click();
    await tab.getByRole("button", { name: "Locked: the supporter of Priya Nair" }).waitFor();
    await figure("pairs locked").waitFor();
    await tab.getByRole("button", { name: "Solve again" }).click();
    await tab.getByText("Solved again. Locked pairs stayed as they were.").last().waitFor();
    await tab.getByRole("heading", { name: "Other proposals" }).waitFor();
    expect(await pairOf("Sam Okafor").innerText()).toBe(noLonger);
    await tab.getByRole("button", { name: "Locked: the supporter of Sam Okafor" }).waitFor();
  });

  step("compares it with the one before, in places and fit and nothing else", async () => {
    await tab.getByRole("button", { name: /^Compare with the proposal of/ }).click();
    await tab.getByRole("heading", { name: "Compare proposals", level: 1 }).waitFor();
    await tab.getByRole("row", { name: /^Without a supporter 1 1/ }).waitFor();
    await tab.getByRole("heading", { name: "Everybody has the same supporter in both" }).waitFor();
    await picture("comparison");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("link", { name: "Proposal", exact: true }).click();
    await tab.getByRole("heading", { name: "Proposal", level: 1 }).waitFor();
  });

  step("does what would help, once the supporter has agreed, and nobody goes without", async () => {
    await tab.getByRole("button", { name: /^Ask Ivo Lang to take one more/ }).click();
    await tab.getByRole("dialog").getByText("It is recorded in your name").waitFor();
    await picture("they-have-agreed");
    await tab.getByRole("button", { name: "They have agreed" }).click();
    await gone();
    await tab.getByText("Done. This is the new proposal.").last().waitFor();
    await pairOf(unlucky).waitFor();
    expect(await tab.getByRole("heading", { name: /left without/ }).count()).toBe(0);
    await tab.getByRole("button", { name: "Locked: the supporter of Sam Okafor" }).waitFor();
    await picture("nobody-without");
  });

  step("publishes it after reading what will be sent", async () => {
    await tab.getByRole("button", { name: "Publish" }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByText("“Your supporter is …”").click();
    await dialog.getByText("Your near-peer supporter").first().waitFor();
    await picture("what-is-sent");
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Publish" }).click();
    await tab.getByText("Nobody has been told yet").waitFor();
    await picture("published");
  });

  step(
    "undoes it before anybody is told, and opens the proposal again by its address",
    async () => {
      await tab.getByRole("button", { name: "Undo" }).click();
      await tab.getByRole("button", { name: "Undo the allocation" }).click();
      await tab.getByText("Undone. Nobody was told.").last().waitFor();
      await gone();
      await tab
        .getByRole("link", { name: /^Proposal of/ })
        .first()
        .click();
      await tab.getByRole("button", { name: "Publish" }).waitFor();
      const [frame] = page.frames().slice(1);
      await frame?.evaluate("location.reload()");
      await tab.getByRole("button", { name: "Publish" }).waitFor();
      await pairOf("Sam Okafor").waitFor();
    },
  );

  step("and on a telephone nothing has to be scrolled sideways", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await pairOf("Sam Okafor").waitFor();
    await picture("telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(320);
  });

  step("discards it, and stays on the page that they went to meanwhile", async () => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await tab.getByRole("button", { name: "Discard", exact: true }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("button", { name: "Discard it" }).click();
    await dialog.waitFor({ state: "detached" });
    await tab.getByRole("link", { name: "Pairings", exact: true }).click();
    const [frame] = page.frames().slice(1);
    // The dialog goes on within this time of its own: a clock that began later ends later.
    await frame?.evaluate(`new Promise((over) => setTimeout(over, ${UNCOVERED_MS}))`);
    await tab.getByRole("heading", { name: "Pairings", level: 1 }).waitFor();
    expect(await frame?.evaluate("location.hash")).toMatch(/pairings$/);
  });
});

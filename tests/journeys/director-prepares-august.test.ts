import type { Browser, FrameLocator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { newDataFolder, prepareStore } from "../support/data-folder";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { sheetOf } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";
import { toSection } from "../support/to-section";

/** A week before the changeover of 4 August 2027. */
const A_WEEK_BEFORE = "2027-07-28T09:00:00.000Z";

/** Sam goes up to F2 and Ada stays one; of Ben nothing is known; Nia starts. Tom and Eve are each at the other's supporter's site. */
const CAREERS = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Sam Okafor,sam.okafor@northgate.example,,foundation doctor,F2,Infirmary,Medicine,,2027-08-04,2028-08-01",
  "Ben Ito,ben.ito@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Nia Farrow,nia.farrow@northgate.example,,foundation doctor,F1,Infirmary,Surgery,,2027-08-04,2028-08-01",
  "Ada Holm,ada.holm@northgate.example,,foundation doctor,F2,Infirmary,Medicine,1,2026-08-05,2028-08-01",
  "Ivo Lang,ivo.lang@northgate.example,,supporter,ST3,Infirmary,Medicine,3,2026-08-05,2028-08-01",
  "Tom Reed,tom.reed@northgate.example,,foundation doctor,F2,Riverside,Surgery,,2026-08-05,2028-08-01",
  "Eve Marsh,eve.marsh@northgate.example,,foundation doctor,F2,Harbour,Surgery,,2026-08-05,2028-08-01",
  "Gus Hart,gus.hart@northgate.example,,supporter,ST3,Harbour,Surgery,1,2026-08-05,2028-08-01",
  "Fay Moor,fay.moor@northgate.example,,supporter,ST3,Riverside,Surgery,1,2026-08-05,2028-08-01",
);

describe("A director prepares August (NP9)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;

  /** Everybody in pairs, one of which does not outlive the changeover. */
  async function pairEverybody(director: Director): Promise<void> {
    await director.imports(CAREERS);
    const doctors = await director.people("foundation-doctors");
    const seniors = await director.people("senior-doctors");
    const idOf = new Map([...doctors, ...seniors].map(({ name, personId }) => [name, personId]));
    const supporters = ["Ada Holm", "Ivo Lang", "Gus Hart", "Fay Moor"];
    await director.stateVolunteers(supporters.map((name) => idOf.get(name) ?? ""));
    for (const [doctor, supporter] of [
      ["Sam Okafor", "Ada Holm"],
      ["Ben Ito", "Ivo Lang"],
      ["Ada Holm", "Ivo Lang"],
      ["Tom Reed", "Gus Hart"],
      ["Eve Marsh", "Fay Moor"],
    ] as const) {
      const body = { doctorId: idOf.get(doctor), supporterId: idOf.get(supporter) };
      await director.does(api.pairByHand, { body });
    }
  }

  beforeAll(async () => {
    const folder = newDataFolder();
    await prepareStore(folder, undefined, A_WEEK_BEFORE);
    program = await startProgram({ folder });
    await pairEverybody(await seededDirector(program.base));
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "director-prepares-august",
    ));
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  step("reads on Today that a pair will break", async () => {
    await tab.getByRole("heading", { name: "August: 1 pair will break" }).waitFor();
    await picture("today");
    await tab.getByRole("link", { name: "Prepare August" }).click();
    await tab.getByRole("heading", { name: "August", level: 1 }).waitFor();
  });

  step("reads what is to be done, in order, and by when", async () => {
    await tab.getByText("3 steps are open.").waitFor();
    const steps = tab.getByRole("region", { name: "What is to be done" }).getByRole("listitem");
    expect(await steps.getByRole("heading").allInnerTexts()).toEqual([
      "1. Who leaves",
      "2. Who moves up a grade",
      "3. Which pairs break",
      "4. Who directs the scheme",
      "5. Statements of support",
      "6. What is deleted, and when",
    ]);
    expect(await steps.nth(2).innerText()).toMatch(/To do\s+by Tuesday 3 August 2027/u);
    await steps.nth(4).getByText("1 supporter finishes; 1 has no statement").waitFor();
    await tab.getByRole("link", { name: "Issue statements to everybody" }).scrollIntoViewIfNeeded();
    await picture("steps");
  });

  step("sees which and why, and of whom nothing is known", async () => {
    await tab.getByText("Sam Okafor becomes F2; Ada Holm is F2, too.").waitFor();
    await tab.getByText("Nothing says what 1 F1 is from that day on").waitFor();
    await expectNoBarriers(page, "august", picture);
    await page.setViewportSize({ width: 360, height: 780 });
    await picture("august-telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  step("proposes for that day, with the keyboard alone, and publishes", async () => {
    await tab.getByRole("button", { name: "Propose for 4 Aug 2027" }).focus();
    await page.keyboard.press("Enter");
    await tab.getByText("Here is the proposal. Nobody has been told.").first().waitFor();
    await tab.getByText("Sam Okafor").first().waitFor();
    await picture("proposal");
    await tab.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByText("Wednesday 4 August 2027 at 09:30").first().waitFor();
    await dialog.getByRole("button", { name: "Publish", exact: true }).click();
    await tab.getByText("Nobody has been told yet.").first().waitFor();
  });

  step("has nothing left that breaks", async () => {
    await toSection(tab, "August");
    await tab.getByText("No pair breaks on this day").waitFor();
    await tab.getByText("2 new pairs are published, and nothing is left that breaks.").waitFor();
    await tab.getByText("1 step is open.").waitFor();
    await picture("nothing-breaks");
  });

  step("looks at what would fit better only when they ask", async () => {
    await tab.getByRole("link", { name: "Allocate", exact: true }).click();
    await tab.getByRole("link", { name: "What would fit better" }).click();
    await tab.getByRole("heading", { name: "What would fit better", level: 1 }).waitFor();
    await tab.getByText("Two doctors change supporters: 2 more pairs at one site.").waitFor();
    await expectNoBarriers(page, "suggestions", picture);
    await tab.getByRole("button", { name: /Make it a proposal/ }).click();
    await tab.getByText("Here is the proposal. Nobody has been told.").first().waitFor();
    await tab.getByText("Tom Reed").first().waitFor();
    await picture("made-a-proposal");
  });
});

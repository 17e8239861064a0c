import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { FOUR_PEOPLE } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A pair agree (NP16, NP17, NP18, NB1)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let director: Director;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
    await director.waitsForTheEvening();
    await director.imports(FOUR_PEOPLE);
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    const sam = await director.person("foundation-doctors", "Sam Okafor");
    await director.stateVolunteers([ivo.personId]);
    const body = { doctorId: sam.personId, supporterId: ivo.personId };
    await director.does(api.pairByHand, { body });
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "a-pair-agree"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Their page on what the two agree on, from My support. */
  async function agreementOf(name: string): Promise<void> {
    await teams.be(name);
    tab = await teams.tab();
    await tab.getByRole("link", { name: /^Our agreement, with/u }).click();
    await tab.getByRole("heading", { name: "Our agreement", level: 1 }).waitFor();
  }

  /** The next person begins on their own page too. */
  async function goesBack(): Promise<void> {
    await tab.getByRole("link", { name: "My support" }).last().click();
    await tab.getByRole("heading", { name: "My support", level: 1 }).waitFor();
  }

  const button = (name: string) => tab.getByRole("button", { name, exact: true });

  /** By the keyboard alone: the field has the focus, and what is typed goes there. */
  async function types(field: string, text: string): Promise<void> {
    await tab.getByLabel(field, { exact: true }).focus();
    await page.keyboard.type(text);
  }

  async function presses(control: Locator, key: string): Promise<void> {
    await control.focus();
    await control.press(key);
  }

  step("the foundation doctor writes it with the keyboard alone, at 320 px", async () => {
    await teams.toNextMessage();
    for (const [name, told] of [
      ["Ivo Lang", "You have a new foundation doctor"],
      ["Sam Okafor", "Your near-peer supporter"],
    ] as const) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
      await teams.card(told);
    }
    await agreementOf("Sam Okafor");
    await page.setViewportSize({ width: 320, height: 800 });
    await presses(button("Begin writing"), "Enter");
    await tab.getByLabel("Start date", { exact: true }).fill("8/17/2026");
    await page.keyboard.press("Enter");
    await tab.getByText("Write the day like this: 22/11/2026.").waitFor();
    await tab.getByLabel("Start date", { exact: true }).fill("17/8/2026");
    await tab.getByLabel("Estimated end date", { exact: true }).fill("3 Aug 2027");
    await types("How often we meet", "Once a month");
    await page.keyboard.press("Tab");
    await page.keyboard.type("About half an hour");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Thursdays after teaching, in the mess");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Teams");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Somebody to ask");
    await expectNoBarriers(page, "form", picture);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tab.getByText("Before you can sign, this is still to be written").waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await goesBack();
  });

  step("the supporter adds what they hope for, signs, and takes it along", async () => {
    await agreementOf("Ivo Lang");
    await button("Change it").click();
    await tab.getByLabel("What the supporter hopes to gain").fill("To pass on what helped me");
    await button("Save").click();
    await presses(tab.getByRole("checkbox"), "Space");
    await expectNoBarriers(page, "to-sign", picture);
    await presses(button("Sign it"), "Enter");
    await tab.getByText("You have signed.").first().waitFor();
    const [pdf] = await Promise.all([page.waitForEvent("download"), button("Save as PDF").click()]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await tab.getByLabel("Day").fill("2026-08-20");
    await tab.getByLabel("Time").fill("14:30");
    const [meeting] = await Promise.all([
      page.waitForEvent("download"),
      button("Save for my calendar").click(),
    ]);
    expect(meeting.suggestedFilename()).toBe("near-peer-meeting.ics");
    await goesBack();
  });

  step("the doctor hears that there is something to read, and signs the same text", async () => {
    await teams.be("Sam Okafor");
    await teams.card("Your agreement is there to read");
    await agreementOf("Sam Okafor");
    await tab.getByText("To pass on what helped me").waitFor();
    await presses(tab.getByRole("checkbox"), "Space");
    await presses(button("Sign it"), "Enter");
    await tab.getByText(/You have both signed/u).waitFor();
    await expectNoBarriers(page, "signed", picture);
  });

  step("a change asks both to sign again; the director sees no word of it", async () => {
    expect(await director.pairingOf("Sam Okafor")).toHaveProperty("agreedAt");
    await button("Change it").click();
    await tab.getByLabel("Anything else").fill("Not on nights");
    await button("Save").click();
    await tab.getByText("Signed, and changed since").nth(1).waitFor();
    expect(await director.pairingOf("Sam Okafor")).not.toHaveProperty("agreedAt");
  });
});

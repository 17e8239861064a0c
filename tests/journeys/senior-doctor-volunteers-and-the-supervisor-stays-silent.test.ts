import type { Browser, Page } from "playwright-core";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

describe("A senior doctor volunteers, and the supervisor stays silent (NP4, NP6)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let director: Director;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
    await director.imports(FOUR_PEOPLE);
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "senior-doctor-volunteers",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** The dialog of the bot, on the local page. */
  const dialog = () => page.getByRole("dialog");

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);

  step("is invited by the bot, and opens the form from the same card (NP3)", async () => {
    await teams.be("Ivo Lang");
    await teams.confirmWhoTheyAre();
    const card = await teams.card("Hello Ivo.");
    expect(await card.innerText()).toContain("nobody counts on you until you have said yes");
    await teams.press("Volunteer");
    await dialog().getByText("You apply as Ivo Lang, ivo.lang@northgate.example").waitFor();
    await page.getByRole("combobox", { name: "Theme" }).waitFor({ state: "attached" });
    await picture("form");
    expect(await barriers(page)).toEqual([]);
  });

  step("cannot name themselves, and keeps what was typed", async () => {
    const form = dialog();
    await form.getByLabel("Educational supervisor", { exact: true }).check();
    await form.getByLabel("Their name").fill("Idris Vaughan");
    await form.getByLabel("Their work e-mail").fill("ivo.lang@northgate.example");
    await form.getByLabel("We have discussed it").check();
    await form.getByLabel(/About you/u).fill("ST3 in medicine, and an F1 here three years ago.");
    await form.getByRole("button", { name: "Apply" }).click();
    await form.getByText("Nobody can be their own supervisor").waitFor();
    await picture("own-supervisor");
    expect(await form.getByLabel("Their name").inputValue()).toBe("Idris Vaughan");
    await form.getByLabel("Their work e-mail").fill("idris.vaughan@northgate.example");
    await form.getByRole("button", { name: "Apply" }).click();
    const card = await teams.card("Your application is in");
    expect(await card.innerText()).toContain("There is nothing for you to do.");
    await picture("application-is-in");
  });

  step("is confirmed by the director, who marks the ready e-mail as sent (NP6)", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Supporters", exact: true }).first().click();
    await tab.getByText("Confirm the supervisor").first().waitFor();
    await inEachTheme("register");
    await tab.getByRole("button", { name: "Details of Ivo Lang" }).click();
    await tab.getByRole("heading", { name: "Who do they turn to?" }).waitFor();
    await inEachTheme("confirm");
    await tab.getByRole("button", { name: "Confirm", exact: true }).click();
    await tab.getByRole("heading", { name: "Tell them" }).waitFor();
    const letter = tab.getByLabel("Text", { exact: true });
    expect(await letter.inputValue()).toContain(
      "No reply is needed. If you say nothing by the end",
    );
    await inEachTheme("tell");
    await tab.getByRole("button", { name: "Mark the e-mail as sent" }).click();
    await tab.getByText("Window ends").waitFor();
    await picture("window-open");
    await tab.getByRole("button", { name: "Close" }).click();
  });

  step("sees in the tab until when the supervisor can speak", async () => {
    await teams.be("Ivo Lang");
    const tab = await teams.tab();
    await tab.getByRole("heading", { name: "Your supervisor has been told" }).waitFor();
    await tab.getByText(/If they say nothing by the end of/u).waitFor();
    await inEachTheme("my-support");
    await page.setViewportSize({ width: 320, height: 800 });
    await picture("my-support-telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  step("is a supporter the day after, without anybody having said a word (NP6, NP11)", async () => {
    await director.moveClock({ advance: "P21D" });
    await director.moveClock({ advance: "P1D" });
    await teams.be("Ivo Lang");
    const card = await teams.card("You are a near-peer supporter");
    const words = await card.innerText();
    expect(words).toContain("Your application stands");
    expect(words).toContain("worth doing before you start");
    await picture("stands");
    expect(await barriers(page)).toEqual([]);
  });
});

import type { Browser, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

const WORDS = "The night rota leaves two of us for five wards.";

describe("A supporter raises a concern to the director of medical education (NP22)", () => {
  const step = steps();
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let picture: (name: string) => Promise<void>;

  beforeAll(async () => {
    program = await startProgram();
    const director = await seededDirector(program.base);
    await aPairAndADme(director);
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "supporter-raises-a-concern",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Sam and Ivo in a pairing that they know of, and Idris, who is the DME. */
  async function aPairAndADme(director: Director): Promise<void> {
    await director.imports(FOUR_PEOPLE);
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    await director.stateVolunteers([ivo.personId]);
    await director.publish(await director.propose());
    await director.moveClock({ advance: "P3D" });
    const clock = await director.moveClock({ advance: "PT0S" });
    const idris = { given: "Idris", family: "Vaughan", email: "idris.vaughan@northgate.example" };
    const body = { ...idris, role: "dme", from: clock.now.slice(0, 10) };
    await director.does(api.giveRole, { body });
  }

  /** The dialog of the bot, on the local page. */
  const dialog = () => page.getByRole("dialog");

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);

  step("who has told the bot who they are, and has a DME who did", async () => {
    for (const name of ["Idris Vaughan", "Ivo Lang"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
  });

  step("hears first who reads it and how soon, and where help is at once", async () => {
    const box = page.getByRole("textbox", { name: /message/i });
    await box.fill("something worries me");
    await box.press("Enter");
    const card = await teams.card("Something worries me");
    const words = await card.innerText();
    expect(words).toMatch(
      /You choose who reads it: .*, director; or Idris Vaughan, director of medical education/u,
    );
    expect(words).toContain("not an emergency service");
    expect(words).toContain("999");
    await inEachTheme("before");
  });

  step(
    "is asked about what looks like a patient's number, with all that was typed kept",
    async () => {
      await teams.press("Write it down");
      await dialog().getByLabel("What worries you").fill(`Patient 943 476 5919. ${WORDS}`);
      await dialog()
        .getByLabel(/Idris Vaughan/)
        .check();
      await dialog().getByLabel("Something else").check();
      await dialog().getByRole("button", { name: "Send it" }).click();
      await dialog().getByText("This looks like an NHS number.").waitFor();
      expect(await dialog().getByLabel("What worries you").inputValue()).toContain(WORDS);
      await picture("asked-about-a-number");
      expect(await barriers(page)).toEqual([]);
    },
  );

  step("sends it without the number, and has a receipt", async () => {
    await dialog().getByLabel("What worries you").fill(WORDS);
    await dialog().getByRole("button", { name: "Send it" }).click();
    const card = await teams.card("We have it");
    expect(await card.innerText()).toContain(
      "Idris Vaughan, director of medical education, will read it by",
    );
    await picture("receipt");
    expect(await teams.chatText()).not.toContain("rota");
  });

  step("leaves no trace of it for the director", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Concerns", exact: true }).first().click();
    await tab.getByText("Nothing for you to read").waitFor();
    await picture("director-sees-none");
    expect(await teams.chatText()).not.toContain("in confidence");
  });

  step("is read by the DME, who was told at once, and dealt with", async () => {
    await teams.be("Idris Vaughan");
    const note = await teams.card("A note waits for you");
    expect(await note.innerText()).not.toContain("rota");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Concerns", exact: true }).first().click();
    await tab.getByText("Not read yet").waitFor();
    await inEachTheme("list");
    await tab.getByRole("button", { name: "Read what Ivo Lang wrote" }).click();
    const drawer = tab.getByRole("dialog", { name: "Ivo Lang" });
    await drawer.getByText(WORDS).waitFor();
    await inEachTheme("opened");
    await drawer.getByRole("button", { name: "Mark as dealt with" }).click();
    await tab.getByText("Marked as dealt with.").first().waitFor();
    await tab.getByText("Dealt with", { exact: true }).waitFor();
  });

  step(
    "hears that it was read, and by whom, and finds their own words in the tab alone",
    async () => {
      await teams.be("Ivo Lang");
      const card = await teams.card("Your note was read");
      expect(await card.innerText()).toContain("Idris Vaughan, director of medical education");
      const tab = await teams.tab();
      await tab.getByRole("heading", { name: "Something worries you" }).waitFor();
      await tab.getByRole("button", { name: "Read what you wrote" }).click();
      await tab.getByText(WORDS).waitFor();
      await inEachTheme("receipts");
    },
  );

  step("can write from the tab as well, and on a telephone", async () => {
    const tab = await teams.tab();
    await tab.getByRole("button", { name: "Write in confidence" }).click();
    const form = tab.getByRole("dialog", { name: "Something worries me" });
    await form.getByRole("button", { name: "Send it" }).click();
    await form.getByText("Choose who should read this.").waitFor();
    await inEachTheme("form");
    await form.getByRole("radio", { name: /Idris Vaughan/ }).check();
    await form.getByRole("radio", { name: "A director of the scheme" }).check();
    await form.getByRole("textbox").fill("Another thing.");
    await page.setViewportSize({ width: 360, height: 740 });
    await picture("form-on-a-telephone");
    await form.getByRole("button", { name: "Send it" }).click();
    await tab.getByText("Saved. You see here when it was read").first().waitFor();
    await tab.getByText("Not read yet").waitFor();
    await picture("receipts-on-a-telephone");
  });
});

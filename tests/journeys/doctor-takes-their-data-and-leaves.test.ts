import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectFitsATelephone } from "../support/telephone";
import { expectNoBarriers } from "../support/themes";

describe("A foundation doctor takes their data and leaves (PF-14, PF-15, PF-29)", () => {
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
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    await director.stateVolunteers([ivo.personId]);
    ({ browser, page, picture, teams } = await openLocalTeams(
      program.base,
      "doctor-takes-their-data-and-leaves",
    ));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);
  const tab = (): FrameLocator => page.frameLocator("iframe");

  const fitsATelephone = (name: string) => expectFitsATelephone(page, name, picture);

  step("who has a supporter, and asks the bot what it knows", async () => {
    for (const name of ["Ivo Lang", "Sam Okafor"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
    await director.publish(await director.propose());
    await director.moveClock({ advance: "P5D" });
    await page.reload();
    await teams.be("Sam Okafor");
    await teams.chat();
    await page.getByRole("textbox").fill("my data");
    await page.keyboard.press("Enter");
    await teams.card("What we keep about you");
    await inEachTheme("chat");
  });

  step("finds all of it in the tab, by keyboard alone", async () => {
    await teams.tab();
    const link = tab().getByRole("link", { name: "Open my data" });
    await link.focus();
    await page.keyboard.press("Enter");
    await tab().getByRole("heading", { name: "My data", level: 1 }).waitFor();
    await tab().getByText("sam.okafor@northgate.example").first().waitFor();
    await tab().getByText("7111111").waitFor();
    await inEachTheme("my-data");
    await fitsATelephone("my-data-telephone");
  });

  step("and takes a copy along", async () => {
    const saving = page.waitForEvent("download");
    await tab().getByRole("button", { name: "Download as JSON" }).press("Enter");
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("near-peer-my-data.json");
    const copy: unknown = JSON.parse(readFileSync(await saved.path(), "utf8"));
    expect(JSON.stringify(copy)).toContain("sam.okafor@northgate.example");
  });

  step("sees first what would go and what has to stay", async () => {
    await tab().getByRole("button", { name: "Show what would happen" }).press("Enter");
    const dialog = tab().getByRole("dialog");
    await dialog.getByText("What stays, and why").waitFor();
    await dialog.getByText("Your pairing ends.").waitFor();
    await inEachTheme("plan");
    await fitsATelephone("plan-telephone");
    await dialog.getByRole("button", { name: "Erase me" }).press("Enter");
    await dialog.getByText("Tick the box to say that you have read it.").waitFor();
  });

  step("is erased, and keeps the certificate", async () => {
    const dialog = tab().getByRole("dialog");
    await dialog.getByRole("checkbox").press("Space");
    await dialog.getByRole("button", { name: "Erase me" }).press("Enter");
    await tab().getByRole("heading", { name: "You have been erased" }).waitFor();
    await tab().getByText("now say that they were removed").waitFor();
    await inEachTheme("certificate");
    await fitsATelephone("certificate-telephone");
    const saving = page.waitForEvent("download");
    await tab().getByText("It is shown this once").waitFor();
    await tab().getByRole("button", { name: "Save the certificate" }).press("Enter");
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("near-peer-certificate.pdf");
    expect(
      readFileSync(await saved.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  step("while the cards in the chat say that they were removed", async () => {
    await teams.card("This message was removed");
    expect(await teams.chatText()).not.toContain("Ivo Lang");
    await picture("chat-afterwards");
  });

  step("and the supporter reads it without a reason, and without a name", async () => {
    await director.moveClock({ advance: "PT15M" });
    await teams.be("Ivo Lang");
    const card = await teams.card("A change of pairing");
    expect(await card.innerText()).toContain("no longer taking part");
    expect(await card.innerText()).not.toContain("Sam");
    await picture("supporter");
    expect((await director.people("foundation-doctors")).map(({ name }) => name)).toEqual([
      "Ruth Vale",
    ]);
  });
});

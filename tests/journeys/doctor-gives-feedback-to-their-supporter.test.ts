import type { Browser, FrameLocator, Page } from "playwright-core";
import { addDays, addMonths, londonDate } from "../../bot/src/scheme/calendar/london";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectFitsATelephone } from "../support/telephone";
import { expectNoBarriers } from "../support/themes";

const WORDS = "You rang back after my first night on call.";

/** A Wednesday on or after a day, at noon: nobody is asked on a weekend. */
function noonOfWednesday(from: string): string {
  const isWednesday = (day: string) => new Date(day).getUTCDay() === 3;
  const days = [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(from, more));
  return `${days.find(isWednesday) ?? from}T12:00:00.000Z`;
}

describe("A doctor gives feedback to their supporter, who takes it along (NP24, NP25)", () => {
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
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "feedback"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);
  const tab = (): FrameLocator => page.frameLocator("iframe");
  const toFeedback = async () => {
    await teams.tab();
    await tab().getByRole("link", { name: "Open feedback" }).click();
    await tab().getByRole("heading", { name: "Feedback", level: 1 }).waitFor();
  };

  const fitsATelephone = (name: string) => expectFitsATelephone(page, name, picture);

  step("is asked once, three months after they met, and told who reads what", async () => {
    for (const name of ["Ivo Lang", "Sam Okafor"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
    await director.publish(await director.propose());
    await director.moveClock({ advance: "P5D" });
    const { announceAt } = await director.pairingOf("Sam Okafor");
    const asked = addMonths(londonDate(announceAt), 3);
    await director.moveClock({ now: noonOfWednesday(addDays(asked, 2)) });
    await page.reload();
    await teams.be("Sam Okafor");
    await teams.chat();
    await page.getByText("If you like, you can say something to Ivo").last().waitFor();
    await picture("asked");
  });

  step("says in the tab what helped, with their name, by keyboard", async () => {
    await toFeedback();
    await tab().getByRole("button", { name: "Give feedback" }).press("Enter");
    const form = tab().getByRole("dialog", { name: "Give feedback to Ivo Lang" });
    await form.getByRole("button", { name: "Save" }).press("Enter");
    await form.getByText("Answer at least one of the questions.").waitFor();
    await inEachTheme("form");
    await fitsATelephone("form-on-a-telephone");
    await form.getByLabel("What helped?").fill(WORDS);
    await form.getByRole("button", { name: "Save" }).press("Enter");
    await tab().getByText("Given with your name. Your supporter reads it.").waitFor();
  });

  step("says something about the scheme, and takes it back", async () => {
    await tab().getByRole("button", { name: "Say something about the scheme" }).press("Enter");
    const form = tab().getByRole("dialog", { name: "Say something about the scheme" });
    await form.getByLabel("What could be even better?").fill("Earlier names.");
    await form.getByRole("button", { name: "Save" }).press("Enter");
    const back = tab().getByRole("button", { name: "Take it back" });
    await back.waitFor();
    await fitsATelephone("given-on-a-telephone");
    await back.press("Enter");
    await tab().getByText("Taken back. The words are gone.").first().waitFor();
  });

  step("the supporter reads it, and takes it along as a PDF", async () => {
    await teams.be("Ivo Lang");
    await toFeedback();
    await tab().getByText(WORDS).waitFor();
    await inEachTheme("received");
    await fitsATelephone("received-on-a-telephone");
    const saving = page.waitForEvent("download");
    await tab().getByRole("button", { name: "Save as PDF" }).press("Enter");
    expect((await saving).suggestedFilename()).toMatch(/^near-peer-feedback-.*\.pdf$/u);
  });

  step("the director finds nothing of it, on a page that says what will be there", async () => {
    await teams.be("Amara Whitfield");
    await teams.tab();
    await tab().getByRole("link", { name: "Settings", exact: true }).click();
    await tab().getByRole("link", { name: "Read the feedback" }).click();
    await tab().getByRole("heading", { name: "Nothing to read yet" }).waitFor();
    expect(await tab().locator("body").innerText()).not.toContain(WORDS);
    await inEachTheme("on-the-scheme");
  });
});

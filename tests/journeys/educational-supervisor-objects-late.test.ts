import type { Browser, Page } from "playwright-core";
import { api } from "../../bot/src/contract";
import { objectIdFor } from "../../bot/src/local/directory/account-ids";
import { barriers } from "../support/browser";
import { Caller, seededDirector, tokenOf, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { openLocalTeams } from "../support/open-local-teams";
import { FOUR_PEOPLE } from "../support/northgate";
import { startProgram, type Program } from "../support/program";
import { steps } from "../support/steps";
import { expectFitsATelephone } from "../support/telephone";
import { expectNoBarriers } from "../support/themes";

const IDRIS = "idris.vaughan@northgate.example";
const WORDS = "The exam is in October.";

describe("An educational supervisor objects late (NP6)", () => {
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
      "educational-supervisor-objects-late",
    ));
    await teams.be("Ivo Lang");
    await teams.confirmWhoTheyAre();
    await teams.card("Hello Ivo.");
    await ivoApplies();
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  /** Ivo applies in the tab, and the administrator lets the bot tell Idris. */
  async function ivoApplies(): Promise<void> {
    const oid = objectIdFor("ivo.lang@northgate.example");
    const ivo = new Caller(program.base, await tokenOf(program.base, oid));
    const turnsTo = { as: "educational-supervisor", name: "Idris Vaughan", email: IDRIS };
    const [mine] = (
      await ivo.does(api.applyToSupport, {
        body: {
          schemeId: "northgate",
          applicationId: "application-1",
          turnsTo,
          statement: "discussed",
          capacity: 2,
          biography: "",
          contact: "",
        },
      })
    ).schemes;
    expect(mine?.standing).toBe("waiting-for-administrator");
    const [row] = (await director.does(api.listSupporters)).items;
    const params = { personId: row?.personId ?? "" };
    const confirmed = await director.does(api.confirmSupervisor, {
      params,
      body: turnsTo,
      ifMatch: row?.version ?? "",
    });
    await director.does(api.tellSupervisor, {
      params,
      body: { channel: "bot" },
      ifMatch: confirmed.version,
    });
  }

  const inEachTheme = (name: string) => expectNoBarriers(page, name, picture);

  step("who opens Near-peer is told that no reply is needed, and by when to speak", async () => {
    await page.reload();
    await teams.be("Idris Vaughan");
    await teams.confirmWhoTheyAre();
    await director.moveClock({ advance: "P3D" });
    const card = await teams.card("A doctor you look after has volunteered");
    const words = await card.innerText();
    expect(words).toContain("No reply needed.");
    expect(words).toMatch(/If you say nothing by the end of .+, Ivo's application stands\./u);
    await inEachTheme("told");
  });

  step(
    "sees only their own applicants on their page, and the application stand in time",
    async () => {
      await director.moveClock({ advance: "P28D" });
      const tab = await teams.tab();
      await tab.getByRole("heading", { name: "Doctors you look after who volunteered" }).waitFor();
      await tab.getByText("Ivo's application stands.").waitFor();
      await inEachTheme("my-page");
      await expectFitsATelephone(page, "my-page-telephone", picture);
    },
  );

  step("objects in one short form, and the doctor stays a supporter meanwhile", async () => {
    const tab = page.frameLocator("iframe");
    await tab.getByRole("button", { name: "Ivo Lang: this is not the year for it" }).click();
    await tab.getByLabel("What the directors should know, if anything").fill("x".repeat(1_200));
    await tab.getByRole("button", { name: "Object", exact: true }).click();
    await tab.getByText("That is 1,200 characters, and 1,000 fit.").waitFor();
    await inEachTheme("too-long");
    await tab.getByLabel("What the directors should know, if anything").fill(WORDS);
    await tab.getByRole("button", { name: "Object", exact: true }).click();
    await tab.getByText("Your objection is with the directors.").waitFor();
    await picture("objected");
    const [row] = (await director.does(api.listSupporters)).items;
    expect(row).toMatchObject({ name: "Ivo Lang", state: "volunteered" });
  });

  step("leaves it to the director, who reads it and decides", async () => {
    await teams.be("Amara Whitfield");
    const tab = await teams.tab();
    await tab.getByRole("link", { name: "Supporters", exact: true }).first().click();
    await tab.getByText("A late objection waits for the director").first().waitFor();
    await tab.getByRole("button", { name: "Details of Ivo Lang" }).click();
    await tab.getByRole("button", { name: "Read what they wrote" }).click();
    await tab.getByText(WORDS).waitFor();
    await inEachTheme("objection-read");
    await tab
      .getByRole("region", { name: "Objection" })
      .getByRole("button", { name: "Not able this year" })
      .click();
    await tab.getByText('reads "not able to take part this year" and no reason').waitFor();
    await picture("decide");
    expect(await barriers(page)).toEqual([]);
    await tab
      .getByRole("dialog", { name: "Ivo Lang is not able to take part this year" })
      .getByRole("button", { name: "Not able this year" })
      .click();
    await tab.getByText("Decided. Ivo Lang is told.").first().waitFor();
    await picture("decided");
  });

  step("and the doctor reads that they are not able to take part, and nothing of why", async () => {
    await director.moveClock({ advance: "PT1M" });
    await teams.be("Ivo Lang");
    const card = await teams.card("Not this year");
    expect(await card.innerText()).toContain("You are not able to take part this year");
    expect(await teams.chatText()).not.toMatch(/object|exam/iu);
    await picture("not-this-year");
  });
});

import { openCosmos } from "../../bot/src/outbound/cosmos/open-cosmos";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { z } from "zod";
import { barriers } from "../support/browser";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { sheetOf } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { spoilDocument } from "../support/spoil-message";
import { startStoreProcess, type StoreProcess } from "../support/store-process/store-process";
import { steps } from "../support/steps";
import { expectNoBarriers } from "../support/themes";

const DOCTORS = ["Sam Okafor", "Ruth Vale", "Noor Aziz", "Priya Nair", "Ana Reyes", "Ben Holt"];
const SUPPORTERS = ["Ivo Lang", "Fay Moor", "Gus Hale"];

/** Six doctors and three supporters with two places each: six pairs, twelve announcements. */
const SIX_PAIRS = sheetOf(
  ...[...DOCTORS, ...SUPPORTERS].map((name, nth) => {
    const role = DOCTORS.includes(name)
      ? "foundation doctor,F1,Infirmary,Medicine,"
      : "supporter,ST3,Infirmary,Surgery,2";
    const email = `${name.toLowerCase().replace(" ", ".")}@northgate.example`;
    return `${name},${email},711111${nth},${role},2026-08-05,2027-08-03`;
  }),
);

/** Leaves a message that was sent in a state that no program knows. */
async function spoilOneThatWent({ endpoint, key }: StoreProcess): Promise<void> {
  const cosmos = await openCosmos({ endpoint, key, database: "near-peer" });
  const { resources } = await cosmos.container("outbox").items.readAll().fetchAll();
  const [went] = z.array(sentMessage).parse(resources.filter(({ state }) => state === "sent"));
  if (went === undefined) throw new Error("No message has gone.");
  await spoilDocument(cosmos.container("outbox").item(went.id, went.shard));
  cosmos.close();
}

const sentMessage = z.looseObject({ id: z.string(), shard: z.string() });

describe("A director watches what the scheme sends", () => {
  const step = steps();
  let store: StoreProcess;
  let program: Program;
  let director: Director;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let picture: (name: string) => Promise<void>;
  /** Sam's supporter, as the allocation chose. */
  let supporter = "";

  beforeAll(async () => {
    store = await startStoreProcess({ file: ":memory:" });
    const { endpoint, key } = store;
    program = await startProgram({ env: { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } });
    director = await seededDirector(program.base);
    await director.imports(SIX_PAIRS);
    await director.seniorsVolunteer();
    ({ browser, page, picture, teams } = await openLocalTeams(program.base, "messages"));
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
    await store.close();
  });

  const figures = () => tab.getByRole("list", { name: "Messages by where they stand" });
  const figure = (name: RegExp) => figures().getByRole("link", { name });
  const row = (name: RegExp) =>
    tab.getByRole("grid", { name: "Messages" }).getByRole("row", { name });
  /** Only rows in sight are drawn: who is looked for is searched for. */
  const find = (name: string) => tab.getByRole("searchbox", { name: "Search by name" }).fill(name);
  /** Opens what the scheme tells a doctor of their supporter. */
  const detailsOf = (doctor: string) =>
    tab.getByRole("button", {
      name: `Details of the message to ${doctor}: Their supporter's name, to the doctor`,
    });
  const gone = () => tab.getByRole("dialog").waitFor({ state: "detached" });

  /** The director's Messages page, read anew. */
  const lookAgain = async (): Promise<void> => {
    await teams.be("Amara Whitfield");
    tab = await teams.tab();
    await tab.getByRole("link", { name: "Messages", exact: true }).click();
    await tab.getByRole("heading", { name: "Messages", level: 1 }).waitFor();
  };

  /** What the figures say: the total, and the seven that are to add up to it. */
  const sums = async (): Promise<readonly number[]> =>
    (await figures().getByRole("link").allInnerTexts()).map((text) => parseInt(text, 10));

  step("finds an empty page that says what will stand there, and the way to it", async () => {
    await lookAgain();
    await tab.getByRole("heading", { name: "No messages yet" }).waitFor();
    await tab.getByRole("button", { name: "Go to Allocate" }).waitFor();
    await picture("empty");
    expect(await barriers(page)).toEqual([]);
  });

  step("sees what a publication will send, to how many and when, and looks at it", async () => {
    await director.publish(await director.propose());
    supporter = (await director.pairingOf("Sam Okafor")).supporter.name;
    for (const name of ["Sam Okafor", supporter, "Ruth Vale"]) {
      await teams.be(name);
      await teams.confirmWhoTheyAre();
    }
    await lookAgain();
    await figure(/^12 messages in all/).waitFor();
    await figure(/^12 To come/).waitFor();
    await picture("to-come");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: /^Preview: Their supporter's name/ }).click();
    await tab.getByRole("dialog").getByText("Your near-peer supporter").first().waitFor();
    await picture("preview");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await gone();
  });

  step("holds them all, and nothing goes when their moment has passed", async () => {
    await tab.getByRole("button", { name: "Hold all messages" }).click();
    await tab.getByRole("dialog").getByText("Nothing is lost").waitFor();
    await picture("hold");
    expect(await barriers(page)).toEqual([]);
    await tab.getByRole("button", { name: "Hold them" }).click();
    await tab.getByText("Amara Whitfield held them on").waitFor();
    await gone();
    const { announceAt } = await director.pairingOf("Sam Okafor");
    await director.moveClock({ now: new Date(Date.parse(announceAt) + 60_000).toISOString() });
    await teams.be("Sam Okafor");
    expect(await teams.chatText()).not.toContain("Your near-peer supporter");
    await lookAgain();
    await figure(/^12 Waiting/).waitFor();
    await tab.getByText("0 of 12 messages gone").waitFor();
    await find("Sam Okafor");
    await row(/Sam Okafor.*All messages are held/).waitFor();
    await expectNoBarriers(page, "held", picture);
  });

  step("takes one out by keyboard alone: it is never sent", async () => {
    await find("Ruth Vale");
    const details = detailsOf("Ruth Vale");
    await details.focus();
    await page.keyboard.press("Enter");
    const out = tab.getByRole("dialog").getByRole("button", { name: "Take it out" });
    await out.focus();
    await page.keyboard.press("Enter");
    const asks = tab.getByRole("dialog", { name: "Take out the message to Ruth Vale" });
    await asks.getByText("The message to the other half of the pair still goes.").waitFor();
    await picture("take-out");
    expect(await barriers(page)).toEqual([]);
    await asks.getByRole("button", { name: "Take it out" }).press("Enter");
    await tab.getByText("Taken out. The message to Ruth Vale is not sent.").last().waitFor();
    await gone();
    await figure(/^1 Not needed/).waitFor();
    await figure(/^11 Waiting/).waitFor();
  });

  step("lets them go: they arrive, and the one that was taken out does not", async () => {
    await tab.getByRole("button", { name: "Let them go" }).click();
    await tab.getByRole("dialog").getByRole("button", { name: "Let them go" }).click();
    await tab.getByText("Messages go again.").last().waitFor();
    await gone();
    await director.moveClock({ advance: "PT1M" });
    await teams.be("Ruth Vale");
    expect(await teams.chatText()).not.toContain("Your near-peer supporter");
    await teams.be("Sam Okafor");
    await teams.card("Your near-peer supporter");
    await teams.be(supporter);
    await teams.card("You have a new foundation doctor");
    await lookAgain();
    const [total, ...seven] = await sums();
    expect(seven).toHaveLength(7);
    expect(seven.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  step("sees who has not got the app, and has an e-mail to them ready", async () => {
    await figure(/Waiting/).click();
    await tab.getByRole("button", { name: /^Waiting/, pressed: true }).waitFor();
    await find("Noor Aziz");
    await row(/Noor Aziz.*not confirmed who they are in Teams/).waitFor();
    await detailsOf("Noor Aziz").click();
    const drawer = tab.getByRole("dialog", { name: "Noor Aziz" });
    await drawer.getByText("noor.aziz@northgate.example").waitFor();
    expect(await drawer.getByLabel("Text").inputValue()).toContain("Hello Noor");
    await drawer.getByRole("button", { name: "Copy the e-mail" }).click();
    await drawer.getByText(/^The e-mail is copied|^It could not be copied/).waitFor();
    await picture("ready-e-mail");
    expect(await barriers(page)).toEqual([]);
    await drawer.getByRole("button", { name: "Close" }).click();
    await gone();
  });

  step(
    "finds the pairs of which one half cannot be reached, with the way in for that half",
    async () => {
      await tab.getByText("See which").click();
      await tab.getByRole("button", { name: "Ready e-mail to Noor Aziz" }).click();
      const dialog = tab.getByRole("dialog", { name: "Ready e-mail to Noor Aziz" });
      await dialog.getByText("Near-peer in Teams").waitFor();
      await picture("half-reached");
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Close" }).click();
      await gone();
    },
  );

  step("is told of one that nobody can read, and the numbers add up with it", async () => {
    const [total = 0] = await sums();
    await spoilOneThatWent(store);
    await tab.getByText("One message cannot be read.").waitFor();
    const [less = 0, ...standings] = await sums();
    expect(less).toBe(total - 1);
    expect(standings.reduce((sum, one) => sum + one, 0)).toBe(less);
    await tab.getByText("One message cannot be read.").scrollIntoViewIfNeeded();
    await picture("unreadable");
    expect(await barriers(page)).toEqual([]);
  });

  step("and on a telephone nothing has to be scrolled sideways", async () => {
    await page.setViewportSize({ width: 320, height: 740 });
    await row(/Noor Aziz/)
      .first()
      .waitFor();
    await picture("telephone");
    const widths = await Promise.all(
      page.frames().map((frame) => frame.evaluate("document.documentElement.scrollWidth")),
    );
    for (const width of widths) expect(width).toBeLessThanOrEqual(320);
  });
});

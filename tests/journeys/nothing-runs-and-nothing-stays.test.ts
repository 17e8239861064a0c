import type { Browser, Frame, FrameLocator, Page, Request } from "playwright-core";
import { api } from "../../bot/src/contract";
import { settingsOf } from "../../bot/src/scheme/policy/settings";
import { hashOf, type SchemePage, type Screen } from "../../tab/src/platform/route";
import { aScheme } from "../support/builders";
import { seededDirector, type Director } from "../support/director";
import type { LocalTeamsPage } from "../support/local-teams-page";
import { sheetOf } from "../support/northgate";
import { openLocalTeams } from "../support/open-local-teams";
import { startProgram, type Program } from "../support/program";
import { SCRIPT_ATTEMPTS } from "../support/script-attempts";
import { steps } from "../support/steps";
import { until } from "../support/until";

/** Stands in every name and address of the scheme, and in nothing of the program's own. */
const CANARY = "Quillon";
const DAYS = "2026-08-05,2027-08-03";

/** Half of them doctors, half seniors, each with an attempt in their name and others in where they work. */
function hostileSheet() {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = SCRIPT_ATTEMPTS.map((attempt, at) => {
    const [site, specialty] = [1, 2].map(
      (by) => SCRIPT_ATTEMPTS[(at + by) % SCRIPT_ATTEMPTS.length],
    );
    const is = at % 2 === 0 ? "foundation doctor,F1" : "supporter,ST4";
    const family = `${CANARY}${String(at).padStart(2, "0")}`;
    const name = cell(`${attempt} ${family}`);
    const email = `${family.toLowerCase()}@northgate.example`;
    const capacity = at % 2 === 0 ? "" : "2";
    return `${name},${email},,${is},${cell(site ?? "")},${cell(specialty ?? "")},${capacity},${DAYS}`;
  });
  return sheetOf(...lines);
}

const SCHEME_PAGES: readonly SchemePage[] = [
  "today",
  "wish-counts",
  "requests",
  "concerns",
  "complaints",
  "scheme-feedback",
  "retention",
  "import",
  "allocate",
  "suggestions",
  "launch",
  "settings",
  "audit",
];
const OWN: readonly Screen[] = (
  ["my", "wishes", "help", "feedback", "data", "complain", "privacy"] as const
).map((name) => ({ name }));

describe("Whatever people write, and wherever one looks", () => {
  const step = steps();
  const asked: string[] = [];
  let inHand = 0;
  let program: Program;
  let browser: Browser;
  let page: Page;
  let teams: LocalTeamsPage;
  let tab: FrameLocator;
  let director: Director;
  let proposalId = "";

  beforeAll(async () => {
    program = await startProgram();
    director = await seededDirector(program.base);
    await director.imports(hostileSheet());
    await director.seniorsVolunteer();
    await director.publish(await director.propose());
    ({ proposalId } = await director.propose());
    await director.does(api.changeSettings, {
      body: hostileSettings(),
      ifMatch: await settingsVersion(),
    });
    ({ browser, page, teams } = await openLocalTeams(program.base, "nothing-runs"));
    await page.addInitScript("window.__xss = 0");
    page.on("request", (request) => {
      asked.push(request.url());
      if (isCall(request.url())) inHand += 1;
    });
    const ended = (request: Request) => {
      if (isCall(request.url())) inHand -= 1;
    };
    page.on("requestfinished", ended).on("requestfailed", ended);
    await teams.open();
  });
  afterAll(async () => {
    await Promise.allSettled([program.close(), browser.close()]);
  });

  const isCall = (url: string) => new URL(url).pathname.startsWith("/api/");
  const settingsVersion = async () => (await director.does(api.getSettings)).version;

  function hostileSettings() {
    const [one = "", two = "", three = ""] = SCRIPT_ATTEMPTS;
    const { signposts, ...rest } = settingsOf(aScheme());
    const url = "https://elsewhere.example/";
    return {
      ...rest,
      directorName: three,
      signposts: [...signposts, { title: one, how: two, url }],
      resources: SCRIPT_ATTEMPTS.slice(0, 20).map((title) => ({ title, about: title, url })),
    };
  }

  const frames = (): readonly Frame[] => page.frames();
  const tabFrame = (): Frame => {
    const found = frames().find((frame) => new URL(frame.url()).pathname.startsWith("/tab/"));
    if (found === undefined)
      throw new Error(
        `No tab: ${frames()
          .map((one) => one.url())
          .join()}`,
      );
    return found;
  };

  /** Goes to a screen, and waits until it has read what it shows. */
  async function look(screen: Screen): Promise<void> {
    await tabFrame().evaluate(`location.hash = ${JSON.stringify(hashOf(screen))}`);
    await settled();
    await tab.getByRole("heading", { level: 1 }).first().waitFor();
    expect(tabFrame().url()).toContain(hashOf(screen));
    await expectNothingRan();
  }

  /** Until nothing is being asked for, also after what was answered has been drawn. */
  async function settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = inHand === 0 ? quiet + 1 : 0) {
      await tabFrame().evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
      );
      await until("read", () => (inHand === 0 ? true : undefined));
    }
  }

  /** Nothing counted itself, and nothing of what was written has become an element. */
  async function expectNothingRan(): Promise<void> {
    for (const frame of frames()) {
      expect(await frame.evaluate("window.__xss")).toBe(0);
      const made =
        "img[src=x],[onerror],[onload],[ontoggle],[onfocus],[srcdoc],[href^=javascript],script:not([src])";
      expect(
        await frame.evaluate(`document.querySelectorAll(${JSON.stringify(made)}).length`),
      ).toBe(0);
    }
  }

  /** What the browser would still have of the page when it is closed. */
  async function expectNothingStays(): Promise<void> {
    expect(await page.context().cookies()).toEqual([]);
    // The local page, which stands in for Teams, is of the same origin, so that its stores are these too.
    const kept = await tabFrame().evaluate(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, document.title, location.href,
      await indexedDB.databases(), "caches" in window ? await caches.keys() : [],
    ]))()`);
    expect(kept).not.toMatch(new RegExp(`${CANARY}|eyJ|northgate\\.example`, "iu"));
  }

  step(
    "T-E3-8: nothing that stands in a name, a place or a note runs on any page of a director",
    async () => {
      await teams.be("Amara Whitfield");
      tab = await teams.tab();
      await tab.getByRole("heading", { level: 1 }).waitFor();
      const schemeId = "northgate";
      const [first] = await director.people("foundation-doctors");
      const pages: readonly Screen[] = [
        ...SCHEME_PAGES.map((name) => ({ name, schemeId })),
        { name: "people", schemeId, kind: "foundation-doctors", filter: "" },
        { name: "people", schemeId, kind: "senior-doctors", filter: "" },
        { name: "people", schemeId, kind: "staff", filter: "" },
        { name: "pairings", schemeId, filter: "" },
        { name: "supporters", schemeId, filter: "" },
        { name: "messages", schemeId, standing: "", kind: "" },
        { name: "changeover", schemeId, day: "" },
        { name: "pair", schemeId, doctorId: first?.personId ?? "" },
        { name: "proposal", schemeId, proposalId },
        ...OWN,
      ];
      for (const screen of pages) await look(screen);
      await expectNothingStays();
    },
  );

  step("T-E3-9: a name that is searched for on the server stands in no address", async () => {
    await director.moveClock({ advance: "P1D" });
    await look({ name: "messages", schemeId: "northgate", standing: "", kind: "" });
    const before = asked.length;
    await tab.getByRole("searchbox").first().fill(`${CANARY}02`);
    await until("asked", () => (asked.length > before ? true : undefined));
    await settled();
    await tab
      .getByRole("button", { name: new RegExp(`${CANARY}02`) })
      .first()
      .waitFor();
    await expectNothingRan();
  });

  step("T-E3-8: nor in the chat and on the pages of a doctor and of a supporter", async () => {
    const { doctor, supporter } = (await director.pairings())[0] ?? {};
    for (const one of [doctor, supporter]) {
      const family = one?.name.split(" ").at(-1) ?? "";
      await teams.be(family);
      await teams.chatText();
      await expectNothingRan();
      await teams.confirmWhoTheyAre();
      tab = await teams.tab();
      await tab.getByRole("heading", { level: 1 }).waitFor();
      for (const name of ["my", "data"] as const) await look({ name });
      await expectNothingStays();
    }
  });

  step("T-E3-9: of all that was asked for, no address holds a name, an e-mail or a token", () => {
    const calls = asked.filter((url) => !url.includes("/local/"));
    expect(calls.length).toBeGreaterThan(60);
    for (const url of calls) {
      expect(url).not.toMatch(new RegExp(`${CANARY}|eyJ|%40|@`, "iu"));
    }
    return Promise.resolve();
  });
});

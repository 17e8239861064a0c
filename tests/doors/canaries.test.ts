import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATA_MAP } from "../../bot/src/application/my-data/data-map";
import { api, type RouteName } from "../../bot/src/contract";
import { guardConsole } from "../../bot/src/outbound/telemetry/console-guard";
import { countingFaults, createLog } from "../../bot/src/outbound/telemetry/log";
import { collectTelemetry } from "../support/collected-telemetry";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { breakable } from "../support/doors/breakable";
import {
  ABSENT,
  CANARIES,
  canariesIn,
  KEPT_LEGIBLY,
  OF_THE_SCHEME,
} from "../support/doors/canaries";
import {
  asksEverything,
  everyDocument,
  isSecret,
  legible,
  looks,
  OUTSIDE,
  READING_ROUTES,
  seen,
  type Given,
} from "../support/doors/canary-answers";
import { FREE_TEXTS, freeTexts, withoutCanary } from "../support/doors/free-texts";
import { requestOf } from "../support/doors/requests";
import { sayCanaries, type SaidIt } from "../support/doors/say-canaries";
import { openTwoSchemes, type FullScheme } from "../support/doors/two-schemes";
import { KINDS, type Kind } from "../support/doors/who-may-what";
import { AUDITED, MAY_READ } from "../support/doors/who-reads-what";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import type { TeamsPerson } from "../support/teams/teams-person";

// Every route that reads, as everybody.
jest.setTimeout(180_000);

/** What is thrown where something breaks, with what somebody wrote in it. */
const THROWN = `canary-of-a-fault: ${CANARIES.wish}, ${CANARIES.concern}`;

const FRAGILE: readonly RouteName[] = [
  "getMySupport",
  "getMyWishes",
  "getMyConcern",
  "getMyData",
  "readConcern",
  "lookAtWishes",
  "readObjection",
  "listPeople",
];

/** Those that open something, or read much, when something breaks. */
const fragile = READING_ROUTES.filter(([name]) => FRAGILE.includes(name));

const lines: string[] = [];
const telemetry = collectTelemetry();
const log = countingFaults(
  createLog("trace", { write: (line) => lines.push(line) }),
  telemetry.meter,
);
/** Which call of which port breaks, where one does. */
const breaks: { at?: string; readonly fault: Error } = {
  fault: new TypeError(THROWN, { cause: { text: THROWN } }),
};
const temporary = mkdtempSync(join(tmpdir(), "near-peer-canaries-"));
const tmpBefore = process.env["TMPDIR"];
let endGuard: () => void;
let house: BotHouse;
let door: ApiHouse;
let scheme: FullScheme;
let people: SaidIt["people"];
let sent: SaidIt["sent"];
/** Everything that anybody was answered: the API's answers and the bot's, and what was sent. */
const answered: Given[] = [];

beforeAll(async () => {
  process.env["TMPDIR"] = temporary;
  endGuard = guardConsole(log);
  house = await openBotHouse({ meter: telemetry.meter, log, through: breakable(() => breaks) });
  door = await openApiHouse(house);
  ({ kestrelby: scheme } = await openTwoSchemes(house, door));
  ({ people, sent } = await sayCanaries({ house, door, scheme }));
});
afterAll(async () => {
  endGuard();
  if (tmpBefore === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = tmpBefore;
  await door.close();
  await house.close();
  await telemetry.close();
  rmSync(temporary, { recursive: true, force: true });
});

const WORDS = ["hello", "help now", "resources", "my support", "wishes", "my application"];
const MORE_WORDS = ["who volunteered", "my options", "something worries me", "my data", "opt out"];
const DIALOGS = ["wishes.want", "wishes.offer", "concern.raise", "away.set", "volunteering.apply"];

/** Each sees another side of the bot. */
const SPEAKING: readonly Kind[] = [
  "doctor",
  "paired-supporter",
  "other-supporter",
  "director",
  "educational-supervisor",
  "stranger",
];

/** Types every word and opens every form, whoever they are; what is not theirs says so. */
async function saysEverything(kind: Kind, teams: TeamsPerson): Promise<void> {
  for (const words of [...WORDS, ...MORE_WORDS]) {
    answered.push({
      to: kind,
      by: words,
      status: 200,
      text: JSON.stringify(await teams.says(words)),
    });
  }
  for (const dialog of DIALOGS) {
    const about = dialog === "concern.raise" ? "kestrelby" : scheme.ids.pairingId;
    const data = ["away.set", "volunteering.apply"].includes(dialog) ? {} : { about };
    const shown = await teams.opens(dialog, data).catch((fault: unknown) => String(fault));
    answered.push({ to: kind, by: dialog, status: 200, text: JSON.stringify(shown) });
  }
}

describe("What somebody may write in freely", () => {
  it("T-E6-1: is on a list, field by field of the API and of the cards, each with its canary or the reason for none", () => {
    expect(Object.keys(FREE_TEXTS)).toEqual(freeTexts());
  });

  it("T-E6-1: was written here, with a canary in each field", () => {
    expect(withoutCanary(sent)).toEqual([]);
  });
});

describe("What people say in confidence", () => {
  it("T-E3-5, PF-05: is answered to these people by these routes, and to nobody else by any; each look is in the trail", async () => {
    const before = await looks(house);
    for (const kind of KINDS) await asksEverything({ door, scheme, answered }, kind);
    expect(seen(answered)).toEqual(MAY_READ);
    expect(answered.filter(({ to }) => to === "stranger").length).toBeGreaterThan(50);
    const given = answered.filter(
      ({ by, status }) => AUDITED.includes(by as RouteName) && status === 200,
    );
    expect(given.length).toBeGreaterThan(5);
    expect((await looks(house)) - before).toBe(given.length);
  });

  it("T-E3-5: and what a scheme says of itself is read in that scheme alone", () => {
    const outside = answered.filter(({ to }) => OUTSIDE.includes(to));
    expect(outside.filter(({ text }) => canariesIn(text).length > 0)).toEqual([]);
    const inside = new Set(answered.flatMap(({ text }) => canariesIn(text)));
    expect(OF_THE_SCHEME.filter((canary) => !inside.has(canary))).toEqual([]);
  });

  it("PF-29, T-E4-3: is in no card, form or line of the bot but the doctor's introduction and one's own form", async () => {
    await house.settle("kestrelby");
    const told = answered.length;
    for (const kind of SPEAKING) await saysEverything(kind, people[kind]);
    expect(seen(answered.slice(told))).toEqual({
      // One's own statement, in the form in which one changes it.
      "wish: wishes.want": ["doctor"],
      "former: wishes.want": ["doctor"],
      "offer: wishes.offer": ["paired-supporter"],
      // What a supporter tells their doctors of themselves.
      "profile: my support": ["doctor"],
    });
    const { ledger } = house.connector;
    const chat = people.doctor.conversationId;
    const withWords = ledger.flatMap((one) =>
      canariesIn(one)
        .filter(isSecret)
        .map((canary) => `${one.conversationId === chat ? "doctor" : "another"}: ${canary}`),
    );
    expect([...new Set(withWords)].toSorted()).toEqual(["doctor: introduction", "doctor: profile"]);
    expect(ledger.length).toBeGreaterThan(60);
  });

  it("T-E4-4: is on no lock screen, and neither is anybody's name: what pops up is the same for everybody", () => {
    const shown = house.connector.ledger.map(({ activity }) => activity.summary ?? "");
    expect(
      shown.filter((summary) => /kestrelby|marshwick|Dora|Sue|canary/iu.test(summary)),
    ).toEqual([]);
    expect(shown).not.toContain("");
  });
});

describe("What breaks", () => {
  it.each([
    "store.scheme",
    "store.person",
    "store.people",
    "store.find",
    "store.list",
    "store.commit",
    "store.pairingsOf",
    "sealer.open",
    "sealer.seal",
    "users.user",
    "allocator.solve",
  ])("T-E6-1: at %s is told with nothing of what was in hand", async (where) => {
    const [faults, told] = [door.faults.length + lines.length, answered.length];
    breaks.at = where;
    try {
      for (const kind of ["doctor", "director"] as const) {
        await asksEverything({ door, scheme, answered }, kind, fragile);
        const { status, text } = await people[kind].sends({ type: "message", text: "my support" });
        answered.push({ to: kind, by: "my support", status, text });
      }
      const route = api.propose;
      const asked = requestOf("propose", route, { schemeId: "kestrelby", ids: scheme.ids });
      await door.ask(scheme.callers.director, route, asked);
    } finally {
      delete breaks.at;
    }
    expect(door.faults.length + lines.length).toBeGreaterThan(faults);
    const texts = answered.slice(told).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("canary-of-a-fault"))).toEqual([]);
  });
});

describe("What is left behind", () => {
  it("T-E6-1: is of every type of document that the data map knows, or it is said why not", async () => {
    const types = new Set((await everyDocument(house)).map(({ type }) => String(type)));
    const absent = Object.keys(DATA_MAP).filter((type) => !types.has(type));
    expect(absent.toSorted()).toEqual(Object.keys(ABSENT));
  });

  it("T-E6-1, PF-06: is legible in no document, log line, number, span or temporary file", async () => {
    for (const fault of door.faults) log.fault("request.failed", fault, { where: THROWN });
    // As botbuilder does with what a turn throws.
    console.error(THROWN, { text: THROWN }); // eslint-disable-line no-console -- what the guard is for
    expect(lines.length).toBeGreaterThan(50);
    expect([...canariesIn(lines.join("")), lines.join("").includes("canary")]).toEqual([false]);
    const spans = telemetry.spans().map(({ name, attributes, events, status }) => ({
      ...{ name, attributes, events, status },
    }));
    const told = JSON.stringify([await telemetry.points(), spans]);
    expect([...canariesIn(told), told.includes("canary")]).toEqual([false]);
    expect(spans.length).toBeGreaterThan(20);
    const documents = await everyDocument(house);
    expect(legible(documents)).toEqual(KEPT_LEGIBLY);
    const sealed = documents.filter((one) => /"sealed(?:Text)?":"2\./u.test(JSON.stringify(one)));
    expect(new Set(sealed.map(({ type }) => type))).toEqual(
      new Set([
        "agreement",
        "card",
        "concern",
        "complaint",
        "feedback",
        "objection",
        "scheme-feedback",
        "statement",
        "snapshot",
        "tip",
      ]),
    );
    expect(readdirSync(temporary)).toEqual([]);
  });
});

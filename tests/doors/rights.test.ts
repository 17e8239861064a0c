import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { api, type MyData } from "../../bot/src/contract";
import { replayErasures } from "../../bot/src/inbound/cli/replay-erasures";
import { LOCAL_TENANT_ID } from "../../bot/src/local/constants";
import { sha256 } from "../../bot/src/outbound/machine/machine";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import { startConnector, type Connector } from "../support/connector";
import { prepareStore } from "../support/data-folder";
import type { Caller } from "../support/director";
import { everyDocument } from "../support/every-document";
import { LocalPerson } from "../support/local-person";
import { FOUR_PEOPLE, sheetOf } from "../support/northgate";
import { leftInChat } from "../support/teams/left-in-chat";
import { startRunningApp, type RunningApp } from "../support/running-app";
import { fourWithVolunteers, offering, publishAndTell, said } from "../support/wishes";

const schemeId = "northgate";
const SAM = "sam.okafor@northgate.example";
const NEXT_DAY = "2026-08-14T11:30:00.000Z";
/** Sections in which Sam has nothing: what they did not do, what is for supporters, and what nobody looked at. */
const NOT_THEIRS = ["requests", "complaints", "feedback", "tips", "recognition", "looks"];
const CONCERN = "The canary-rota leaves two of us for five wards.";

let app: RunningApp;
let connector: Connector;
let stopped: boolean;
let people: Record<"sam" | "ruth" | "ivo" | "fay", { chat: LocalPerson; tab: Caller }>;

async function joins(name: string) {
  const chat = new LocalPerson(app.base, connector, `${name}@northgate.example`);
  await chat.joins();
  return { chat, tab: await chat.inTheTab() };
}

beforeEach(async () => {
  stopped = false;
  connector = await startConnector();
  app = await startRunningApp();
  await fourWithVolunteers(app);
  people = {
    sam: await joins("sam.okafor"),
    ruth: await joins("ruth.vale"),
    ivo: await joins("ivo.lang"),
    fay: await joins("fay.moor"),
  };
  await people.sam.tab.does(api.stateMyWish, said("faith", "sikh"));
  await people.ivo.tab.does(api.stateMyWish, offering("faith", "sikh"));
});
afterEach(async () => {
  if (stopped) app.folder.remove();
  else await app.close();
  await connector.close();
});

const pairs = () => publishAndTell(app);
const concern = (token: string) =>
  people.sam.tab.does(api.raiseConcern, {
    body: { token, to: "director", concerning: "something-else", text: CONCERN, anyway: false },
  });
const understood = { body: { understood: true } } as const;

/** Every fact of a copy, as a text. */
const words = ({ account, schemes }: MyData) =>
  [account, ...schemes.flatMap(({ sections }) => sections)].flatMap((one) =>
    (one?.items ?? []).flatMap((item) => item.map(({ label, text }) => `${label}: ${text}`)),
  );

/** Every stored document, once nothing runs any more. */
async function everything() {
  await app.stop();
  stopped = true;
  return everyDocument(app.folder);
}

/** Every document that leads to the one who was erased: by name, e-mail, number, object id, its hash or id in the chat. */
async function hits() {
  const { oid, teamsUserId } = people.sam.chat;
  const hash = sha256(userIdOf(LOCAL_TENANT_ID, oid));
  const traces = [SAM, "Okafor", "7111111", oid, teamsUserId, hash].map((one) => one.toLowerCase());
  return (await everyDocument(app.folder)).filter(({ text }) =>
    traces.some((one) => text.toLowerCase().includes(one)),
  );
}

describe("Their own copy (PF-14)", () => {
  it("PF-14, T-E5-5: holds what they stated, chose, wrote and did, and nothing that others wrote or chose", async () => {
    await pairs();
    await concern("concern-1");
    await people.sam.tab.does(api.makeMyChoice, { body: { schemeId, choice: "opt-out" } });
    const copy = await people.sam.tab.does(api.getMyData);
    const text = words(copy);
    expect(text).toEqual(
      expect.arrayContaining([
        "Name: Sam Okafor",
        `Work e-mail: ${SAM}`,
        "GMC number: 7111111",
        expect.stringMatching(/^What you would like in a supporter: .*Sikh/u),
        expect.stringMatching(/^Your consent: .*2026, .*in the tab, to text 1$/u),
        expect.stringMatching(/^Taking part: Opted out on/u),
        `What you wrote: ${CONCERN}`,
        "You are: the foundation doctor",
        expect.stringMatching(/^With: (Ivo Lang|Fay Moor)$/u),
        "What: Opted out",
        `Your Microsoft Entra object id: ${people.sam.chat.oid}`,
      ]),
    );
    expect(copy.schemes[0]?.sections.map(({ items }) => items.length > 0)).toEqual(
      copy.schemes[0]?.sections.map(({ name }) => !NOT_THEIRS.includes(name)),
    );
    // The supporter's copy does not tell of the opt-out, nor of what the doctor stated or wrote.
    const [supporter] = text.flatMap((one) => /^With: (\w+)/u.exec(one)?.[1] ?? []);
    const other = supporter === "Ivo" ? people.ivo : people.fay;
    const theirs = words(await other.tab.does(api.getMyData)).join("\n");
    expect(theirs).toMatch(/With: Sam Okafor/u);
    expect(theirs).not.toMatch(/opted out|canary|7111111|sam\.okafor@/iu);
    const documents = await everything();
    expect(documents.filter((one) => one.text.includes('"MyDataTaken"')).length).toBeGreaterThan(1);
  });
});

describe("Being erased (PF-15, PF-29)", () => {
  it("PF-15, PF-29: the plan says what goes and stays; afterwards no document leads to them, their cards are replaced, and the other half reads it without a reason", async () => {
    await pairs();
    await concern("concern-1");
    await people.sam.tab.does(api.getMyData);
    for (const text of ["help", "who is my supporter"]) await people.sam.chat.says(text);
    const plan = await people.sam.tab.does(api.getErasurePlan);
    expect(plan.schemes).toHaveLength(1);
    expect(plan.schemes[0]?.goes[0]).toMatch(/^Your pairing ends/u);
    expect(plan.schemes[0]?.kept[0]?.what).toMatch(/confidence/u);
    const certificate = await people.sam.tab.does(api.eraseMe, understood);
    const sent = connector.ledger.filter(
      ({ method, conversationId }) =>
        method === "PUT" && conversationId === people.sam.chat.conversationId,
    );
    expect(certificate.schemes[0]).toMatchObject({ cardsReplaced: sent.length, cardsLeft: 0 });
    expect(sent.length).toBeGreaterThan(2);
    expect(leftInChat(connector, people.sam.chat.conversationId)).toEqual([]);
    expect(JSON.stringify(sent)).toContain("This message was removed");
    expect((await people.sam.tab.ask(api.eraseMe, understood)).status).toBe(404);
    expect((await people.sam.tab.does(api.getMe)).schemes).toEqual([]);
    await app.director.moveClock({ advance: "PT15M" });
    const told = [...people.ivo.chat.received, ...people.fay.chat.received].map((card) =>
      JSON.stringify(card),
    );
    expect(told.filter((card) => card.includes("no longer taking part"))).toHaveLength(1);
    await everything();
    expect(await hits()).toEqual([]);
  });

  it("PF-15: nothing brings them back, not the same sheet and not a hello, until an operator lets them; a last director stays", async () => {
    const proposal = await app.director.propose();
    const again = sheetOf(
      "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F2,Infirmary,Surgery,,2026-08-05,2027-08-03",
    );
    const underWay = await app.director.tryImport(again);
    await people.sam.tab.does(api.eraseMe, understood);
    const confirmed = await app.director.ask(api.confirmImport, {
      params: { importId: underWay.importId },
      ifMatch: underWay.version,
    });
    expect(confirmed.status).toBeGreaterThanOrEqual(400);
    const published = await app.director.ask(api.publish, {
      params: { proposalId: proposal.proposalId },
      ifMatch: proposal.version,
      body: {},
    });
    expect(published.status).toBeGreaterThanOrEqual(400);
    const anew = await app.director.tryImport(FOUR_PEOPLE);
    expect(anew.added).toBe(0);
    expect(anew.problems.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Row 2: this person asked to be erased on Wednesday 12 August/u),
    ]);
    await people.sam.chat.says("hello");
    expect(JSON.stringify(people.sam.chat.received.at(-1))).not.toContain("link.confirm");
    const list = await app.director.people("foundation-doctors");
    expect(list.map(({ name }) => name)).toEqual(["Ruth Vale"]);
    // The last director of a scheme hands over first.
    expect((await app.director.refused(api.eraseMe, understood)).code).toBe("not-erased");
    expect((await app.director.does(api.getErasurePlan)).schemes[0]?.lastDirector).toBe(true);
  });

  it("PF-15: whom a restored backup brings back is erased again, and nobody is told twice", async () => {
    await pairs();
    await app.stop();
    const file = join(app.folder.path, "cosmos.sqlite");
    const backup = readFileSync(file);
    app = await startRunningApp({ folder: app.folder, now: NEXT_DAY });
    const sam = await app.personWith(people.sam.chat.oid);
    await sam.does(api.eraseMe, understood);
    await app.director.moveClock({ advance: "PT15M" });
    await app.stop();
    stopped = true;
    const files = new Map<string, string>();
    const tools = {
      readText: (path: string) => Promise.resolve(files.get(path) ?? ""),
      writeText: (path: string, text: string) => Promise.resolve(void files.set(path, text)),
    };
    const run = async (...words: readonly string[]) => {
      let said = "";
      await prepareStore(
        app.folder,
        async ({ useCases }) => {
          said = (await replayErasures({ ...useCases, ...tools }, words)).text;
        },
        NEXT_DAY,
      );
      return said;
    };
    expect(await run("--save", "kept.json")).toMatch(/^1 erasures/u);
    expect(files.get("kept.json")).not.toMatch(/okafor|7111111/iu);
    for (const name of readdirSync(app.folder.path)) {
      if (name.startsWith("cosmos.sqlite-")) rmSync(join(app.folder.path, name));
    }
    writeFileSync(file, backup);
    expect(await hits()).not.toEqual([]);
    const toldBefore = connector.ledger.length;
    expect(await run("--from", "kept.json")).toBe("Erased again: 1. Nothing to do for 0.");
    expect(await run()).toBe("Erased again: 0. Nothing to do for 1.");
    const back = ["--let-back", SAM, "--scheme", schemeId];
    expect(await run(...back)).toMatch(/^A list may name them again/u);
    expect(await run(...back)).toMatch(/^No erasure/u);
    expect(connector.ledger.slice(toldBefore).filter(({ method }) => method === "POST")).toEqual(
      [],
    );
    const left = (await hits()).filter(({ type }) => type !== "erasure");
    expect(left).toEqual([]);
  });
});

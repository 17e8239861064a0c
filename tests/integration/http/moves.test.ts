import { api } from "../../../bot/src/contract";
import { startConnector, type Connector } from "../../support/connector";
import { prepareStore } from "../../support/data-folder";
import type { Caller } from "../../support/director";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

/** No new starters: where places are short, the lot leaves out one of these two (principle 12). */
const MORE = sheetOf(
  "Third Doctor,third@northgate.example,,foundation doctor,F1,Infirmary,,,2026-02-04,",
  "Fourth Doctor,fourth@northgate.example,,foundation doctor,F1,Infirmary,,,2026-02-04,",
);
const EMAIL: Readonly<Record<string, string>> = {
  "Sam Okafor": "sam.okafor@northgate.example",
  "Ruth Vale": "ruth.vale@northgate.example",
  "Third Doctor": "third@northgate.example",
  "Fourth Doctor": "fourth@northgate.example",
  "Fay Moor": "fay.moor@northgate.example",
};

let app: RunningApp;
let connector: Connector;
const people = new Map<string, LocalPerson>();
const tabs = new Map<string, Caller>();
const ids = new Map<string, string>();

function of<Value>(all: ReadonlyMap<string, Value>, name: string): Value {
  const found = all.get(name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
}

beforeAll(async () => {
  connector = await startConnector();
  app = await startRunningApp();
  await app.director.imports(FOUR_PEOPLE, { ...MORE, name: "more.csv" });
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
  await app.director.stateVolunteers([of(ids, "Ivo Lang"), of(ids, "Fay Moor")]);
  for (const [name, email] of Object.entries(EMAIL)) {
    const person = new LocalPerson(app.base, connector, email);
    await person.joins();
    people.set(name, person);
    tabs.set(name, await person.inTheTab());
  }
  const body = { doctorId: of(ids, "Sam Okafor"), supporterId: of(ids, "Fay Moor") };
  await app.director.does(api.pairByHand, { body });
  await app.director.moveClock({ advance: "PT1H" });
  await of(tabs, "Sam Okafor").does(api.changeMine, {
    body: {
      schemeId: "northgate",
      change: {
        change: "ask-for-different",
        pairingId: (await app.director.pairingOf("Sam Okafor")).pairingId,
        notAgain: false,
      },
    },
  });
});
afterAll(async () => {
  await app.close();
  await connector.close();
});

/** What each of them sees of their support and choices, and what the director sees of pairings and requests. */
async function everythingSeen() {
  const own = [];
  for (const tab of tabs.values()) {
    own.push(await tab.does(api.getMySupport), await tab.does(api.getMyOptions));
  }
  const pairings = (await app.director.pairings()).map((row) => ({ ...row, deliveries: [] }));
  const { requests } = await app.director.does(api.listRequests);
  return { own, pairings, requests };
}

/** What each of them sees of who supports whom: the same on any day. */
async function supportSeen() {
  const seen = [];
  for (const tab of tabs.values()) seen.push(await tab.does(api.getMySupport));
  return seen;
}

async function supporterOf(name: string): Promise<string | undefined> {
  const { asDoctor } = await of(tabs, name).does(api.getMySupport);
  return asDoctor[0]?.supporter?.fullName;
}

const proposing = () =>
  app.director.does(api.propose, { body: { released: [of(ids, "Sam Okafor")] } });
const cards = (name: string, words: string) => of(people, name).cardsWith(words).length;

describe("An allocation that moves one doctor and leaves another out", () => {
  let proposal: Awaited<ReturnType<typeof proposing>>;
  let leftOut: string;
  let before: Awaited<ReturnType<typeof everythingSeen>>;

  beforeAll(async () => {
    before = await everythingSeen();
    proposal = await proposing();
    leftOut = proposal.unallocated[0]?.doctor.name ?? "";
  });

  it("shows what would be sent before anything is, with the real cards (NP12)", async () => {
    const params = { proposalId: proposal.proposalId };
    const preview = await app.director.does(api.previewPublication, { params });
    const to = new Map(preview.messages.map((message) => [message.kind, message.to]));
    expect(Object.fromEntries(to)).toEqual({
      "supporter-announced": 3,
      "doctor-announced": 3,
      "partner-not-linked": preview.halfLinked.length,
      "pairing-ended": 1,
      "not-allocated": 1,
    });
    // Only Ivo Lang has not joined.
    expect(new Set(preview.halfLinked.map(({ supporter }) => supporter.name))).toEqual(
      new Set(["Ivo Lang"]),
    );
    const named = preview.messages.find(({ kind }) => kind === "supporter-announced")?.example;
    const theirs = proposal.pairs.find(({ doctor }) => doctor.name === named?.to);
    expect(named?.lines).toContain(`Name: ${theirs?.supporter.name}`);
    const ended = preview.messages.find(({ kind }) => kind === "pairing-ended")?.example;
    expect(ended).toMatchObject({ to: "Fay Moor" });
    expect(ended?.lines.join(" ")).toContain("Supporters were rearranged");
    const without = preview.messages.find(({ kind }) => kind === "not-allocated")?.example;
    expect(without?.to).toBe(leftOut);
    expect(preview.contacts.length).toBeGreaterThan(0);
    expect(without?.lines.join(" ")).toContain(preview.contacts[0]?.name);
    expect(await everythingSeen()).toEqual(before);
  });

  it("changes nothing for anybody until its time, and the director sees who moves and when (NP12)", async () => {
    const { announceAt } = await app.director.publish(proposal);
    expect((await everythingSeen()).own).toEqual(before.own);
    const rows = await app.director.pairings();
    const sams = rows.filter(({ doctor }) => doctor.name === "Sam Okafor");
    expect(sams.map(({ state, supporter }) => [state, supporter.name]).toSorted()).toEqual([
      ["active", "Fay Moor"],
      ["to-be-announced", "Ivo Lang"],
    ]);
    expect(sams.find(({ state }) => state === "active")?.movesTo).toEqual({
      supporter: "Ivo Lang",
      at: announceAt,
    });
    expect((await app.director.does(api.getScheme)).counts.withoutSupporter).toBe(1);
    // A second one finds it published.
    const again = { body: { proposalId: proposal.proposalId }, ifMatch: proposal.version };
    expect((await app.director.refused(api.publish, again)).code).toBe("already-published");
  });

  it("is taken back in one act: pairings, requests and contacts are exactly as they were", async () => {
    const [publication] = (await app.director.does(api.listPublications)).items;
    const { publicationId = "", version = "" } = publication ?? {};
    await app.director.does(api.undoPublication, {
      params: { publicationId },
      ifMatch: version,
    });
    expect(await everythingSeen()).toEqual(before);
    await app.director.moveClock({ now: publication?.announceAt ?? "" });
    expect(cards("Fay Moor", "Supporters were rearranged")).toBe(0);
    expect(cards(leftOut, "We are finding you")).toBe(0);
    expect(await supporterOf("Sam Okafor")).toBe("Fay Moor");
  });

  it("is published again, and at its time all of it is true at once (NP12, NP19)", async () => {
    const support = await supportSeen();
    const { announceAt } = await app.director.publish(proposal);
    const justBefore = new Date(Date.parse(announceAt) - 1000).toISOString();
    await app.director.moveClock({ now: justBefore });
    expect(await supporterOf("Sam Okafor")).toBe("Fay Moor");
    expect(await supportSeen()).toEqual(support);

    await app.director.moveClock({ now: announceAt });
    expect(await supporterOf("Sam Okafor")).toBe("Ivo Lang");
    expect(cards("Fay Moor", "Supporters were rearranged")).toBe(1);
    expect(cards("Sam Okafor", "Supporters were rearranged")).toBe(0);
    expect(cards("Sam Okafor", "Ivo Lang")).toBe(1);
    // Ivo is not in Teams yet: Sam is told how to write to him.
    expect(cards("Sam Okafor", "You can write to ivo.lang@northgate.example")).toBe(1);
    const rows = await app.director.pairings();
    expect(
      rows.filter(({ doctor, state }) => doctor.name === "Sam Okafor" && state !== "ended"),
    ).toHaveLength(1);
  });

  it("answers the request it was made for, and says nothing of who asked (NP19)", async () => {
    const [mine] = (await of(tabs, "Sam Okafor").does(api.getMyOptions)).schemes;
    expect(mine?.asDoctor?.request).toBeUndefined();
    expect((await app.director.does(api.listRequests)).requests).toEqual([]);
    expect(JSON.stringify(of(people, "Fay Moor").received)).not.toContain("asked");
  });

  it("gives who goes without a contact for now, until a supporter is announced to them (principle 12)", async () => {
    expect(cards(leftOut, "We are finding you a near-peer supporter")).toBe(1);
    const { asDoctor } = await of(tabs, leftOut).does(api.getMySupport);
    expect(asDoctor[0]?.supporter).toBeUndefined();
    const contact = asDoctor[0]?.contactForNow?.fullName ?? "nobody";
    await of(people, leftOut).says("my supporter");
    expect(cards(leftOut, `Your contact for now: ${contact}`)).toBe(1);
    // With one place more, they are given somebody by hand.
    await app.director.imports(
      sheetOf("Nia Pell,nia.pell@northgate.example,,supporter,ST4,Infirmary,,2,2026-08-05,"),
    );
    const nia = await app.director.person("senior-doctors", "Nia Pell");
    await app.director.stateVolunteers([nia.personId]);
    const body = { doctorId: of(ids, leftOut), supporterId: nia.personId };
    await app.director.does(api.pairByHand, { body });
    await app.director.moveClock({ advance: "P4D" });
    const after = (await of(tabs, leftOut).does(api.getMySupport)).asDoctor[0];
    expect(after?.supporter?.fullName).toBe("Nia Pell");
    expect(after?.contactForNow).toBeUndefined();
  });

  it("keeps the numbers it was made of, and destroys what was sealed with them (principle 3)", async () => {
    const { proposalId } = proposal;
    await app.stop();
    const folder = { path: app.folder.path, remove: () => undefined };
    await prepareStore(
      folder,
      async ({ ports: { store } }) => {
        const snapshot = await store.find("northgate", "snapshot", proposalId);
        expect(Object.keys(snapshot?.value ?? {})).toEqual(["id", "schemeId"]);
        const kept = await store.find("northgate", "proposal", proposalId);
        expect(kept?.value.hashes.input).toMatch(/^\w{20,}/);
        expect((await store.register("northgate"))?.value.unsettled).toBeUndefined();
      },
      "2026-08-20T11:00:00.000Z",
    );
    app = await startRunningApp({ folder: app.folder, now: "2026-08-20T11:00:00.000Z" });
  });
});

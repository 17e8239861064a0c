import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { api, type MyWishesView, type WishSide } from "../../../bot/src/contract";
import { everyDocument } from "../../support/every-document";
import { LocalPerson } from "../../support/local-person";
import { startConnector, type Connector } from "../../support/connector";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import type { OpenedStore } from "../../support/data-folder";

jest.setTimeout(30_000); // moves the clock by a year, with everything that falls due in it

const CANARY = "Zoroastrian-canary";
const schemeId = "northgate";

let app: RunningApp;
let connector: Connector;
let stopped = false;
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? "";

/** The scheme also asks about something of its own. */
async function askFurther({ ports }: OpenedStore): Promise<void> {
  const scheme = await ports.store.scheme(schemeId);
  if (scheme === undefined) throw new Error("There is no scheme.");
  const { value, version } = scheme;
  const furtherCharacteristics = [{ key: "own", label: "Our own", options: [CANARY, "Another"] }];
  const next = { ...value, policy: { ...value.policy, furtherCharacteristics } };
  await ports.store.commit({
    schemeId,
    replace: [{ type: "scheme", value: next, version }],
    events: [
      {
        id: ports.ids.next(),
        schemeId,
        at: ports.clock.now(),
        by: "system",
        act: { type: "SchemeCreated" },
      },
    ],
  });
}

beforeEach(async () => {
  connector = await startConnector();
  app = await startRunningApp({ prepared: askFurther });
  await app.director.imports(FOUR_PEOPLE);
  ids.clear();
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
  await app.director.stateVolunteers([id("Ivo Lang"), id("Fay Moor")]);
});
afterEach(async () => {
  if (stopped) app.folder.remove();
  else await app.close();
  stopped = false;
  await connector.close();
});

/** Every document, once nothing runs any more. */
async function everythingStored() {
  await app.stop();
  stopped = true;
  return everyDocument(app.folder);
}

async function joined(name: "sam.okafor" | "ruth.vale" | "ivo.lang" | "fay.moor") {
  const person = new LocalPerson(app.base, connector, `${name}@northgate.example`);
  await person.joins();
  return person.inTheTab();
}
type Somebody = Awaited<ReturnType<typeof joined>>;

const said = (key: string, choice: string, changes: object = {}) => ({
  body: { schemeId, side: "wish", key, choice, textVersion: "1", consent: true, ...changes },
});

async function own(somebody: Somebody, side: WishSide) {
  const { statements } = await somebody.does(api.getMyWishes);
  const found = statements.find((one) => one.side === side);
  if (found === undefined) throw new Error(`They have no ${side}.`);
  return found;
}

function statedIn({ wishes }: MyWishesView["statements"][number]) {
  return wishes.flatMap(({ key, stated }) =>
    stated === undefined ? [] : [[key, stated.choice, stated.answer]],
  );
}

const offering = (key: string, choice: string) => said(key, choice, { side: "offer" });

const moves = async () => {
  const proposal = await app.director.propose();
  await app.director.publish(proposal);
  await app.director.moveClock({ now: "2026-08-14T11:00:00.000Z" });
};

describe("What somebody states of themselves in the tab", () => {
  it("begins with nothing chosen, says what it is for, and is kept with its own consent (NP7, NP8)", async () => {
    const sam = await joined("sam.okafor");
    const mine = await own(sam, "wish");
    expect(statedIn(mine)).toEqual([]);
    expect(mine.sentence).toContain("only if you say so");
    expect(mine.purpose).toContain("will know that you share it");
    expect(mine.directorMayLook).toMatchObject({ on: false });
    expect((await sam.does(api.getMyWishes)).statements.map(({ side }) => side)).toEqual(["wish"]);

    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    expect(statedIn(await own(sam, "wish"))).toEqual([["faith", "sikh", "waiting"]]);
  });

  it("is refused without its consent, to an old text, and of what nobody asks about; nothing is kept (NP8)", async () => {
    const sam = await joined("sam.okafor");
    const code = async (asked: object) => (await sam.refused(api.stateMyWish, asked)).code;
    expect(await code(said("faith", "sikh", { consent: false }))).toBe("consent-missing");
    expect(await code(said("faith", "sikh", { textVersion: "0" }))).toBe("consent-text-changed");
    expect(await code(said("height", "tall"))).toBe("not-asked-about");
    expect(await code(said("faith", "jedi"))).toBe("not-asked-about");
    expect(await code(said("faith", "sikh", { schemeId: "elsewhere" }))).toBe("not-found");
    expect(await code(offering("faith", "sikh"))).toBe("not-found");
    expect(statedIn(await own(sam, "wish"))).toEqual([]);
  });

  it("is taken back one by one or at once, is gone on the next read, and may be taken back again (NP8)", async () => {
    const sam = await joined("sam.okafor");
    for (const one of [said("faith", "sikh"), said("age", "under-30"), said("sex", "female")]) {
      await sam.does(api.stateMyWish, one);
    }
    const withdraw = (key?: string) =>
      sam.does(api.withdrawMyWishes, {
        body: { schemeId, side: "wish", ...(key === undefined ? {} : { key }) },
      });
    await withdraw("age");
    expect(statedIn(await own(sam, "wish")).map(([key]) => key)).toEqual(["faith", "sex"]);
    await withdraw();
    await withdraw();
    await withdraw("faith");
    expect(statedIn(await own(sam, "wish"))).toEqual([]);
  });

  it("is offered to a supporter who volunteered, and to no senior who is only invited (NP5)", async () => {
    const ivo = await joined("ivo.lang");
    await ivo.does(api.stateMyWish, offering("faith", "sikh"));
    expect(statedIn(await own(ivo, "offer"))).toEqual([["faith", "sikh", undefined]]);
    const ruth = await joined("ruth.vale");
    expect((await ruth.does(api.getMyWishes)).statements.map(({ side }) => side)).toEqual(["wish"]);
  });
});

describe("An allocation and what was asked for (NP7)", () => {
  const supporterOf = async (name: string) => (await app.director.pairingOf(name)).supporter.name;

  it("gives a doctor somebody who offered the same, and tells each the truth", async () => {
    const [sam, ruth, fay] = [
      await joined("sam.okafor"),
      await joined("ruth.vale"),
      await joined("fay.moor"),
    ];
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.stateMyWish, said("age", "under-30"));
    await ruth.does(api.stateMyWish, said("faith", "sikh"));
    await fay.does(api.stateMyWish, offering("faith", "sikh"));
    await moves();
    const withFay = (await supporterOf("Sam Okafor")) === "Fay Moor" ? sam : ruth;
    const other = withFay === sam ? ruth : sam;
    expect(statedIn(await own(withFay, "wish"))[0]).toEqual(["faith", "sikh", "met"]);
    expect(statedIn(await own(other, "wish"))[0]).toEqual(["faith", "sikh", "not-met"]);
    expect(statedIn(await own(sam, "wish"))).toContainEqual(["age", "under-30", "nobody-offers"]);

    await other.does(api.stateMyWish, said("sex", "male"));
    expect(statedIn(await own(other, "wish"))).toContainEqual(["sex", "male", "said-since"]);
  });

  it("says in its proposal nothing of it: the same pairs read the same, asked for or not (principle 3)", async () => {
    const plain = await app.director.propose();
    const together = plain.pairs.find(({ doctor }) => doctor.name === "Sam Okafor");
    const supporter = together?.supporter.name === "Ivo Lang" ? "ivo.lang" : "fay.moor";
    const [sam, theirs] = [await joined("sam.okafor"), await joined(supporter)];
    await sam
      .does(api.stateMyWish, said("own", CANARY, { textVersion: "1-00000000" }))
      .catch(() => undefined);
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await theirs.does(api.stateMyWish, offering("faith", "sikh"));
    const asked = await app.director.propose();
    const without = (proposal: typeof plain) => ({
      pairs: proposal.pairs.map(({ pairingId: _id, ...pair }) => pair),
      unallocated: proposal.unallocated,
      announceAt: proposal.announceAt,
    });
    expect(JSON.stringify(without(asked))).toBe(JSON.stringify(without(plain)));
  });

  it("cannot be published once somebody withdrew what it was worked out with; the refusal says only that something changed (NP8)", async () => {
    const [sam, ivo] = [await joined("sam.okafor"), await joined("ivo.lang")];
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await ivo.does(api.stateMyWish, offering("faith", "sikh"));
    const proposal = await app.director.propose();
    await ivo.does(api.withdrawMyWishes, { body: { schemeId, side: "offer", key: "faith" } });
    const { proposalId, version } = proposal;
    const refused = await app.director.refused(api.publish, {
      body: { proposalId },
      ifMatch: version,
    });
    expect(refused).toMatchObject({ status: 409, code: "proposal-out-of-date" });
    expect(JSON.stringify(refused)).not.toMatch(/wish|consent|withdr|faith|sikh/i);
    expect(await app.director.pairings()).toEqual([]);
    await app.director.publish(await app.director.propose());
  });

  it("keeps to one of the two where a withdrawal and a publication meet (NP8)", async () => {
    const sam = await joined("sam.okafor");
    for (let round = 0; round < 2; round += 1) {
      await sam.does(api.stateMyWish, said("faith", "sikh"));
      const { proposalId, version } = await app.director.propose();
      const [published, withdrawn] = await Promise.all([
        app.director.ask(api.publish, { body: { proposalId }, ifMatch: version }),
        sam.ask(api.withdrawMyWishes, { body: { schemeId, side: "wish" } }),
      ]);
      expect(withdrawn.status).toBe(200);
      expect([201, 409]).toContain(published.status);
      expect(statedIn(await own(sam, "wish"))).toEqual([]);
      const pairings = await app.director.pairings();
      expect(pairings).toHaveLength(published.status === 201 ? 2 : 0);
      if (published.status === 201) break;
    }
  });
});

describe("What a director may see (principle 3)", () => {
  const look = (name: string) => ({ params: { personId: id(name) } });

  it("is nothing of a doctor who did not switch it on, and the same for one who stated nothing", async () => {
    const sam = await joined("sam.okafor");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    const notShared = await app.director.ask(api.lookAtWishes, look("Sam Okafor"));
    const nothing = await app.director.ask(api.lookAtWishes, look("Ruth Vale"));
    const nobody = await app.director.ask(api.lookAtWishes, { params: { personId: "nobody" } });
    expect(notShared.status).toBe(404);
    expect([nothing.text, nobody.text]).toEqual([notShared.text, notShared.text]);
    expect(await sam.ask(api.lookAtWishes, look("Sam Okafor"))).toMatchObject({ status: 404 });
  });

  it("is the wish and whether it was met where the doctor let them, and each reading is in the audit trail", async () => {
    const sam = await joined("sam.okafor");
    const leave = (may: boolean) => ({ body: { schemeId, may, textVersion: "1" } });
    expect((await sam.refused(api.letDirectorLook, leave(true))).code).toBe("nothing-stated");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.letDirectorLook, leave(true));
    await moves();
    expect(await app.director.does(api.lookAtWishes, look("Sam Okafor"))).toMatchObject({
      doctor: { name: "Sam Okafor" },
      overall: "not-possible-here",
      wishes: [{ label: "Faith or belief", chosen: "Sikh", answer: "nobody-offers" }],
    });
    const counts = await app.director.does(api.getWishCounts);
    expect(counts.letLook.map(({ name }) => name)).toEqual(["Sam Okafor"]);
    // One doctor is no number: nothing is counted aloud.
    expect(JSON.stringify({ ...counts, smallest: "five", letLook: [] })).not.toMatch(/\d/);

    await sam.does(api.letDirectorLook, leave(false));
    expect(await app.director.ask(api.lookAtWishes, look("Sam Okafor"))).toMatchObject({
      status: 404,
    });
    expect((await app.director.does(api.getWishCounts)).letLook).toEqual([]);
    const events = (await everythingStored()).filter(({ container }) => container === "audit");
    expect(events.filter(({ text }) => text.includes("WishesRead"))).toHaveLength(1);
  });
});

describe("What is kept of it (principle 3)", () => {
  it("is legible nowhere: no document, no file, no log line, no card holds what somebody said", async () => {
    const [sam, ivo] = [await joined("sam.okafor"), await joined("ivo.lang")];
    const { wishes } = await own(sam, "wish");
    const textVersion = wishes.find(({ key }) => key === "own")?.textVersion ?? "";
    await sam.does(api.stateMyWish, said("own", CANARY, { textVersion }));
    await sam.does(api.stateMyWish, said("gender-reassignment", "yes"));
    await ivo.does(api.stateMyWish, offering("gender-reassignment", "yes"));
    await ivo.does(api.stateMyWish, { ...said("own", CANARY, { textVersion, side: "offer" }) });
    await sam.refused(api.stateMyWish, said("own", CANARY, { textVersion: "1" }));
    await sam.does(api.withdrawMyWishes, { body: { schemeId, side: "wish", key: "own" } });
    await moves();
    expect(statedIn(await own(sam, "wish"))).toEqual([
      ["gender-reassignment", "yes", expect.anything()],
    ]);
    const documents = await everythingStored();
    const statements = documents.filter(({ type }) => type === "statement");
    expect(statements).toHaveLength(2);
    const telling = /canary|gender|reassign|own"/i;
    // The scheme says what it asks everybody about; that is no statement of anybody's.
    const legible = documents.filter(({ type, text }) => type !== "scheme" && telling.test(text));
    expect(legible).toEqual([]);
    expect(JSON.stringify(app.logged)).not.toMatch(telling);
    expect(JSON.stringify(connector.ledger)).not.toMatch(telling);
    const lengths = new Set(statements.map(({ text }) => text.length));
    expect(lengths.size).toBe(1);

    for (const file of readdirSync(app.folder.path)) {
      expect([file, readFileSync(join(app.folder.path, file)).includes("reassignment")]).toEqual([
        file,
        false,
      ]);
    }
  });

  it("goes when its purpose is over: when the person has left (principle 3)", async () => {
    const sam = await joined("sam.okafor");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await app.director.moveClock({ now: "2027-09-01T11:00:00.000Z" });
    const documents = await everythingStored();
    const left = documents.filter(({ type }) => type === "statement").map(({ text }) => text);
    expect(left).toHaveLength(1);
    expect(left[0]).not.toContain("sealed");
    expect(documents.filter(({ text }) => text.includes("WishesDeleted"))).not.toEqual([]);
  });
});

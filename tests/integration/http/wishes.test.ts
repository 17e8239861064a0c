import { api } from "../../../bot/src/contract";
import { everyDocument } from "../../support/every-document";
import { startConnector, type Connector } from "../../support/connector";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import {
  fourWithVolunteers,
  joined,
  offering,
  ownStatement,
  publishAndTell,
  said,
  statedIn,
} from "../../support/wishes";

const schemeId = "northgate";

let app: RunningApp;
let connector: Connector;
let stopped = false;
let ids: ReadonlyMap<string, string>;
const id = (name: string) => ids.get(name) ?? "";

beforeEach(async () => {
  connector = await startConnector();
  app = await startRunningApp();
  ids = await fourWithVolunteers(app);
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

const join = (name: Parameters<typeof joined>[2]) => joined(app, connector, name);

describe("What somebody states of themselves in the tab", () => {
  it("PF-01: begins with nothing chosen, says what it is for, and is kept with its own consent (NP7, NP8)", async () => {
    const sam = await join("sam.okafor");
    const mine = await ownStatement(sam, "wish");
    expect(statedIn(mine)).toEqual([]);
    expect(mine.sentence).toContain("only if you say so");
    expect(mine.purpose).toContain("will know that you share it");
    expect(mine.directorMayLook).toMatchObject({ on: false });
    expect((await sam.does(api.getMyWishes)).statements.map(({ side }) => side)).toEqual(["wish"]);

    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    expect(statedIn(await ownStatement(sam, "wish"))).toEqual([["faith", "sikh", "waiting"]]);
  });

  it("PF-01: is refused without its consent, to an old text, and of what nobody asks about; nothing is kept (NP8)", async () => {
    const sam = await join("sam.okafor");
    const code = async (asked: object) => (await sam.refused(api.stateMyWish, asked)).code;
    expect(await code(said("faith", "sikh", { consent: false }))).toBe("consent-missing");
    expect(await code(said("faith", "sikh", { textVersion: "0" }))).toBe("consent-text-changed");
    expect(await code(said("height", "tall"))).toBe("not-asked-about");
    expect(await code(said("faith", "jedi"))).toBe("not-asked-about");
    expect(await code(said("faith", "sikh", { schemeId: "elsewhere" }))).toBe("not-found");
    expect(await code(offering("faith", "sikh"))).toBe("not-found");
    expect(statedIn(await ownStatement(sam, "wish"))).toEqual([]);
  });

  it("PF-03: is taken back one by one or at once, is gone on the next read, and may be taken back again (NP8)", async () => {
    const sam = await join("sam.okafor");
    for (const one of [said("faith", "sikh"), said("age", "under-30"), said("sex", "female")]) {
      await sam.does(api.stateMyWish, one);
    }
    const withdraw = (key?: string) =>
      sam.does(api.withdrawMyWishes, {
        body: { schemeId, side: "wish", ...(key === undefined ? {} : { key }) },
      });
    await withdraw("age");
    expect(statedIn(await ownStatement(sam, "wish")).map(([key]) => key)).toEqual(["faith", "sex"]);
    await withdraw();
    await withdraw();
    await withdraw("faith");
    expect(statedIn(await ownStatement(sam, "wish"))).toEqual([]);
  });

  it("is offered to a supporter who volunteered, and to no senior who is only invited (NP5)", async () => {
    const ivo = await join("ivo.lang");
    await ivo.does(api.stateMyWish, offering("faith", "sikh"));
    expect(statedIn(await ownStatement(ivo, "offer"))).toEqual([["faith", "sikh", undefined]]);
    const ruth = await join("ruth.vale");
    expect((await ruth.does(api.getMyWishes)).statements.map(({ side }) => side)).toEqual(["wish"]);
  });
});

describe("An allocation and what was asked for (NP7)", () => {
  const supporterOf = async (name: string) => (await app.director.pairingOf(name)).supporter.name;

  it("gives a doctor somebody who offered the same, and tells each the truth", async () => {
    const [sam, ruth, fay] = [
      await join("sam.okafor"),
      await join("ruth.vale"),
      await join("fay.moor"),
    ];
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.stateMyWish, said("age", "under-30"));
    await ruth.does(api.stateMyWish, said("faith", "sikh"));
    await fay.does(api.stateMyWish, offering("faith", "sikh"));
    await publishAndTell(app);
    const withFay = (await supporterOf("Sam Okafor")) === "Fay Moor" ? sam : ruth;
    const other = withFay === sam ? ruth : sam;
    expect(statedIn(await ownStatement(withFay, "wish"))[0]).toEqual(["faith", "sikh", "met"]);
    expect(statedIn(await ownStatement(other, "wish"))[0]).toEqual(["faith", "sikh", "not-met"]);
    expect(statedIn(await ownStatement(sam, "wish"))).toContainEqual([
      "age",
      "under-30",
      "nobody-offers",
    ]);

    await other.does(api.stateMyWish, said("sex", "male"));
    expect(statedIn(await ownStatement(other, "wish"))).toContainEqual([
      "sex",
      "male",
      "said-since",
    ]);
  });

  it("says in its proposal nothing of it: the same pairs read the same, asked for or not (principle 3)", async () => {
    const plain = await app.director.propose();
    const together = plain.pairs.find(({ doctor }) => doctor.name === "Sam Okafor");
    const supporter = together?.supporter.name === "Ivo Lang" ? "ivo.lang" : "fay.moor";
    const [sam, theirs] = [await join("sam.okafor"), await join(supporter)];
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await theirs.does(api.stateMyWish, offering("faith", "sikh"));
    const asked = await app.director.propose();
    const without = (proposal: typeof plain) => ({
      pairs: proposal.pairs.map(({ doctor, supporter, why }) => ({ doctor, supporter, why })),
      unallocated: proposal.unallocated,
      announceAt: proposal.announceAt,
    });
    expect(JSON.stringify(without(asked))).toBe(JSON.stringify(without(plain)));
  });

  it("cannot be published once somebody withdrew what it was worked out with; the refusal says only that something changed (NP8)", async () => {
    const [sam, ivo] = [await join("sam.okafor"), await join("ivo.lang")];
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
    const sam = await join("sam.okafor");
    for (let round = 0; round < 2; round += 1) {
      await sam.does(api.stateMyWish, said("faith", "sikh"));
      const { proposalId, version } = await app.director.propose();
      const [published, withdrawn] = await Promise.all([
        app.director.ask(api.publish, { body: { proposalId }, ifMatch: version }),
        sam.ask(api.withdrawMyWishes, { body: { schemeId, side: "wish" } }),
      ]);
      expect(withdrawn.status).toBe(200);
      expect([201, 409]).toContain(published.status);
      expect(statedIn(await ownStatement(sam, "wish"))).toEqual([]);
      const pairings = await app.director.pairings();
      expect(pairings).toHaveLength(published.status === 201 ? 2 : 0);
      if (published.status === 201) break;
    }
  });
});

describe("What a director may see (principle 3)", () => {
  const look = (name: string) => ({ params: { personId: id(name) } });

  it("is nothing of a doctor who did not switch it on, and the same for one who stated nothing", async () => {
    const sam = await join("sam.okafor");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    const notShared = await app.director.ask(api.lookAtWishes, look("Sam Okafor"));
    const nothing = await app.director.ask(api.lookAtWishes, look("Ruth Vale"));
    const nobody = await app.director.ask(api.lookAtWishes, { params: { personId: "nobody" } });
    expect(notShared.status).toBe(404);
    expect([nothing.text, nobody.text]).toEqual([notShared.text, notShared.text]);
    expect(await sam.ask(api.lookAtWishes, look("Sam Okafor"))).toMatchObject({ status: 404 });
  });

  it("is the wish and whether it was met where the doctor let them, and each reading is in the audit trail", async () => {
    const sam = await join("sam.okafor");
    const leave = (may: boolean) => ({ body: { schemeId, may, textVersion: "1" } });
    expect((await sam.refused(api.letDirectorLook, leave(true))).code).toBe("nothing-stated");
    await sam.does(api.stateMyWish, said("faith", "sikh"));
    await sam.does(api.letDirectorLook, leave(true));
    await publishAndTell(app);
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

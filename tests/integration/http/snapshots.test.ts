import { api } from "../../../bot/src/contract";
import { prepareStore, type OpenedStore } from "../../support/data-folder";
import { startConnector, type Connector } from "../../support/connector";
import { everyDocument } from "../../support/every-document";
import { sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { fourWithVolunteers, joined, offering, publishAndTell, said } from "../../support/wishes";

const schemeId = "northgate";

let app: RunningApp;
let connector: Connector;
let stopped: boolean;

beforeEach(async () => {
  connector = await startConnector();
  app = await startRunningApp();
  stopped = false;
  await fourWithVolunteers(app);
});
afterEach(async () => {
  if (stopped) app.folder.remove();
  else await app.close();
  await connector.close();
});

/** Stops the program, and looks into its store as another start of it would. */
async function afterwards<Seen>(look: (store: OpenedStore) => Promise<Seen>): Promise<Seen> {
  if (!stopped) await app.stop();
  stopped = true;
  let seen: Seen | undefined;
  const folder = { path: app.folder.path, remove: () => undefined };
  await prepareStore(folder, async (store) => {
    seen = await look(store);
  });
  if (seen === undefined) throw new Error("Nothing was looked at.");
  return seen;
}

/** Sam Okafor asks for what Ivo Lang offers, and a proposal is made. */
async function proposedWithAWish() {
  const sam = await joined(app, connector, "sam.okafor");
  const ivo = await joined(app, connector, "ivo.lang");
  await sam.does(api.stateMyWish, said("faith", "sikh"));
  await ivo.does(api.stateMyWish, offering("faith", "sikh"));
  return { sam, ivo, proposal: await app.director.propose() };
}

const reproduced = (proposalId: string) =>
  afterwards(({ useCases }) => useCases.reproduce(schemeId, proposalId));

/** Which proposals' snapshots still hold something. */
const sealed = () =>
  afterwards(async ({ ports }) =>
    (await ports.store.list(schemeId, "snapshot")).flatMap(({ value }) =>
      value.sealed === undefined ? [] : [value.id],
    ),
  );

describe("What a proposal was worked out from", () => {
  it("is kept sealed, and gives the same answer byte for byte after a restart; moves by hand do not touch it (principle 12)", async () => {
    const { proposal } = await proposedWithAWish();
    const { proposalId } = proposal;
    const [pair] = proposal.pairs;
    await app.director.does(api.lockPair, {
      params: { proposalId },
      body: { doctorIds: [pair?.doctor.personId], locked: true },
      ifMatch: proposal.version,
    });
    expect(await reproduced(proposalId)).toEqual({
      ok: true,
      value: { same: true, sameInput: true },
    });
    const documents = await everyDocument(app.folder);
    expect(documents.filter(({ type }) => type === "snapshot")).toHaveLength(1);
    for (const { text } of documents) expect(text).not.toMatch(/sikh/);
  });

  it("is destroyed at once when somebody withdraws what they stated, on either side (NP8)", async () => {
    const { sam, ivo, proposal } = await proposedWithAWish();
    const second = await app.director.propose();
    await sam.does(api.withdrawMyWishes, { body: { schemeId, side: "wish", key: "faith" } });
    const third = await app.director.propose();
    await ivo.does(api.withdrawMyWishes, { body: { schemeId, side: "offer", key: "faith" } });
    const { proposalId } = await app.director.propose();
    expect(await sealed()).toEqual([proposalId]);
    for (const one of [proposal, second, third]) {
      expect(await reproduced(one.proposalId)).toEqual({
        ok: false,
        refusal: { code: "snapshot-destroyed" },
      });
    }
  });

  it("is destroyed with the proposal that a director throws away", async () => {
    const { proposalId } = await app.director.propose();
    const other = await app.director.propose();
    await app.director.does(api.discardProposal, { params: { proposalId } });
    expect(await sealed()).toEqual([other.proposalId]);
  });

  it("is destroyed with all others of its round once the pairs were told (principle 12)", async () => {
    await app.director.propose();
    await app.director.propose();
    await publishAndTell(app);
    const next = await app.director.propose();
    expect(await sealed()).toEqual([next.proposalId]);
  });

  it("is destroyed when somebody has left whose words were in it (principle 3)", async () => {
    const { proposal } = await proposedWithAWish();
    await app.director.imports(
      sheetOf(
        "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2026-08-10",
      ),
    );
    // Moving the clock sweeps every scheme first.
    await app.director.moveClock({ advance: "PT1M" });
    expect(await sealed()).not.toContain(proposal.proposalId);
  });
});

describe("A round of allocation", () => {
  /** The seeds that were fixed, as the audit trail has them, and the one that holds. */
  const seeds = () =>
    afterwards(async ({ ports }) => {
      const register = await ports.store.register(schemeId);
      const proposals = await ports.store.list(schemeId, "proposal");
      const byTime = proposals
        .map(({ value }) => value)
        .toSorted((one, other) => one.at.localeCompare(other.at));
      return { now: register?.value.round?.seed, used: byTime.map(({ seed }) => seed) };
    });
  const fixed = async () =>
    (await everyDocument(app.folder)).filter(
      ({ container, text }) => container === "core" && text.includes('"LotSeedFixed"'),
    ).length;

  it("keeps its seed through proposals, an undone publication and the next one; two directors fix one (principle 12)", async () => {
    await Promise.all([app.director.propose(), app.director.propose()]);
    const publication = await app.director.publish(await app.director.propose());
    await app.director.does(api.undoPublication, {
      params: { publicationId: publication.publicationId },
      ifMatch: publication.version,
    });
    await app.director.publish(await app.director.propose());
    const { now, used } = await seeds();
    expect(new Set(used)).toEqual(new Set([now]));
    expect(used).toHaveLength(4);
    expect(await fixed()).toBe(1);
  });

  it("ends when its pairs are told, and the next one has a seed of its own", async () => {
    const publication = await app.director.publish(await app.director.propose());
    await app.director.moveClock({ now: publication.announceAt });
    await app.director.propose();
    const { now, used } = await seeds();
    expect(used).toHaveLength(2);
    expect(new Set(used).size).toBe(2);
    expect(used.at(-1)).toBe(now);
    expect(await fixed()).toBe(2);
  });
});

import { api } from "../../../bot/src/contract";
import type { Ports } from "../../../bot/src/application/ports/ports";
import { actorFor } from "../../../bot/src/application/access/actor";
import { makePublish } from "../../../bot/src/application/allocation/publish";
import { LOCAL_TENANT_ID, SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { prepareStore } from "../../support/data-folder";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

let app: RunningApp;
beforeEach(async () => {
  app = await startRunningApp();
});
afterEach(() => app.close());

/** The four people, with both seniors as volunteers. */
async function withVolunteers(): Promise<void> {
  await app.director.imports(FOUR_PEOPLE);
  await app.director.seniorsVolunteer();
}

const code = async (asked: ReturnType<typeof publishing>) =>
  (await app.director.refused(api.publish, asked)).code;

function publishing(
  { proposalId, version }: { proposalId: string; version: string },
  announceAt?: string,
) {
  const body = { proposalId, ...(announceAt === undefined ? {} : { announceAt }) };
  return { body, ifMatch: version };
}

function undoing({ publicationId, version }: { publicationId: string; version: string }) {
  return { params: { publicationId }, ifMatch: version };
}

describe("A proposal", () => {
  it("pairs every doctor with somebody more senior and says why; the rest with the rule that blocked them (NP9, NP12)", async () => {
    await app.director.imports(FOUR_PEOPLE, {
      ...sheetOf(
        "Third Doctor,third@northgate.example,,foundation doctor,F2,Infirmary,,,2026-08-05,",
        "Fourth Doctor,fourth@northgate.example,,foundation doctor,F1,Infirmary,,,2026-08-05,",
      ),
      name: "more.csv",
    });
    const none = await app.director.propose();
    expect(none.pairs).toEqual([]);
    expect(new Set(none.unallocated.map((one) => one.code))).toEqual(new Set(["no-volunteers"]));

    await app.director.seniorsVolunteer();
    const { pairs, unallocated, announceAt } = await app.director.propose();
    expect(pairs).toHaveLength(3);
    for (const { supporter, why } of pairs) {
      expect(["ST3", "ST5"]).toContain(supporter.grade);
      expect(why.length).toBeGreaterThan(0);
    }
    expect(unallocated).toHaveLength(1);
    expect(unallocated[0]).toMatchObject({ code: "all-more-senior-full" });
    expect(unallocated[0]?.text).toContain("2 supporters");
    expect(announceAt).toBe("2026-08-13T08:30:00.000Z");
    // Nothing has happened.
    expect(await app.director.pairings()).toEqual([]);
  });
});

describe("Publishing", () => {
  it("makes the pairs, tells nobody before the time, and is seen with what will be told (NP12)", async () => {
    await withVolunteers();
    const proposal = await app.director.propose();
    const publication = await app.director.publish(proposal);
    expect(publication).toMatchObject({ state: "published", pairs: 2, undoable: true });
    const pairings = await app.director.pairings();
    expect(pairings.map(({ pairingId }) => pairingId).toSorted()).toEqual(
      proposal.pairs.map(({ pairingId }) => pairingId).toSorted(),
    );
    for (const pairing of pairings) {
      expect(pairing).toMatchObject({ state: "to-be-announced", introduction: "awaited" });
    }
    const overview = await app.director.does(api.getScheme);
    expect(overview.counts).toMatchObject({
      foundationDoctors: 2,
      withoutSupporter: 0,
      supporters: 2,
      activePairings: 2,
      introductionsAwaited: 0,
    });
    expect((await app.director.does(api.listPublications)).items).toEqual([publication]);
  });

  it("is refused for a proposal that is no longer true, changed, empty, or nobody's", async () => {
    await withVolunteers();
    const proposal = await app.director.propose();
    const stale = { ...proposal, version: '"of-yesterday"' };
    expect(await code(publishing(stale))).toBe("proposal-out-of-date");
    expect(await code(publishing({ ...proposal, proposalId: "nothing" }))).toBe("not-found");
    expect(await code(publishing(proposal, "2026-08-12T10:59:00Z"))).toBe(
      "announcement-in-the-past",
    );
    await app.director.publish(proposal);
    expect(await code(publishing(proposal))).toBe("already-published");
    expect(await code(publishing(await app.director.propose()))).toBe("nothing-to-publish");
  });

  it("is refused where somebody of a pair has left meanwhile (NP2)", async () => {
    await withVolunteers();
    const proposal = await app.director.propose();
    await app.director.imports(
      sheetOf(
        "Fay Moor,fay.moor@northgate.example,7111114,supporter,ST5,Riverside,Surgery,1,2026-08-05,2026-08-10",
      ),
    );
    const refused = await app.director.refused(api.publish, publishing(proposal));
    expect(refused.code).toBe("proposal-out-of-date");
    expect(refused.detail).toContain("1 of its pairs no longer holds (of 2)");
    expect(await app.director.pairings()).toEqual([]);
    // Its page says which and why, and its list says the same of it.
    const params = { proposalId: proposal.proposalId };
    const { outOfDate, broken } = await app.director.does(api.getProposal, { params });
    expect(outOfDate).toBe(true);
    expect(broken).toMatchObject([{ supporter: { name: "Fay Moor" } }]);
    expect(broken[0]?.text).toContain("no longer in post");
    const { items } = await app.director.does(api.listProposals);
    expect(items.map((one) => one.outOfDate)).toEqual([true]);
  });

  it("at once by two directors happens once", async () => {
    await withVolunteers();
    const proposals = await Promise.all([app.director.propose(), app.director.propose()]);
    const answers = await Promise.all(
      proposals.map((proposal) => app.director.ask(api.publish, publishing(proposal))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await app.director.pairings()).toHaveLength(2);
    expect((await app.director.does(api.listPublications)).items).toHaveLength(1);
  });

  it("takes a time in any spelling of an instant", async () => {
    await withVolunteers();
    const publication = await app.director.publish(
      await app.director.propose(),
      "2026-09-01T09:00:00Z",
    );
    expect(publication.announceAt).toBe("2026-09-01T09:00:00.000Z");
  });
});

describe("Undoing", () => {
  it("before the time takes every pair back, and nobody is ever told", async () => {
    await withVolunteers();
    const publication = await app.director.publish(await app.director.propose());
    const stale = { ...publication, version: '"of-yesterday"' };
    expect((await app.director.refused(api.undoPublication, undoing(stale))).status).toBe(412);
    const undone = await app.director.does(api.undoPublication, undoing(publication));
    expect(undone).toMatchObject({ state: "undone", undoable: false });
    expect(await app.director.pairings()).toEqual([]);
    await app.director.moveClock({ now: publication.announceAt });
    expect((await app.director.does(api.getScheme)).counts.withoutSupporter).toBe(2);
    const again = await app.director.refused(api.undoPublication, undoing(undone));
    expect(again.code).toBe("already-undone");
    expect((await app.director.propose()).pairs).toHaveLength(2);
  });

  it("is too late once the pairs have been told", async () => {
    await withVolunteers();
    const publication = await app.director.publish(await app.director.propose());
    await app.director.moveClock({ now: publication.announceAt });
    const refused = await app.director.refused(api.undoPublication, undoing(publication));
    expect(refused).toMatchObject({ status: 409, code: "too-late-to-undo" });
    expect(refused.detail).toContain("end pairings one by one");
    expect(await app.director.pairings()).toHaveLength(2);
  });
});

describe("Publishing that is cut off half way", () => {
  /** The store as it is when the process dies before the pairs become visible. */
  function cutOff({ store, ...ports }: Ports): Ports {
    return {
      ...ports,
      store: {
        ...store,
        commit: (write) =>
          write.announce === undefined ? store.commit(write) : Promise.reject(new Error("cut off")),
      },
    };
  }

  it("is finished by the next start, though people were imported in between (NP12)", async () => {
    await withVolunteers();
    const proposal = await app.director.propose();
    await app.stop();
    const folder = { path: app.folder.path, remove: () => undefined };
    await prepareStore(folder, async ({ ports, useCases }) => {
      const userId = userIdOf(LOCAL_TENANT_ID, SEED_DIRECTOR.oid);
      const director = await actorFor(ports, userId, "northgate", "allocate");
      if (director === undefined) throw new Error("The director is missing.");
      const { proposalId, version } = proposal;
      await expect(makePublish(cutOff(ports))(director, { proposalId, version })).rejects.toThrow(
        "cut off",
      );
      expect(await ports.store.pairings("northgate")).toEqual([]);
      const content = sheetOf(
        "New One,new.one@northgate.example,,foundation doctor,F1,Infirmary,,,2026-08-05,",
      ).content;
      const bytes = new Uint8Array(Buffer.from(content));
      const dryRun = await useCases.tryImport(director, [{ name: "people.csv", bytes }]);
      if (!dryRun.ok) throw new Error(dryRun.refusal.text);
      const { value } = dryRun.value;
      const confirmed = await useCases.confirmImport(director, value.id, dryRun.value.version);
      expect(confirmed.ok).toBe(true);
    });
    app = await startRunningApp({ folder: app.folder });
    // Moving the clock sweeps every scheme first.
    await app.director.moveClock({ advance: "PT1M" });
    expect(await app.director.pairings()).toHaveLength(2);
    expect((await app.director.does(api.listPublications)).items).toMatchObject([
      { state: "published", pairs: 2 },
    ]);
  });
});

import { api, type ProposalView } from "../../../bot/src/contract";
import { sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { fourWithVolunteers } from "../../support/wishes";

let app: RunningApp;
let ids: ReadonlyMap<string, string>;
const id = (name: string) => ids.get(name) ?? "";

// One scheme for all of them: whatever is published is undone again.
beforeAll(async () => {
  app = await startRunningApp();
  ids = await fourWithVolunteers(app);
});
afterAll(() => app.close());

/** Who would have whom, by name. */
function pairsIn({ pairs }: Pick<ProposalView, "pairs">): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map(({ doctor, supporter }) => [doctor.name, supporter.name]));
}

const inIt = ({ proposalId }: Pick<ProposalView, "proposalId">) => ({ params: { proposalId } });

function moving(
  proposal: Pick<ProposalView, "proposalId" | "version">,
  [doctor, supporter]: readonly [string, string],
  solveAgain = false,
) {
  const body = { doctorId: id(doctor), supporterId: id(supporter), solveAgain };
  return { ...inIt(proposal), body, ifMatch: proposal.version };
}

function locking(
  proposal: Pick<ProposalView, "proposalId" | "version">,
  names: readonly string[],
  locked = true,
) {
  return {
    ...inIt(proposal),
    body: { doctorIds: names.map(id), locked },
    ifMatch: proposal.version,
  };
}

/** Both doctors with Ivo Lang, who has two places, or a pair each: whatever was proposed, this is where it goes on from. */
async function bothWithIvo(): Promise<ProposalView> {
  let proposal = await app.director.propose();
  for (const doctor of ["Sam Okafor", "Ruth Vale"]) {
    if (pairsIn(proposal)[doctor] === "Ivo Lang") continue;
    proposal = await app.director.does(api.moveDoctor, moving(proposal, [doctor, "Ivo Lang"]));
  }
  return proposal;
}

/** Does something while the pairs of a proposal hold, and undoes the publication. */
async function whilePublished(proposal: ProposalView, work: () => Promise<void>): Promise<void> {
  const { publicationId, version } = await app.director.publish(proposal);
  await work();
  await app.director.does(api.undoPublication, { params: { publicationId }, ifMatch: version });
}

describe("A proposal that is kept", () => {
  it("is found again as it was, stands in the list, and is gone once it was thrown away (NP12)", async () => {
    const proposal = await app.director.propose();
    const later = await app.director.propose();
    expect(await app.director.does(api.getProposal, inIt(proposal))).toEqual(proposal);
    const listed = async () =>
      (await app.director.does(api.listProposals)).items.map((one) => one.proposalId).toSorted();
    expect(await listed()).toEqual([proposal.proposalId, later.proposalId].toSorted());

    await app.director.does(api.discardProposal, inIt(proposal));
    await app.director.does(api.discardProposal, inIt(proposal));
    expect(await listed()).toEqual([later.proposalId]);
    for (const [route, asked] of [
      [api.getProposal, {}],
      [api.solveAgain, {}],
      [api.moveDoctor, moving(proposal, ["Sam Okafor", "Ivo Lang"])],
      [api.compareProposals, { query: { with: later.proposalId } }],
    ] as const) {
      const refused = await app.director.refused(route, { ...asked, ...inIt(proposal) });
      expect(refused.code).toBe("not-found");
    }
  });

  it("is not thrown away or changed once it was published, and is again after that was undone", async () => {
    const proposal = await app.director.propose();
    await whilePublished(proposal, async () => {
      const refused = await app.director.refused(api.discardProposal, inIt(proposal));
      expect(refused).toMatchObject({ code: "not-possible-now" });
      const locked = await app.director.refused(api.lockPair, locking(proposal, ["Sam Okafor"]));
      expect(locked.code).toBe("not-possible-now");
    });
    await app.director.does(api.discardProposal, inIt(proposal));
  });

  it("is asked for a day from today to two years ahead, and lets go only of foundation doctors (NP19)", async () => {
    const code = async (body: object) => (await app.director.refused(api.propose, { body })).detail;
    expect(await code({ on: "2026-08-11" })).toContain("within two years");
    expect(await code({ on: "2028-08-13" })).toContain("within two years");
    expect(await code({ released: [id("Ivo Lang")] })).toContain("no foundation doctor");
    expect(await code({ released: ["nobody"] })).toContain("no foundation doctor");
    const ahead = { body: { on: "2026-09-01", released: [id("Sam Okafor")] } };
    expect(await app.director.does(api.propose, ahead)).toMatchObject({ on: "2026-09-01" });
    expect(await app.director.does(api.allocationProgress)).toEqual({
      working: false,
      placed: 0,
      of: 0,
    });
  });
});

describe("A pair that is moved by hand", () => {
  it("is made and locked, its cost in fit is told, and everybody else stays (NP12)", async () => {
    const both = await bothWithIvo();
    const before = both.pairs.find(({ doctor }) => doctor.name === "Sam Okafor");
    const after = await app.director.does(api.moveDoctor, moving(both, ["Sam Okafor", "Fay Moor"]));
    expect(pairsIn(after)).toEqual({ "Sam Okafor": "Fay Moor", "Ruth Vale": "Ivo Lang" });
    expect(after.proposalId).toBe(both.proposalId);
    expect(after.version).not.toBe(both.version);
    const moved = after.pairs.find(({ doctor }) => doctor.name === "Sam Okafor");
    expect(moved).toMatchObject({ locked: true, load: 1, capacity: 1 });
    expect(moved?.pairingId).not.toBe(before?.pairingId);
    // What the list of choices said it would cost is what it cost.
    const { items } = await app.director.does(api.listChoices, {
      params: { proposalId: both.proposalId, doctorId: id("Sam Okafor") },
    });
    const back = items.find(({ name }) => name === "Ivo Lang");
    expect(back).toMatchObject({ state: "free", load: 1, capacity: 2 });
    expect(after.fit + (back?.fit ?? 0)).toBe(both.fit);
    await whilePublished(after, async () => {
      expect((await app.director.pairingOf("Sam Okafor")).supporter.name).toBe("Fay Moor");
    });
  });

  it("is refused by the rule that it breaks, in words (NP9, NP10)", async () => {
    const both = await bothWithIvo();
    const full = await app.director.does(api.moveDoctor, moving(both, ["Ruth Vale", "Fay Moor"]));
    const detail = async (pair: readonly [string, string], solveAgain = false) => {
      const refused = await app.director.refused(api.moveDoctor, moving(full, pair, solveAgain));
      return `${refused.code}: ${refused.detail}`;
    };
    expect(await detail(["Sam Okafor", "Fay Moor"])).toContain("1 of the 1 doctors");
    expect(await detail(["Sam Okafor", "Ruth Vale"])).toContain("have not volunteered");
    expect(await detail(["Sam Okafor", "Sam Okafor"])).toContain("cannot-be-paired");
    expect(await detail(["Ivo Lang", "Fay Moor"])).toContain("Only a foundation doctor");
    // Fay Moor's one place is locked for Ruth Vale: working the rest out again frees none.
    expect(await detail(["Sam Okafor", "Fay Moor"], true)).toContain("1 of the 1 doctors");
  });

  it("to somebody whose places are taken, is made by working the rest out again around it", async () => {
    const both = await bothWithIvo();
    const moved = await app.director.does(api.moveDoctor, moving(both, ["Ruth Vale", "Fay Moor"]));
    const open = await app.director.does(api.lockPair, locking(moved, ["Ruth Vale"], false));
    const solved = await app.director.does(
      api.moveDoctor,
      moving(open, ["Sam Okafor", "Fay Moor"], true),
    );
    expect(solved.proposalId).toBe(both.proposalId);
    expect(pairsIn(solved)).toEqual({ "Sam Okafor": "Fay Moor", "Ruth Vale": "Ivo Lang" });
    expect(solved.pairs.filter(({ locked }) => locked).map(({ doctor }) => doctor.name)).toEqual([
      "Sam Okafor",
    ]);
    expect(solved).toMatchObject({ locksGone: [], outOfDate: false });
  });

  it("by two directors at once is moved once, and the other is told to look again", async () => {
    const both = await bothWithIvo();
    const answers = await Promise.all([
      app.director.ask(api.moveDoctor, moving(both, ["Sam Okafor", "Fay Moor"])),
      app.director.ask(api.moveDoctor, moving(both, ["Ruth Vale", "Fay Moor"])),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it("back to whom they have now is no new pair, and solving again leaves them there", async () => {
    await whilePublished(await bothWithIvo(), async () => {
      const proposal = await app.director.propose();
      expect(proposal).toMatchObject({ kept: 2, pairs: [] });
      const away = await app.director.does(
        api.moveDoctor,
        moving(proposal, ["Sam Okafor", "Fay Moor"]),
      );
      expect(away).toMatchObject({ kept: 1, locked: 1, moved: 1 });
      expect(away.pairs[0]).toMatchObject({ instead: { name: "Ivo Lang" }, locked: true });
      const back = await app.director.does(
        api.moveDoctor,
        moving(away, ["Sam Okafor", "Ivo Lang"]),
      );
      expect(back).toMatchObject({ kept: 2, locked: 1, pairs: [], fit: proposal.fit });
      const again = await app.director.does(api.solveAgain, inIt(back));
      expect(again).toMatchObject({ kept: 2, locked: 1, pairs: [] });
      const open = await app.director.does(api.lockPair, locking(again, ["Sam Okafor"], false));
      expect(open.locked).toBe(0);
    });
  });

  it("is not with the supporter whom the doctor is to leave (NP19)", async () => {
    await whilePublished(await bothWithIvo(), async () => {
      const released = { body: { released: [id("Ruth Vale")] } };
      const proposal = await app.director.does(api.propose, released);
      expect(pairsIn(proposal)).toEqual({ "Ruth Vale": "Fay Moor" });
      const refused = await app.director.refused(
        api.moveDoctor,
        moving(proposal, ["Ruth Vale", "Ivo Lang"]),
      );
      expect(refused.code).toBe("cannot-be-paired");
      const { items } = await app.director.does(api.listChoices, {
        params: { proposalId: proposal.proposalId, doctorId: id("Ruth Vale") },
      });
      expect(items.map(({ name, state }) => [name, state])).toEqual([
        ["Fay Moor", "now"],
        ["Ivo Lang", "no"],
      ]);
    });
  });
});

describe("Solving again around locked pairs", () => {
  it("is a new proposal in which they stand, to be compared with the old one by places and fit", async () => {
    const both = await bothWithIvo();
    const locked = await app.director.does(
      api.lockPair,
      locking(both, ["Sam Okafor", "Ruth Vale"]),
    );
    expect(locked.locked).toBe(2);
    const kept = await app.director.does(api.solveAgain, inIt(locked));
    expect(kept.proposalId).not.toBe(both.proposalId);
    expect(pairsIn(kept)).toEqual({ "Sam Okafor": "Ivo Lang", "Ruth Vale": "Ivo Lang" });
    expect(kept).toMatchObject({ locked: 2, fit: both.fit, locksGone: [] });

    const free = await app.director.does(api.lockPair, locking(kept, ["Sam Okafor"], false));
    const spread = await app.director.does(api.solveAgain, inIt(free));
    expect(pairsIn(spread)).toEqual({ "Sam Okafor": "Fay Moor", "Ruth Vale": "Ivo Lang" });
    const comparison = await app.director.does(api.compareProposals, {
      ...inIt(kept),
      query: { with: spread.proposalId },
    });
    expect(comparison.differences).toMatchObject([
      {
        doctor: { name: "Sam Okafor" },
        one: { name: "Ivo Lang" },
        other: { name: "Fay Moor" },
      },
    ]);
    expect(comparison.left).toEqual({ one: 0, other: 0 });
    expect(comparison.other.fit).toBeLessThan(comparison.one.fit);
    expect(JSON.stringify(comparison)).not.toMatch(/prefer|wish|asked/i);
  });

  it("names a locked pair that cannot be any more, with its rule, and gives the doctor somebody else", async () => {
    const both = await bothWithIvo();
    const moved = await app.director.does(api.moveDoctor, moving(both, ["Sam Okafor", "Fay Moor"]));
    await app.director.imports(
      sheetOf(
        "Fay Moor,fay.moor@northgate.example,7111114,supporter,ST5,Riverside,Surgery,1,2026-08-05,2026-08-10",
      ),
    );
    const again = await app.director.does(api.solveAgain, inIt(moved));
    expect(pairsIn(again)).toEqual({ "Sam Okafor": "Ivo Lang", "Ruth Vale": "Ivo Lang" });
    expect(again.locksGone).toMatchObject([
      { doctor: { name: "Sam Okafor" }, supporter: { name: "Fay Moor" } },
    ]);
    expect(again.locksGone[0]?.text).toContain("no longer in post");
    expect(await app.director.does(api.getProposal, inIt(again))).toEqual(again);
  });

  it("lets a doctor who is to have somebody else stay where there is nobody else, and says so (NP12, NP19)", async () => {
    // Fay Moor has left: Ivo Lang is the only one.
    await whilePublished(await app.director.propose(), async () => {
      const released = { body: { released: [id("Ruth Vale")] } };
      const proposal = await app.director.does(api.propose, released);
      expect(proposal).toMatchObject({ kept: 2, pairs: [], locked: 0 });
      expect(proposal.unallocated).toMatchObject([
        { doctor: { name: "Ruth Vale" }, code: "only-paired-before" },
      ]);
    });
  });
});

import { api } from "../../../bot/src/contract";
import { sheetOf } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const DOCTORS = 23;

/** Somebody whose only post was over before the product's day. */
const leaver =
  "Given Leaver,leaver@northgate.example,,foundation doctor,F2,Infirmary,Medicine,,2025-08-06,2026-08-04";

/** Doctor number so-and-so: the family names are in the order of the numbers. */
const doctor = (number: number) => {
  const family = `Family${String(number).padStart(3, "0")}`;
  return `Given ${family},doctor${number}@northgate.example,,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03`;
};
const supporter = (number: number) =>
  `Senior S${number},senior${number}@northgate.example,,supporter,ST5,Infirmary,Surgery,3,2026-08-05,2027-08-03`;
const numbers = Array.from({ length: DOCTORS }, (_, at) => at * 10);

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp();
  const seniors = Array.from({ length: 8 }, (_, at) => supporter(at));
  await app.director.imports(sheetOf(...numbers.map(doctor), ...seniors, leaver));
});
afterAll(() => app.close());

/** One page; `meanwhile` happens before it is asked for. */
async function page(cursor: string | undefined, limit: number) {
  const query = { kind: "foundation-doctors", limit: String(limit) };
  return app.director.does(api.listPeople, {
    query: cursor === undefined ? query : { ...query, cursor },
  });
}

/** Every page, with something done between each two of them. */
async function walk(limit: number, between: (turn: number) => Promise<void>) {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let turn = 0; ; turn += 1) {
    const { items, next } = await page(cursor, limit);
    names.push(...items.map(({ name }) => name.replace("Given ", "")));
    if (next === undefined) return names;
    cursor = next;
    await between(turn);
  }
}

const family = (number: number) => `Family${String(number).padStart(3, "0")}`;

describe("A list in pages", () => {
  let everybody: readonly string[] = [];
  beforeEach(async () => {
    everybody = (await page(undefined, 250)).items.map(({ name }) => name.replace("Given ", ""));
  });

  it("gives everybody once, in order, the last page without a next one", async () => {
    const names = await walk(5, () => Promise.resolve());
    expect(names).toEqual(numbers.map(family));
    expect((await page(undefined, 5)).total).toBe(DOCTORS);
    const whole = await page(undefined, DOCTORS);
    expect(whole.items).toHaveLength(DOCTORS);
    expect(whole.next).toBeUndefined();
  });

  it("neither repeats nor loses a row while rows come before and behind", async () => {
    const names = await walk(6, async (turn) => {
      // One who belongs on a page that was read already, and one who is still to come.
      await app.director.imports(sheetOf(doctor(turn * 10 + 1), doctor(900 + turn)));
    });
    expect(new Set(names).size).toBe(names.length);
    const old = names.filter((name) => name.endsWith("0") && !name.startsWith("Family9"));
    expect(old).toEqual(numbers.map(family));
    expect(names.filter((name) => name.startsWith("Family9")).length).toBeGreaterThan(0);
  });

  it("neither repeats nor loses a row while the row it ended at goes", async () => {
    const names = await walk(7, async (turn) => {
      // The doctor at the end of the page leaves: their placement is over.
      const gone = everybody[Math.min(turn * 7 + 6, everybody.length - 1)] ?? "";
      const number = Number(gone.replace("Family", ""));
      const over = doctor(number).replace("2026-08-05,2027-08-03", "2026-08-05,2026-08-10");
      await app.director.imports(sheetOf(over));
    });
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(everybody);
    expect((await page(undefined, 250)).total).toBeLessThan(everybody.length);
  });

  it("is found by words in any of what a row shows", async () => {
    const found = async (search: string) =>
      (
        await app.director.does(api.listPeople, { query: { kind: "foundation-doctors", search } })
      ).items.map(({ name }) => name);
    expect(await found("given FAMILY020")).toEqual(["Given Family020"]);
    expect(await found("doctor20@northgate.example")).toEqual(["Given Family020"]);
    expect(await found("family020 surgery")).toEqual([]);
  });

  it("begins anew for a cursor that is none of ours; it never breaks", async () => {
    for (const cursor of ["", "x", "%%%", "AAAA", "A".repeat(1_500)]) {
      const problem = await app.director.refused(api.listPeople, {
        query: { kind: "foundation-doctors", cursor },
      });
      expect(problem).toMatchObject({
        code: "invalid-request",
        detail: "cursor: ask for the first page again.",
      });
    }
  });
});

describe("The list of pairings in pages", () => {
  it("gives each pairing once, and the ended ones last", async () => {
    await app.director.seniorsVolunteer();
    const { pairs } = await app.director.publish(await app.director.propose());
    const [first] = await app.director.pairings();
    await app.director.does(api.endPairing, {
      params: { pairingId: first?.pairingId ?? "" },
      ifMatch: first?.version ?? "",
    });
    const seen: { id: string; state: string }[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const query = { limit: "4", ...(cursor === undefined ? {} : { cursor }) };
      const answer = await app.director.does(api.listPairings, { query });
      seen.push(...answer.items.map(({ pairingId: id, state }) => ({ id, state })));
      cursor = answer.next;
      more = cursor !== undefined;
    }
    expect(pairs).toBeGreaterThan(8);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(pairs);
    expect(seen.map(({ state }) => state === "ended")).toEqual([
      ...Array<boolean>(pairs - 1).fill(false),
      true,
    ]);
    expect(seen.at(-1)?.id).toBe(first?.pairingId);
  });
});

describe("Doctors whose posts are over", () => {
  it("stand in a list of their own, with the post they had, so that nobody is silently dropped", async () => {
    const past = await app.director.does(api.listPeople, {
      query: { kind: "past", search: "Leaver" },
    });
    expect(past.items).toMatchObject([
      { name: "Given Leaver", grade: "F2", until: "2026-08-04", roles: [] },
    ]);
    const { total } = await app.director.does(api.listPeople, {
      query: { kind: "foundation-doctors", search: "Leaver" },
    });
    expect(total).toBe(0);
  });
});

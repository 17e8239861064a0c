import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { plainProblem } from "../../bench/allocation/plain-problem";
import { leastValue, scoreOf } from "../../bench/allocation/score";
import { inAnotherOrder, makeInstance, SIZES } from "../../support/allocation-instances";
import { instanceFileOf, TWO_AND_TWO } from "../../support/instance-file";
import { REPOSITORY } from "../../support/repository";

const PATIENT = 60_000;
const folder = mkdtempSync(join(tmpdir(), "near-peer-allocate-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const printed = z.strictObject({
  pairs: z.array(z.tuple([z.string(), z.string()])),
  unallocated: z.array(z.strictObject({ doctorId: z.string(), reason: z.string() })),
  objective: z.strictObject({
    unallocated: z.number(),
    moved: z.number(),
    preferences: z.number(),
    fit: z.number(),
  }),
  certificate: z.strictObject({
    u: z.record(z.string(), z.number()),
    q: z.record(z.string(), z.number()),
  }),
});

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** The command as it was built; no setting of the product is given to it. */
const allocate = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(REPOSITORY, "bot/dist/allocate.js"), ...words], {
    encoding: "utf8",
    env: {},
  });

describe("The command that allocates an instance file", () => {
  it(
    "prints nothing but the allocation, also where greed would leave somebody out",
    () => {
      const file = written("two.json", instanceFileOf(TWO_AND_TWO));
      const { stdout, status } = spawnSync("npm", ["run", "--silent", "allocate", "--", file], {
        cwd: REPOSITORY,
        encoding: "utf8",
      });
      expect(printed.parse(JSON.parse(stdout))).toMatchObject({
        pairs: [
          ["d-a", "s-y"],
          ["d-b", "s-x"],
        ],
        unallocated: [],
        // The request of the first doctor is not met: 3, and 1 for it.
        objective: { unallocated: 0, moved: 0, preferences: 4, fit: 0 },
      });
      expect(stdout.split("\n")).toHaveLength(2);
      expect(status).toBe(0);
    },
    PATIENT,
  );

  it(
    "proves by its prices that nothing is better, and prints the same whatever the order of the file",
    () => {
      const instance = makeInstance({
        size: SIZES.lep,
        seed: 11,
        tightness: "short",
        dropOut: 0.1,
      });
      const one = allocate(written("one.json", instanceFileOf(instance)));
      const other = instanceFileOf(inAnotherOrder(instance, 5));
      const two = allocate(written("two.json", other));
      expect(one.stderr).toBe("");
      expect(two.stdout).toBe(one.stdout);

      const { pairs, unallocated, objective, certificate } = printed.parse(JSON.parse(one.stdout));
      expect(unallocated).toHaveLength(objective.unallocated);
      expect(unallocated[0]?.reason).toBe("too-few-places");
      const given = new Map(pairs);
      const at = new Map(instance.supporters.map(({ id }, supporter) => [id, supporter]));
      const problem = plainProblem(instance);
      const { value } = scoreOf(
        problem,
        Int32Array.from(instance.doctors, ({ id }) => at.get(given.get(id) ?? "") ?? -1),
      );
      const q = Float64Array.from(instance.supporters, ({ id }) => certificate.q[id] ?? 0);
      expect(leastValue(problem, q)).toBe(value);
    },
    PATIENT,
  );

  it(
    "names those whom the lot left out, and judges the rest without them",
    () => {
      const instance = makeInstance({
        size: SIZES.trust,
        seed: 1,
        tightness: "short",
        shortage: "lot",
      });
      const { stdout } = allocate(written("lot.json", instanceFileOf(instance)));
      const { unallocated, objective, certificate } = printed.parse(JSON.parse(stdout));
      expect(unallocated.length).toBeGreaterThan(0);
      expect(objective.unallocated).toBe(0);
      for (const { doctorId, reason } of unallocated) {
        expect(reason).toBe("drawn-by-lot");
        expect(certificate.u).not.toHaveProperty([doctorId]);
      }
    },
    PATIENT,
  );

  it(
    "says what is wrong and prints nothing, where it is given no file, none that exists, or a bad one",
    () => {
      const bad = instanceFileOf(TWO_AND_TWO);
      bad.doctors.forEach((doctor) => Object.assign(doctor, { grade: "FY3" }));
      for (const [words, said] of [
        [[], /^Usage: npm run --silent allocate -- INSTANCE\.json/],
        [[join(folder, "nowhere.json")], /nowhere\.json cannot be read: ENOENT/],
        [[written("text.json", "hello")], /the file is not JSON/],
        [[written("bad.json", bad)], /^doctors\[1\]\.grade: "FY3" is not a grade/m],
      ] as const) {
        const { status, stdout, stderr } = allocate(...words);
        expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
        expect(stderr).toMatch(said);
      }
    },
    PATIENT,
  );
});

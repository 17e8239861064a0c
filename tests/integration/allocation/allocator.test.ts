import { join } from "node:path";
import type { AllocationProgress } from "../../../bot/src/application/ports/allocator";
import { createAllocator } from "../../../bot/src/outbound/allocation/allocator";
import { makeInstance, SIZES } from "../../support/allocation-instances";
import { REPOSITORY } from "../../support/repository";

const WORKER = join(REPOSITORY, "bot/dist/allocation-worker.js");
const PATIENT = 60_000;
/** Large enough to be told of, and small enough for two of them in a moment. */
const REGION = { doctors: 600, supporters: 450, leps: 4 };

describe("What works allocations out", () => {
  it(
    "finds the same in a thread of its own as in the calling one, and tells how far it has come",
    async () => {
      const instance = makeInstance({ size: REGION, seed: 4, tightness: "short" });
      const told: AllocationProgress[] = [];
      const allocator = createAllocator({ workerFile: WORKER, threadFrom: 1 });
      const apart = await allocator.solve(instance, (progress) => {
        told.push(progress);
      });
      expect(apart).toEqual(await createAllocator().solve(instance));
      expect(apart.pairs.length + apart.leftOut.length).toBe(REGION.doctors);
      expect(apart.leftOut).toHaveLength(apart.objective.unallocated);
      expect(apart.competition.length).toBeGreaterThan(0);
      expect(told.length).toBeGreaterThan(0);
      expect(told.at(-1)?.placed).toBeLessThanOrEqual(REGION.doctors);
      expect(told.at(-1)?.of).toBe(REGION.doctors);
    },
    PATIENT,
  );

  it(
    "does not hold up the calling thread with a large one, and answers a small one at once",
    async () => {
      const large = makeInstance({ size: SIZES.school, seed: 5 });
      const small = makeInstance({ size: SIZES.trust, seed: 5 });
      const allocator = createAllocator({ workerFile: WORKER });
      const ended: string[] = [];
      await Promise.all([
        allocator.solve(large).then(() => ended.push("large")),
        allocator.solve(small).then(() => ended.push("small")),
      ]);
      expect(ended).toEqual(["small", "large"]);
    },
    PATIENT,
  );

  it(
    "gives up when the time is up, and says so",
    async () => {
      const instance = makeInstance({ size: SIZES.school, seed: 6 });
      const allocator = createAllocator({ workerFile: WORKER, timeLimitMs: 1 });
      await expect(allocator.solve(instance)).rejects.toThrow("not found within 0.001 seconds");
    },
    PATIENT,
  );

  it(
    "throws what broke in the thread, with its cause",
    async () => {
      const instance = makeInstance({ size: SIZES.trust, seed: 7 });
      const { policy } = instance;
      // Weights so large that sums would not be exact.
      const fit = { ...policy.fit, otherLep: 2 ** 40 };
      const broken = { ...instance, policy: { ...policy, fit } };
      const allocator = createAllocator({ workerFile: WORKER, threadFrom: 1 });
      const fault = await allocator.solve(broken).catch((error: unknown) => error);
      expect(fault).toEqual(new Error("The thread that works an allocation out failed."));
      expect(String((fault as Error).cause)).toContain("too large to be solved exactly");
      const missing = createAllocator({ workerFile: "/nowhere.js", threadFrom: 1 });
      await expect(missing.solve(instance)).rejects.toThrow("The thread that works an allocation");
    },
    PATIENT,
  );
});

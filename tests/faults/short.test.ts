import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../support/repository";
import { ALL_CASES, PROVED_ELSEWHERE } from "./cases/all";
import { runCases, type Ran } from "./harness/run-cases";

const SEED = 20_260_812;

/**
 * The short run: each case in small, judged by the ledger of a connector that no kill reaches. The long one, with the
 * figures that are asked for, is `npm run faults`.
 */
describe(`What befalls the product in its processes (seed ${SEED})`, () => {
  let ran: readonly Ran[] = [];

  beforeAll(async () => {
    ran = await runCases(ALL_CASES, { seed: SEED, size: "short" }, () => undefined);
  });

  it.each(ALL_CASES.map((one) => [one.id, one.title, one.mustHold] as const))(
    "%s: %s: %s",
    (id) => {
      const found = ran.find(({ of }) => of.id === id);
      expect({ figure: found?.figure, said: found?.said, ok: found?.ok }).toMatchObject({
        ok: true,
      });
    },
  );

  it("is proved in the tests that it names where it needs no process of its own", () => {
    for (const { where } of PROVED_ELSEWHERE)
      expect(existsSync(join(REPOSITORY, where))).toBe(true);
  });
});

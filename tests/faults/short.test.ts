import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { bundled } from "../support/processes/bundle";
import { REPOSITORY } from "../support/repository";
import { ALL_CASES, PROVED_ELSEWHERE } from "./cases/all";

const SEED = 20_260_812;
const ALL_IN_MS = 420_000;
const line = z.object({ id: z.string(), ok: z.boolean(), figure: z.string(), said: z.string() });

type Line = z.output<typeof line>;

/**
 * The short run: each case in small, judged by the ledger of a connector that no kill reaches. The long one, with the
 * figures that are asked for, is `npm run faults`.
 */
describe(`What befalls the product in its processes (seed ${SEED})`, () => {
  const found = new Map<string, Line>();

  beforeAll(async () => {
    const words = [await bundled("tests/faults/main.ts"), "--short", "--lines"];
    const child = spawn(process.execPath, [...words, "--seed", String(SEED)], {
      // What it starts ends with it, and it ends when its input does: with this process.
      stdio: ["pipe", "pipe", "inherit"],
      env: { PATH: process.env["PATH"] ?? "" },
    });
    createInterface({ input: child.stdout }).on("line", (text) => {
      const one = line.parse(JSON.parse(text));
      found.set(one.id, one);
    });
    // What has not been run by then is missing below, and is said to be.
    const impatience = setTimeout(() => child.kill("SIGKILL"), ALL_IN_MS);
    await new Promise((resolve) => child.once("close", resolve));
    clearTimeout(impatience);
  });

  it.each(ALL_CASES.map((one) => [one.id, one.title, one.mustHold] as const))(
    "%s, %s: %s",
    (id) => {
      const { ok = false, figure = "not run", said = "" } = found.get(id) ?? {};
      // In one text, so that a case that does not hold says what was found.
      expect(ok ? "holds" : `${figure}\n${said}`).toBe("holds");
    },
  );

  it.each(PROVED_ELSEWHERE)("$id, $title: is proved in $where", ({ where }) => {
    expect(existsSync(join(REPOSITORY, where))).toBe(true);
  });
});

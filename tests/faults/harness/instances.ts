import { join } from "node:path";
import { freePort } from "../../support/free-port";
import { bundled } from "../../support/processes/bundle";
import { startChild, type Child } from "../../support/processes/child";
import { REPOSITORY } from "../../support/repository";
import type { Failpoint } from "../instance/failpoints";
import { QUICK } from "./quick";

/** How an instance of the program is started. */
export interface InstanceWishes {
  /** What happens to it at which steps. */
  readonly failpoints?: readonly Failpoint[];
  /** Where it has the bot's own token from; without it, it sends without one. */
  readonly tokenUrl?: string;
  /** Botbuilder's settings of a place that signs what comes in: only what it signed is let in then. */
  readonly cloud?: Readonly<Record<string, string>>;
  /** How long it holds a shard without a sign of life, and within which a POST is over; a minute and ten seconds where left out. */
  readonly sending?: { readonly leaseMs: number; readonly postWithinMs: number };
  /** How far its machine's clock is ahead of the true time, in ms; behind where it is negative. */
  readonly clockAheadMs?: number;
  /** Settings besides those of the house. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The program as a process of its own. */
export interface Instance extends Child {
  readonly base: string;
}

const CLOCK = join(REPOSITORY, "tests/support/machine-later.cjs");

/** Starts instances that share these settings, and knows which of them are still there. */
export function instances(shared: Readonly<Record<string, string>>) {
  const started = new Set<Instance>();
  return {
    start: async (wishes: InstanceWishes): Promise<Instance> => {
      const { clockAheadMs = 0, env = {}, ...options } = wishes;
      const script = await bundledOnce();
      const port = await freePort();
      const child = await startChild({
        script,
        options,
        nodeWords: clockAheadMs === 0 ? [] : ["--require", CLOCK],
        env: {
          LOG_LEVEL: "error",
          // Faster than Teams allows: what is not about the rate need not wait for it.
          TEAMS_REQUESTS_PER_SECOND: "200",
          // Its code is compiled once, not once an instance.
          NODE_COMPILE_CACHE: join(REPOSITORY, ".cache/compiled"),
          ...shared,
          PORT: String(port),
          MACHINE_LATER_MS: String(clockAheadMs),
          ...env,
        },
      });
      const instance = { ...child, base: `http://127.0.0.1:${port}` };
      started.add(instance);
      return instance;
    },
    /** The last that each said. */
    said: (): string => [...started].map((one) => one.said().slice(-2_000)).join("\n"),
    /** Ends all that are left, besides one that stays. */
    endAllBut: async (stays: Instance | undefined): Promise<void> => {
      const over = [...started].filter((one) => one !== stays);
      await Promise.all(over.map((one) => one.kill()));
      for (const one of over) started.delete(one);
    },
  };
}

/** Starts so many instances of a house, one after the other. */
export async function several(
  house: { start(wishes?: InstanceWishes): Promise<Instance> },
  count: number,
  wishes: InstanceWishes = QUICK,
): Promise<Instance[]> {
  const started: Instance[] = [];
  for (let nth = 0; nth < count; nth += 1) started.push(await house.start(wishes));
  return started;
}

let bundle: Promise<string> | undefined;

function bundledOnce(): Promise<string> {
  return (bundle ??= bundled("tests/faults/instance/main.ts", "whole"));
}

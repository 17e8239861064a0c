import { join } from "node:path";
import { z } from "zod";
import { freePort } from "../../support/free-port";
import { call } from "../../support/http-call";
import { bundled } from "../../support/processes/bundle";
import { startChild, type Child } from "../../support/processes/child";

const ready = z.object({ controlPort: z.number() });

const productNumbers = z.object({
  /** Requests to the store so far, by container and kind. */
  requests: z.record(z.string(), z.number()),
  /** What the store charged for them, in request units. */
  charge: z.number(),
  /** In bytes, after everything that can go is gone. */
  rss: z.number(),
  heapUsed: z.number(),
  /** Processor time so far. */
  cpuMs: z.number(),
});

/** What an instance tells of itself. */
export type ProductNumbers = z.output<typeof productNumbers>;

/** An instance of the product. */
export interface ProductProcess {
  readonly child: Child;
  readonly endpoint: string;
  numbers(): Promise<ProductNumbers>;
  /** Does everything that time alone has brought about, so that what is measured afterwards is something else. */
  catchUp(): Promise<void>;
  /** As a platform stops it. */
  stop(): Promise<void>;
}

/** Where `BENCH_PROFILES` names a folder, each process of a name leaves a profile of its work there. */
export function profiled(name: string): readonly string[] {
  const folder = process.env["BENCH_PROFILES"];
  return folder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${join(folder, name)}`];
}

/** Starts an instance on a store that the environment names. */
export async function startProduct(
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<ProductProcess> {
  const port = await freePort();
  const child = await startChild({
    script: await bundled("tests/bench/processes/product.ts"),
    env: { ...env, PORT: String(port) },
    nodeWords: ["--expose-gc", ...profiled(name)],
  });
  const base = `http://127.0.0.1:${port}`;
  const control = `http://127.0.0.1:${ready.parse(child.ready).controlPort}`;
  return {
    child,
    endpoint: `${base}/api/messages`,
    numbers: async () => {
      const { text } = await call(control, { path: "/" });
      return productNumbers.parse(JSON.parse(text));
    },
    catchUp: async () => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ advance: "PT1M" });
      const ask = { method: "POST", path: "/local/clock", headers, body };
      const { status, text } = await call(base, ask);
      if (status !== 200) throw new Error(`The clock: ${status} ${text}`);
    },
    stop: async () => {
      child.signal("SIGTERM");
      await child.ended;
    },
  };
}

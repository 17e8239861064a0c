import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { call } from "../http-call";
import { bundled } from "../processes/bundle";
import { startChild } from "../processes/child";
import {
  connectorCounts,
  ledgerLine,
  type ConnectorCounts,
  type ConnectorOptions,
  type ConnectorSettings,
  type LedgerLine,
} from "./protocol";

/** A connector in a process of its own, which no kill of the product can make forget what it has taken. */
export interface LedgerConnector {
  /** For a conversation reference. */
  readonly serviceUrl: string;
  /** Where the bot's own tokens are had. */
  readonly tokenUrl: string;
  /** Changes what it does from now on; what is not named stays. */
  set(settings: ConnectorSettings): Promise<void>;
  counts(): Promise<ConnectorCounts>;
  /** Everything that reached it, in the order in which it came. */
  ledger(): readonly LedgerLine[];
  close(): Promise<void>;
}

const ready = z.object({ port: z.number() });

/** Starts it on 127.0.0.1; ready when it listens. */
export async function startLedgerConnector(options: ConnectorOptions): Promise<LedgerConnector> {
  const script = await bundled("tests/support/ledger-connector/main.ts");
  const child = await startChild({ script, options });
  const base = `http://127.0.0.1:${ready.parse(child.ready).port}`;
  const { ledgerFile } = options;
  return {
    serviceUrl: `${base}/connector/`,
    tokenUrl: `${base}/token`,
    set: async (settings) => {
      const body = JSON.stringify(settings);
      const { status, text } = await call(base, { method: "PUT", path: "/control", body });
      if (status !== 200) throw new Error(`The connector did not take ${body}: ${text}`);
    },
    counts: async () => {
      const { text } = await call(base, { path: "/control" });
      return connectorCounts.parse(JSON.parse(text));
    },
    ledger: () => readLedger(ledgerFile),
    close: async () => {
      await child.kill();
    },
  };
}

/** The ledger of a file; a last line that is still being written is left out. */
function readLedger(file: string): readonly LedgerLine[] {
  if (!existsSync(file)) return [];
  const whole = readFileSync(file, "utf8");
  const lines = whole.slice(0, whole.lastIndexOf("\n") + 1).split("\n");
  return lines.filter((line) => line !== "").map((line) => ledgerLine.parse(JSON.parse(line)));
}

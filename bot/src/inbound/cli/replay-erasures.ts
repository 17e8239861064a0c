import { parseArgs } from "node:util";
import { z } from "zod";
import type {
  makeListErasures,
  makeReplayErasures,
} from "../../application/my-data/replay-erasures";
import type { CommandResult } from "./command-result";

/** What the command works with; files are read and written as text. */
export interface ReplayTools {
  readonly listErasures: ReturnType<typeof makeListErasures>;
  readonly replayErasures: ReturnType<typeof makeReplayErasures>;
  readonly readText: (path: string) => Promise<string>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

const USAGE = [
  "Usage: npm run replay-erasures -- --save FILE   writes down whoever was erased: ids, moments and keyed hashes",
  "       npm run replay-erasures -- --from FILE   after a backup was restored: erases them again",
  "       npm run replay-erasures                  the same, by what the store itself knows",
].join("\n");

const ledger = z.array(
  z.strictObject({
    schemeId: z.string().min(1).max(100),
    personId: z.string().min(1).max(100),
    at: z.iso.datetime(),
    marks: z.array(z.string().regex(/^[0-9a-f]{64}$/u)).max(10),
  }),
);

/** Keeps the list of erasures beside the backups, and erases again whoever a restored backup brought back (PF-15). */
export async function replayErasures(
  tools: ReplayTools,
  words: readonly string[],
): Promise<CommandResult> {
  const asked = read(words);
  if (asked === undefined) return { ok: false, text: USAGE };
  if (asked.save !== undefined) {
    const entries = await tools.listErasures();
    await tools.writeText(asked.save, `${JSON.stringify(entries, undefined, 2)}\n`);
    return { ok: true, text: `${entries.length} erasures are written down in ${asked.save}.` };
  }
  const entries =
    asked.from === undefined ? await tools.listErasures() : await listIn(tools, asked.from);
  if (typeof entries === "string") return { ok: false, text: entries };
  const { again, already } = await tools.replayErasures(entries);
  return { ok: true, text: `Erased again: ${again}. Nothing to do for ${already}.` };
}

async function listIn({ readText }: ReplayTools, path: string) {
  const parsed = ledger.safeParse(asJson(await readText(path)));
  if (parsed.success) return parsed.data;
  return `${path} is no list of erasures as --save writes it. Nothing was erased.`;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said in words by whoever reads it
  }
}

function read(words: readonly string[]): { save?: string; from?: string } | undefined {
  try {
    const options = { save: { type: "string" }, from: { type: "string" } } as const;
    const { values } = parseArgs({ args: [...words], options });
    return values.save !== undefined && values.from !== undefined ? undefined : values;
  } catch {
    return undefined; // an option that it does not know: the usage says which there are
  }
}

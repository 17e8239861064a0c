import { parseArgs } from "node:util";
import { z } from "zod";
import type {
  makeLetBack,
  makeListErasures,
  makeReplayErasures,
} from "../../application/my-data/replay-erasures";
import type { CommandResult } from "./command-result";

/** What the command works with; files are read and written as text. */
export interface ReplayTools {
  readonly listErasures: ReturnType<typeof makeListErasures>;
  readonly replayErasures: ReturnType<typeof makeReplayErasures>;
  readonly letBack: ReturnType<typeof makeLetBack>;
  readonly readText: (path: string) => Promise<string>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

const USAGE = [
  "Usage: npm run replay-erasures -- --save FILE   writes down whoever was erased: ids, moments and keyed hashes",
  "       npm run replay-erasures -- --from FILE   after a backup was restored: erases them again",
  "       npm run replay-erasures                  the same, by what the store itself knows",
  "       npm run replay-erasures -- --let-back E-MAIL --scheme SCHEME   a list may name them again (or a GMC number)",
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
  const { scheme, "let-back": named } = asked;
  if (scheme !== undefined && named !== undefined) {
    return (await tools.letBack(scheme, named))
      ? { ok: true, text: "A list may name them again. Their GMC number is asked for by itself." }
      : { ok: false, text: "No erasure in this scheme is known by it. Nothing was changed." };
  }
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

const OPTIONS = {
  save: { type: "string" },
  from: { type: "string" },
  "let-back": { type: "string" },
  scheme: { type: "string" },
} as const;

type Asked = Partial<Record<keyof typeof OPTIONS, string>>;

function read(words: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    const ways = [values.save, values.from, values["let-back"]].filter((one) => one !== undefined);
    const isWhole = (values.scheme === undefined) === (values["let-back"] === undefined);
    return ways.length > 1 || !isWhole ? undefined : values;
  } catch {
    return undefined; // an option that it does not know: the usage says which there are
  }
}

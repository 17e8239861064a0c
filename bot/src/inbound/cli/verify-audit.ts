import { parseArgs } from "node:util";
import { z } from "zod";
import { findingInWords } from "../../application/audit/finding";
import type { makeCheckTrail } from "../../application/audit/check-trail";
import type { TrailCheck } from "../../application/audit/verify-trail";
import type { CommandResult } from "./command-result";

const USAGE = [
  "Usage: npm run verify-audit -- SCHEME [--head NUMBER:HASH]",
  "Walks the audit trail of a scheme from its first entry to its last and names what was altered, is missing, was moved or",
  "was added. --head is an end of the trail that was kept elsewhere (the log line audit.head): it must still be in it.",
].join("\n");

const head = z
  .string()
  .regex(/^\d{1,12}:[0-9a-f]{64}$/, "--head is a number, a colon and 64 hexadecimal digits.")
  .transform((text) => {
    const [seq = "", hash = ""] = text.split(":");
    return { seq: Number(seq), hash };
  });

/** More than this are only counted. */
const MOST_NAMED = 20;

/** Checks a scheme's audit trail; not `ok` where anything is wrong with it (PF-17). */
export async function verifyAudit(
  checkTrail: ReturnType<typeof makeCheckTrail>,
  words: readonly string[],
): Promise<CommandResult> {
  const asked = read(words);
  if (typeof asked === "string") return { ok: false, text: asked };
  const { schemeId } = asked;
  const check = await checkTrail({ ...asked, by: "operator" });
  if (check === undefined) return { ok: false, text: `There is no scheme ${schemeId}.` };
  return { ok: check.findings.length === 0, text: inWords(schemeId, check) };
}

function read(words: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { head: { type: "string" } },
    });
    const [schemeId, ...more] = positionals;
    if (schemeId === undefined || more.length > 0) return USAGE;
    const kept = head.optional().safeParse(values.head);
    if (!kept.success) return `${kept.error.issues[0]?.message ?? ""}\n\n${USAGE}`;
    return { schemeId, kept: kept.data };
  } catch (cause) {
    // parseArgs throws on an option it does not know, and says which.
    return `${cause instanceof Error ? cause.message : ""}\n\n${USAGE}`;
  }
}

function inWords(schemeId: string, { entries, head: end, findings, onTheirWay }: TrailCheck) {
  const more = findings.length - MOST_NAMED;
  return [
    `${entries} entries of ${schemeId} were checked.`,
    ...findings.slice(0, MOST_NAMED).map(findingInWords),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(onTheirWay > 0 ? [`${onTheirWay} events of the last minutes are on their way.`] : []),
    ...(findings.length === 0 ? ["Every one is as it was written, and none is missing."] : []),
    `The trail ends at ${end.seq}:${end.hash}`,
  ].join("\n");
}

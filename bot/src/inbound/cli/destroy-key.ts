import type { makeDestroyKey } from "../../application/schemes/destroy-key";
import type { CommandResult } from "./command-result";

const USAGE = [
  "Usage: npm run destroy-key -- SCHEME --yes",
  "Destroys the key of the scheme SCHEME for ever. Nothing that was sealed with it can be read by anybody any more: what",
  "people stated about themselves, concerns, objections, introductions on their way, and what proposals were worked out from.",
].join("\n");

/** Destroys the key of a scheme (audited), where it is asked for with `--yes`. */
export async function destroyKeyCommand(
  destroyKey: ReturnType<typeof makeDestroyKey>,
  words: readonly string[],
): Promise<CommandResult> {
  const named = words.filter((word) => word !== "--yes");
  const [schemeId = ""] = named;
  if (named.length !== 1 || schemeId.startsWith("-")) return { ok: false, text: USAGE };
  if (!words.includes("--yes")) {
    return { ok: false, text: `Nothing was destroyed. Say --yes where it is meant.\n\n${USAGE}` };
  }
  const outcome = await destroyKey(schemeId);
  if (!outcome.ok) return { ok: false, text: `There is no scheme ${schemeId}.` };
  return {
    ok: true,
    text:
      `The key of ${schemeId} is destroyed. Programs that run may use it for up to ten minutes more: ` +
      "restart them to end that at once. Backups from before hold it until they expire.",
  };
}

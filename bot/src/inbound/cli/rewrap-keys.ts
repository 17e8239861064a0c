import type { makeRewrapKeys } from "../../application/schemes/rewrap-keys";
import type { CommandResult } from "./command-result";

const USAGE = [
  "Usage: npm run rewrap-keys",
  "Wraps the key of each scheme with the newest master key. The one before has to be there still, as an earlier version",
  "of the secret or, on a machine without Azure, as field.key.before. It may be run again at any time.",
].join("\n");

/** Exchanges the master key under the schemes' keys (audited), and says how many it wrapped anew. */
export async function rewrapKeysCommand(
  rewrapKeys: ReturnType<typeof makeRewrapKeys>,
  words: readonly string[],
): Promise<CommandResult> {
  if (words.length > 0) return { ok: false, text: USAGE };
  const outcome = await rewrapKeys();
  if (!outcome.ok) {
    return {
      ok: false,
      text:
        "Nothing was rewrapped: an earlier version sealed words with the master key itself, which a new one would not open. " +
        `They are in records of these types: ${outcome.refusal.types.join(", ")}. Keep the master key until they are gone.`,
    };
  }
  const { rewrapped, already, without } = outcome.value;
  return {
    ok: true,
    text:
      `Rewrapped: ${rewrapped}. With the newest master key already: ${already}. Schemes without a key: ${without}. ` +
      "Nothing is left that needs an earlier master key, but for backups from before.",
  };
}

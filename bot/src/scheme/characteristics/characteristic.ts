import type { FurtherCharacteristic, Policy } from "../policy/policy";
import { STANDING_CHARACTERISTICS, type Choice } from "./catalogue";

/** A characteristic that somebody may state of themselves, by their own word only (NP7, NP8). */
export interface Characteristic {
  /** Lower-case letters, digits and hyphens. */
  readonly key: string;
  readonly label: string;
  /** What it means, in a sentence; empty where the label says it. */
  readonly about: string;
  /** One where "this is me" is enough. None is ever chosen beforehand, and "prefer not to say" is to choose none. */
  readonly choices: readonly Choice[];
  /** The version of the text that is agreed to with it; an older consent is none any more. */
  readonly textVersion: string;
}

/** The only choice where there is nothing to choose between. */
export const YES: Choice = { value: "yes", label: "Yes, this is me" };

/** The version of the purpose and consent texts in `purpose.ts`. Reworded in substance, it goes up and everybody is asked anew. */
const TEXT_VERSION = "1";

/** The characteristics that a scheme asks about: those of the guide, and its own (NP5, NP7). */
export function characteristicsOf({
  furtherCharacteristics,
}: Pick<Policy, "furtherCharacteristics">): readonly Characteristic[] {
  const standing = STANDING_CHARACTERISTICS.map(({ key, label, about = "", choices = [YES] }) => ({
    key,
    label,
    about,
    choices,
    textVersion: TEXT_VERSION,
  }));
  const taken = new Set(standing.map(({ key }) => key));
  const own = furtherCharacteristics.filter(
    ({ key, retired }) => retired !== true && !taken.has(key),
  );
  return [...standing, ...own.map(further)];
}

/** How a characteristic is called, also one that the scheme asks about no longer; its key where nothing is known of it. */
export function labelOf(
  { furtherCharacteristics }: Pick<Policy, "furtherCharacteristics">,
  key: string,
): string {
  const known: readonly { readonly key: string; readonly label: string }[] = [
    ...STANDING_CHARACTERISTICS,
    ...furtherCharacteristics,
  ];
  return known.find((one) => one.key === key)?.label ?? key;
}

/** A scheme's own: its label, and what is said of it, are part of what is agreed to, so that new words ask anew. */
function further({ key, label, about = "", options }: FurtherCharacteristic): Characteristic {
  return {
    key,
    label,
    about,
    choices: options.length === 0 ? [YES] : options.map((value) => ({ value, label: value })),
    textVersion: `${TEXT_VERSION}-${fingerprint(about === "" ? label : `${label}\n${about}`)}`,
  };
}

/** A short sign of a text (FNV-1a, 32 bits, hexadecimal): another label has another sign. */
function fingerprint(text: string): string {
  let sign = 0x811c9dc5;
  for (const letter of text) {
    sign = Math.imul(sign ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return sign.toString(16).padStart(8, "0");
}

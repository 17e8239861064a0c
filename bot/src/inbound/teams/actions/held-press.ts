import { heldFrom } from "../../../cards/hold-back";
import { dataPressed, type Pressed } from "../../../cards/pressed";
import type { Turn } from "../turn";

/**
 * What a press stands for: what the server holds of that card, and the inputs that came with it. Undefined where it is
 * not the caller's own card, is out of date or never was, has no such button, or anything else came along.
 */
export async function heldPress(
  { useCases, caller }: Pick<Turn, "useCases" | "caller">,
  pressed: Pressed | undefined,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (pressed === undefined) return undefined;
  const text = await useCases.cardForReader(caller.userId, pressed.cardId);
  return text === undefined ? undefined : dataPressed(heldFrom(text), pressed);
}

/** The name under which a press is done once: one button of one card. */
export function pressClaim({ cardId, nth }: Pressed): string {
  return `press.${cardId}.${nth}`;
}

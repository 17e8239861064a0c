import type { SchemeId } from "../../scheme/shared/ids";
import { nextRegister } from "../allocation/allocation-state";
import type { Ports } from "../ports/ports";

/**
 * The scheme's register, to be written back with every act on roles: two of them at once, each right by
 * itself and wrong together (two directors who end each other), become one and a conflict. `as-it-was` keeps
 * proposals and imports under way; `people-added` makes them look again, so that no row comes twice.
 */
export async function guardedRegister({ store }: Pick<Ports, "store">, schemeId: SchemeId) {
  const register = await store.register(schemeId);
  if (register === undefined) throw new Error(`No scheme ${schemeId}.`);
  return {
    "as-it-was": { type: "register", ...register },
    "people-added": nextRegister(register),
  } as const;
}

import type { Concern } from "../../scheme/concern/concern";
import { readsAs, type ReaderRole } from "../../scheme/concern/who-reads";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** Somebody who opens a concern, and which. */
export interface ReaderAct {
  readonly reader: Pick<Actor, "schemeId" | "person">;
  readonly concernId: string;
}

/** No such concern, or not theirs to read: the two look the same. */
export interface NotTheirs {
  readonly code: "not-found";
}

/** A concern, for somebody who may read it at this moment; undefined for everybody else. */
export async function concernForReader(
  { store, clock }: Pick<Ports, "store" | "clock">,
  { reader, concernId }: ReaderAct,
): Promise<{ readonly found: Versioned<Concern>; readonly as: ReaderRole } | undefined> {
  const found = await store.find(reader.schemeId, "concern", concernId);
  if (found === undefined) return undefined;
  const as = readsAs(found.value, reader.person.value, clock.now());
  return as === undefined ? undefined : { found, as };
}

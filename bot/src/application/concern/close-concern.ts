import { closeConcern as decide, type Concern } from "../../scheme/concern/concern";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { concernForReader, type NotTheirs, type ReaderAct } from "./concern-for-reader";

type ClosePorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why a concern is not closed. Closing a closed one is no refusal: it is as it should be. */
export type CloseRefusal = NotTheirs | { readonly code: "concern-not-read" };

/** Somebody who may read a concern says that what it takes is done (NP22). It stays on record. */
export function makeCloseConcern(ports: ClosePorts) {
  return (act: ReaderAct): Promise<Outcome<Concern, CloseRefusal>> =>
    retryOnConflict<Outcome<Concern, CloseRefusal>>(async () => {
      const mine = await concernForReader(ports, act);
      if (mine === undefined) return refused({ code: "not-found" });
      const { value, version } = mine.found;
      const by = act.reader.person.value.id;
      const decision = decide(value, { at: ports.clock.now(), by });
      if (!decision.accepted) {
        return decision.refusal.code === "concern-already-closed"
          ? done(value)
          : refused({ code: "concern-not-read" });
      }
      const context = { schemeId: value.schemeId, by, subjectId: value.id };
      const outcome = await ports.store.commit({
        schemeId: value.schemeId,
        replace: [{ type: "concern", value: decision.state, version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}

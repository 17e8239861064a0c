import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

/** Why a day is not taken. */
export interface TrainingRefusal {
  readonly code: "date-in-the-future";
}

/** A supporter's own word on when they did the mentoring module (NP11). Recommended, and never a condition. */
export function makeDeclareTraining(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    module: IsoDate,
  ): Promise<Outcome<Person, TrainingRefusal>> =>
    retryOnConflict<Outcome<Person, TrainingRefusal>>(async () => {
      const { id } = person.value;
      const found = await ports.store.person(schemeId, id);
      if (found === undefined) throw new Error(`No person ${id} in the scheme.`);
      if (module > londonDate(ports.clock.now())) return refused({ code: "date-in-the-future" });
      if (found.value.training?.module === module) return done(found.value);
      const value = { ...found.value, training: { module } };
      const context = { schemeId, by: id, personId: id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value, version: found.version }],
        events: [eventOf(ports, context, { type: "TrainingDeclared" })],
      });
      return outcome === "conflict" ? "conflict" : done(value);
    });
}

import { londonDate } from "../../scheme/calendar/london";
import {
  handOver,
  type HandedOver,
  type HandOver,
  type HandOverRefusal,
} from "../../scheme/people/hand-over";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { guardedRegister } from "./guarded-register";
import { noteEmailOfRow, rowForRole, type NamedByEmail, type TwoPeople } from "./row-for-role";

type HandOverPorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** To whom, and the days. */
export interface HandOverTo extends NamedByEmail {
  readonly days: HandOver;
}

/** Why a scheme is not handed over. */
export type HandOverSchemeRefusal = HandOverRefusal | TwoPeople;

/**
 * A director hands the scheme over to somebody by work e-mail, in one act and audited as what it is: a role given, and
 * one's own ended. Either both are written or neither. The scheme keeps a director who can sign in.
 */
export function makeHandOverScheme(ports: HandOverPorts) {
  return (actor: Actor, to: HandOverTo): Promise<Outcome<HandedOver, HandOverSchemeRefusal>> =>
    retryOnConflict<Outcome<HandedOver, HandOverSchemeRefusal>>(async () => {
      const { schemeId } = actor;
      const by = actor.person.value.id;
      const register = await guardedRegister(ports, schemeId);
      const people = await ports.store.people(schemeId);
      const director = people.find(({ value }) => value.id === by);
      if (director === undefined) return refused({ code: "no-such-role" });
      const found = await rowForRole(ports, { schemeId, people }, to);
      if (!found.ok) return found;
      const { person: successor, version } = found.value;
      const others = people
        .map(({ value }) => value)
        .filter(({ id }) => id !== by && id !== successor.id);
      const today = londonDate(ports.clock.now());
      const decision = handOver({ director: director.value, successor, others }, to.days, today);
      if (!decision.accepted) return refused(decision.refusal);
      const { state } = decision;
      if (version === undefined) await noteEmailOfRow(ports, state.successor);
      const record = { type: "person", value: state.successor } as const;
      const ended = { type: "person", value: state.director, version: director.version } as const;
      const outcome = await ports.store.commit({
        schemeId,
        ...(version === undefined
          ? { create: [record], replace: [register["people-added"], ended] }
          : { replace: [register["as-it-was"], { ...record, version }, ended] }),
        events: decision.events.map((event) => {
          const personId = event.type === "RoleGranted" ? successor.id : by;
          return eventOf(ports, { schemeId, by, personId }, event);
        }),
      });
      return outcome === "conflict" ? "conflict" : done(state);
    });
}

import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import { grantRole, type GrantRefusal, type RolePeriod } from "../../scheme/people/roles";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { guardedRegister } from "./guarded-register";
import { noteEmailOfRow, rowForRole, type NamedByEmail, type TwoPeople } from "./row-for-role";

type GivePorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Somebody by name and work e-mail, and the role they are to have. */
export interface RoleGift extends NamedByEmail {
  readonly period: RolePeriod;
}

/** Why a role is not given. */
export type GiveRoleRefusal = GrantRefusal | TwoPeople;

/**
 * A director gives somebody a role, audited. A row with that work e-mail gets it, whatever name was typed; else
 * there is a new row, not yet linked: they link it by writing to the bot, like anybody. Two directors at once
 * make one row.
 */
export function makeGiveRole(ports: GivePorts) {
  return (actor: Actor, gift: RoleGift): Promise<Outcome<Person, GiveRoleRefusal>> =>
    retryOnConflict<Outcome<Person, GiveRoleRefusal>>(async () => {
      const { schemeId } = actor;
      const register = await guardedRegister(ports, schemeId);
      const people = await ports.store.people(schemeId);
      const found = await rowForRole(ports, { schemeId, people }, gift);
      if (!found.ok) return found;
      const { person: before, version } = found.value;
      const by = actor.person.value.id;
      const today = londonDate(ports.clock.now());
      const decision = grantRole(before, gift.period, { by, today });
      if (!decision.accepted) return refused(decision.refusal);
      const record = { type: "person", value: decision.state } as const;
      if (version === undefined) await noteEmailOfRow(ports, decision.state);
      const outcome = await ports.store.commit({
        schemeId,
        ...(version === undefined
          ? { create: [record], replace: [register["people-added"]] }
          : { replace: [register["as-it-was"], { ...record, version }] }),
        events: decision.events.map((event) =>
          eventOf(ports, { schemeId, by, personId: before.id }, event),
        ),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}

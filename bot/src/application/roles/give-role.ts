import { londonDate } from "../../scheme/calendar/london";
import type { Person, PersonName } from "../../scheme/people/person";
import { grantRole, type GrantRefusal, type RolePeriod } from "../../scheme/people/roles";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { guardedRegister } from "./guarded-register";

type GivePorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/** Somebody by name and work e-mail, and the role they are to have. */
export interface RoleGift {
  readonly name: PersonName;
  readonly email: string;
  readonly period: RolePeriod;
}

/** Why a role is not given. */
export type GiveRoleRefusal = GrantRefusal | { readonly code: "two-people-with-this-email" };

/**
 * A director gives somebody a role, audited. A row with that work e-mail gets it, whatever name was typed; else
 * there is a new row, not yet linked: they link it by writing to the bot, like anybody. Two directors at once
 * make one row.
 */
export function makeGiveRole(ports: GivePorts) {
  return (actor: Actor, gift: RoleGift): Promise<Outcome<Person, GiveRoleRefusal>> =>
    retryOnConflict<Outcome<Person, GiveRoleRefusal>>(async () => {
      const { schemeId } = actor;
      const email = gift.email.trim().toLowerCase();
      const register = await guardedRegister(ports, schemeId);
      const people = await ports.store.people(schemeId);
      const rows = people.filter(({ value }) => value.email === email);
      const [row, second] = rows;
      if (second !== undefined) return refused({ code: "two-people-with-this-email" });
      const by = actor.person.value.id;
      const today = londonDate(ports.clock.now());
      const before = row?.value ?? (await newPerson(ports, actor, { ...gift, email }));
      const decision = grantRole(before, gift.period, { by, today });
      if (!decision.accepted) return refused(decision.refusal);
      const record = { type: "person", value: decision.state } as const;
      if (row === undefined) await noteEmail(ports, decision.state);
      const outcome = await ports.store.commit({
        schemeId,
        ...(row === undefined
          ? { create: [record], replace: [register["people-added"]] }
          : { replace: [register["as-it-was"], { ...record, version: row.version }] }),
        events: decision.events.map((event) =>
          eventOf(ports, { schemeId, by, personId: before.id }, event),
        ),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}

async function newPerson(
  { store, ids }: GivePorts,
  { schemeId }: Actor,
  { name, email }: RoleGift,
): Promise<Person> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return {
    id: ids.next(),
    schemeId,
    name,
    email,
    memberships: [],
    link: { state: "not-linked" },
    volunteering: { state: "invited" },
    capacity: scheme.value.policy.defaultCapacity,
    participation: { state: "opted-in" },
    reminders: { state: "on" },
  };
}

/** Before the row itself: a note that leads nowhere does no harm, a missing one would. */
async function noteEmail({ store, users }: GivePorts, person: Person): Promise<void> {
  const { schemeId, id: personId, email } = person;
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  await users.noteEmail(scheme.value.tenantId, email, { schemeId, personId });
}

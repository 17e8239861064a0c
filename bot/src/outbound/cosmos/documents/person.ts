import { z } from "zod";
import { GRADES } from "../../../scheme/people/grade";
import {
  ROLES,
  type Absence,
  type Link,
  type Membership,
  type OwnWish,
  type Person,
  type PersonName,
  type ToldOn,
  type Volunteering,
} from "../../../scheme/people/person";
import { erasedPerson, type Tombstone } from "../../../scheme/people/erased";
import type { Participation, ReminderChoice } from "../../../scheme/participation/participation";
import { application, eligibility, profile } from "./application";
import { trainingSession } from "./recognition";
import { recordKind, type RecordKind } from "./record-kind";

/** A person's name, as stored. */
export const personName: z.ZodType<PersonName> = z.strictObject({
  given: z.string(),
  family: z.string(),
  knownAs: z.string().exactOptional(),
});

/** A membership, as stored. */
export const membership: z.ZodType<Membership> = z.strictObject({
  role: z.enum(ROLES),
  from: z.string(),
  until: z.string().exactOptional(),
  grade: z.enum(GRADES).exactOptional(),
  site: z.string().exactOptional(),
  specialty: z.string().exactOptional(),
  supervisors: z.array(z.string()).exactOptional(),
});

const link: z.ZodType<Link> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("not-linked") }),
  z.strictObject({
    state: z.literal("linked"),
    userId: z.string(),
    at: z.string(),
    by: z.string().exactOptional(),
  }),
]);

const volunteering: z.ZodType<Volunteering> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("invited") }),
  z.strictObject({
    state: z.literal("volunteered"),
    at: z.string(),
    by: z.strictObject({ directorStatement: z.string(), supervisorToldOn: z.string() }),
  }),
  z.strictObject({ state: z.literal("applied"), application }),
  z.strictObject({ state: z.literal("stepped-down"), at: z.string() }),
]);

const participation: z.ZodType<Participation> = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("opted-in"),
    toldSupporter: z.string().exactOptional(),
  }),
  z.strictObject({
    state: z.literal("opted-out"),
    at: z.string(),
    toldSupporter: z.string().exactOptional(),
  }),
]);

const reminders: z.ZodType<ReminderChoice> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("on") }),
  z.strictObject({ state: z.literal("silenced"), at: z.string() }),
]);

const absence: z.ZodType<Absence> = z.strictObject({ from: z.string(), until: z.string() });

const toldOn: z.ZodType<ToldOn> = z.strictObject({
  at: z.string(),
  channel: z.enum(["bot", "email"]),
});

const ownWish: z.ZodType<OwnWish> = z.strictObject({
  state: z.literal("none-by-own-wish"),
  at: z.string(),
});

const content: z.ZodType<Person> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  name: personName,
  email: z.string(),
  gmcNumber: z.string().exactOptional(),
  memberships: z.array(membership),
  link,
  volunteering,
  capacity: z.number(),
  participation,
  reminders,
  away: absence.exactOptional(),
  contact: ownWish.exactOptional(),
  mayBorrow: z.literal(true).exactOptional(),
  interim: z.strictObject({ personId: z.string(), since: z.string() }).exactOptional(),
  notAgain: z.array(z.string()).exactOptional(),
  profile: profile.exactOptional(),
  arcp: eligibility.exactOptional(),
  training: z.strictObject({ module: z.string() }).exactOptional(),
  sessions: z.array(trainingSession).exactOptional(),
  toldOn: toldOn.exactOptional(),
});

const kept = recordKind<Person>({
  type: "person",
  content,
  idOf: (person) => `person.${person.id}`,
  schemeOf: (person) => person.schemeId,
});

const tombstone: z.ZodType<Tombstone> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  erasedAt: z.string(),
});

const erased = recordKind<Tombstone>({
  type: "person",
  content: tombstone,
  idOf: ({ id }) => `person.${id}`,
  schemeOf: ({ schemeId }) => schemeId,
});

const isTombstone = z.object({ content: z.object({ erasedAt: z.string() }) });

/** A person of a scheme: `person.<id>`. Of one who was erased nothing but that is written, whoever writes. */
export const personRecord: RecordKind<Person> = {
  ...kept,
  toDocument: (person) => {
    const { id, schemeId, erasedAt } = person;
    if (erasedAt === undefined) return kept.toDocument(person);
    return erased.toDocument({ id, schemeId, erasedAt });
  },
  fromDocument: (stored) => {
    if (!isTombstone.safeParse(stored).success) return kept.fromDocument(stored);
    const { value, version } = erased.fromDocument(stored);
    return { value: erasedPerson(value), version };
  },
};

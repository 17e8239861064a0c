import { z } from "zod";
import type { SupporterProfile } from "../../../scheme/people/person";
import {
  TURNS_TO_AS,
  type Application,
  type Approach,
  type Eligibility,
} from "../../../scheme/supporter/application";

const at = z.string();
const channel = z.enum(["bot", "email"]);

const approach: z.ZodType<Approach> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("to-be-confirmed") }),
  z.strictObject({
    state: z.literal("confirmed"),
    at,
    by: z.string(),
    supervisorId: z.string(),
    noticeAt: z.string().exactOptional(),
  }),
  z.strictObject({
    state: z.literal("told"),
    at,
    supervisorId: z.string(),
    channel,
    objectBy: z.string(),
  }),
]);

/** An application to be a supporter, as stored in a person. */
export const application: z.ZodType<Application> = z.strictObject({
  id: z.string(),
  appliedAt: z.string(),
  turnsTo: z.strictObject({ as: z.enum(TURNS_TO_AS), name: z.string(), email: z.string() }),
  statement: z.enum(["discussed", "told"]),
  approach,
  objection: z.strictObject({ id: z.string(), at, late: z.boolean() }).exactOptional(),
  decision: z
    .strictObject({ verdict: z.enum(["stands", "not-able"]), at, by: z.string() })
    .exactOptional(),
  settledAt: z.string().exactOptional(),
});

/** Whether somebody may support others, as stored: yes or no, and never an outcome (principle 4). */
export const eligibility: z.ZodType<Eligibility> = z.strictObject({
  eligible: z.boolean(),
  checkedBy: z.string(),
  at,
  until: z.string(),
});

/** What a supporter says of themselves, as stored. */
export const profile: z.ZodType<SupporterProfile> = z.strictObject({
  biography: z.string(),
  contact: z.string(),
});

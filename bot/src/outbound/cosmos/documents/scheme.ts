import { z } from "zod";
import { GRADES } from "../../../scheme/people/grade";
import {
  DEFAULT_ALLOCATION_RULES,
  NEEDS,
  type AllocationRules,
} from "../../../scheme/policy/allocation-rules";
import {
  DEFAULT_POLICY,
  NO_CONTROLLER,
  type Controller,
  type FurtherCharacteristic,
  type Policy,
  type Resource,
  type Scheme,
  type Signpost,
} from "../../../scheme/policy/policy";
import { DEFAULT_RETENTION } from "../../../scheme/retention/retention-policy";
import { recordKind } from "./record-kind";
import { retentionPolicy } from "./retention-run";

const signpost: z.ZodType<Signpost> = z.strictObject({
  title: z.string(),
  how: z.string(),
  url: z.string().exactOptional(),
});

const resource: z.ZodType<Resource> = z.strictObject({
  title: z.string(),
  about: z.string(),
  url: z.string(),
});

const furtherCharacteristic: z.ZodType<FurtherCharacteristic> = z.strictObject({
  key: z.string(),
  label: z.string(),
  options: z.array(z.string()),
  about: z.string().exactOptional(),
  retired: z.literal(true).exactOptional(),
});

const allocationRules: z.ZodType<AllocationRules> = z.strictObject({
  gradeOrder: z.array(z.array(z.enum(GRADES))),
  within: z.enum(["site", "trust"]),
  borrow: z.boolean(),
  neighbours: z.array(z.strictObject({ name: z.string(), sites: z.array(z.string()) })),
  shortage: z.enum(["lot", "best-fit"]),
  needFirst: z.array(z.enum(NEEDS)),
});

const controller: z.ZodType<Controller> = z.strictObject({
  name: z.string(),
  contact: z.string(),
  noticeUrl: z.string(),
  noticeVersion: z.string(),
});

/** What came after the first version has a default: a scheme written before it is read as if it had chosen that. */
const policy: z.ZodType<Policy> = z.strictObject({
  nation: z.enum(["england", "wales", "scotland", "northern-ireland"]),
  defaultCapacity: z.number(),
  maximumCapacity: z.number(),
  reminderEveryMonths: z.number(),
  workingHours: z.strictObject({ from: z.string(), to: z.string() }),
  announceAt: z.string(),
  reallocationDays: z.number(),
  objectionWorkingDays: z.number().default(DEFAULT_POLICY.objectionWorkingDays),
  concernWorkingHours: z.number().default(DEFAULT_POLICY.concernWorkingHours),
  introductionWorkingDays: z.number().default(DEFAULT_POLICY.introductionWorkingDays),
  agreementWeeks: z.number().default(DEFAULT_POLICY.agreementWeeks),
  feedbackMonths: z.number().default(DEFAULT_POLICY.feedbackMonths),
  pulseAsked: z.boolean().default(DEFAULT_POLICY.pulseAsked),
  pulseWeeks: z.number().default(DEFAULT_POLICY.pulseWeeks),
  pulseAfterMonth: z.number().default(DEFAULT_POLICY.pulseAfterMonth),
  allocation: allocationRules.default(DEFAULT_ALLOCATION_RULES),
  signposts: z.array(signpost),
  resources: z.array(resource).default([...DEFAULT_POLICY.resources]),
  furtherCharacteristics: z.array(furtherCharacteristic).default([]),
  retention: retentionPolicy.default({ ...DEFAULT_RETENTION }),
  controller: controller.default({ ...NO_CONTROLLER }),
  invitationText: z.string().exactOptional(),
  words: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
});

const content: z.ZodType<Scheme> = z.strictObject({
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  provider: z.string(),
  directorName: z.string(),
  createdAt: z.string(),
  policy,
});

/** The scheme itself: one document, `scheme`. */
export const schemeRecord = recordKind<Scheme>({
  type: "scheme",
  content,
  idOf: () => "scheme",
  schemeOf: (scheme) => scheme.id,
});

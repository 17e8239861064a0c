import { z } from "zod";
import { RECOGNITION_MONTHS, type Recognition } from "../../../scheme/recognition/recognition";
import {
  SESSION_KINDS,
  SUPERVISION_FORMS,
  type TrainingSession,
} from "../../../scheme/recognition/training-session";
import { GRADES } from "../../../scheme/people/grade";
import { recordKind } from "./record-kind";

/** Of so many months none together is longer. */
const KEPT_S = Math.ceil(RECOGNITION_MONTHS / 12) * 366 * 86_400;

/** A session of training, as a supporter's row keeps it. */
export const trainingSession: z.ZodType<TrainingSession> = z.strictObject({
  id: z.string(),
  on: z.string(),
  kind: z.enum(SESSION_KINDS),
  minutes: z.number(),
  title: z.string().exactOptional(),
  form: z.enum(SUPERVISION_FORMS).exactOptional(),
  by: z.string().exactOptional(),
});

const total = z.strictObject({ count: z.number(), minutes: z.number() }).exactOptional();

const content: z.ZodType<Recognition> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  supporterId: z.string(),
  issuedAt: z.string(),
  wording: z.union([z.literal(1), z.literal(2)]),
  facts: z.strictObject({
    name: z.string(),
    grade: z.enum(GRADES).exactOptional(),
    schemeName: z.string(),
    provider: z.string(),
    from: z.string(),
    until: z.string().exactOptional(),
    doctors: z.number(),
    capacity: z.number(),
    module: z.string().exactOptional(),
    sessions: z.strictObject({ course: total, supervision: total }),
    courses: z.array(z.strictObject({ title: z.string(), on: z.string() })).exactOptional(),
  }),
});

/** A statement of support as it was issued: `recognition.<id>`. */
export const recognitionRecord = recordKind<Recognition>({
  type: "recognition",
  content,
  idOf: (recognition) => `recognition.${recognition.id}`,
  schemeOf: (recognition) => recognition.schemeId,
  ttlOf: () => KEPT_S,
});

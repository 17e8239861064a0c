import { z } from "zod";
import type { AllocationSnapshot } from "../../../application/records";
import { FIXED_DAYS } from "../../../scheme/retention/retention-table";
import { recordKind } from "./record-kind";

const content: z.ZodType<AllocationSnapshot> = z.strictObject({
  id: z.string(),
  schemeId: z.string(),
  sealed: z.string().exactOptional(),
});

const DAY_S = 86_400;
const MONTH_S = FIXED_DAYS.proposals * DAY_S;

/** What a proposal was worked out from, sealed: `snapshot.<proposal id>`. It goes by itself, an empty one within a day. */
export const snapshotRecord = recordKind<AllocationSnapshot>({
  type: "snapshot",
  content,
  idOf: (snapshot) => `snapshot.${snapshot.id}`,
  schemeOf: (snapshot) => snapshot.schemeId,
  ttlOf: ({ sealed }) => (sealed === undefined ? DAY_S : MONTH_S),
});

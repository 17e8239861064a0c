import { z } from "zod";
import { inProposal, proposalView } from "./allocation";
import { route, SMALL_BODY } from "./route";
import { id, nothing, personBrief } from "./shapes";

/** What would give more doctors a supporter; each was tried by solving again. */
export const remedyView = z.object({
  remedyId: id,
  kind: z.enum(["raise-capacity", "end-absence", "recruit", "borrow"]),
  /** "Ask Sam Okafor to take one more doctor". */
  text: z.string(),
  /** What it means and what has to be true for it, in a sentence. */
  detail: z.string(),
  /** Doctors who would go without then. */
  without: z.number().int(),
  /** Whether one press does it; otherwise it is advice. */
  canBeApplied: z.boolean(),
});

/** Why some doctors of a proposal go without, and what would help. */
export const shortageView = z.object({
  /** How it was settled who goes without, in words. */
  settled: z.string(),
  sets: z.array(
    z.object({
      /** "These 35 F2s can only be supported by the same 18 supporters, who have 26 places: 9 short." */
      text: z.string(),
      doctors: z.array(personBrief),
      supporters: z.array(personBrief),
      places: z.number().int(),
      short: z.number().int(),
    }),
  ),
  /** For each doctor left out: which rule stands between them and how many supporters. */
  blocked: z.array(
    z.object({
      doctor: personBrief,
      rules: z.array(z.object({ text: z.string(), supporters: z.number().int() })),
    }),
  ),
  remedies: z.array(remedyView),
});

/** `GET /api/schemes/:schemeId/proposals/:proposalId/shortage` */
export const getShortage = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId/shortage",
  summary: "Why some doctors go without, who competes for which places, and what would help.",
  params: inProposal,
  query: nothing,
  body: nothing,
  response: shortageView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/proposals/:proposalId/remedies/:remedyId` */
export const applyRemedy = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals/:proposalId/remedies/:remedyId",
  summary: "Does what a remedy says, and proposes again.",
  params: inProposal.extend({ remedyId: id }),
  query: nothing,
  body: nothing,
  response: proposalView,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** What would give more doctors a supporter. */
export type RemedyView = z.infer<typeof remedyView>;
/** Why some doctors of a proposal go without, and what would help. */
export type ShortageView = z.infer<typeof shortageView>;

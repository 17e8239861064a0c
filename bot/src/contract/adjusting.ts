import { z } from "zod";
import { inProposal, proposalView } from "./allocation";
import { route, SMALL_BODY } from "./route";
import { id, nothing, personBrief } from "./shapes";

/** Somebody who might be a doctor's supporter in a proposal, and what it would cost to give them. */
export const choiceView = personBrief.extend({
  /** How many doctors they would have in the proposal, this one left aside, of how many they take. */
  load: z.number().int(),
  capacity: z.number().int(),
  /** `now`: theirs in the proposal. `free`: has a place. `taken`: their places are given to others. `no`: a rule. */
  state: z.enum(["now", "free", "taken", "no"]),
  /** The rule, or what giving them means, in words: places and fit only. */
  text: z.string(),
  /** How much worse the fit of the whole becomes (less than 0: better); absent for `now` and `no`. For `taken`: at least, against the best there is by places and fit alone. */
  fit: z.number().int().optional(),
  /** How many more doctors would go without; absent for `now` and `no`. */
  without: z.number().int().optional(),
});

/** `GET /api/schemes/:schemeId/proposals/:proposalId/doctors/:doctorId/choices` */
export const listChoices = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId/doctors/:doctorId/choices",
  summary:
    "Whom one doctor could be given instead, what each would cost, and why others cannot be.",
  params: inProposal.extend({ doctorId: id }),
  query: nothing,
  body: nothing,
  response: z.object({ doctor: personBrief, items: z.array(choiceView) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/proposals/:proposalId/moves`: the pair is locked by it. */
export const moveDoctor = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals/:proposalId/moves",
  summary: "Gives a doctor of a proposal somebody else, by hand; refuses what breaks a rule.",
  params: inProposal,
  query: nothing,
  body: z.strictObject({
    doctorId: id,
    supporterId: id,
    /** Whether the rest is worked out again around it; needed where the supporter's places are taken. */
    solveAgain: z.boolean(),
  }),
  response: proposalView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/proposals/:proposalId/locks` */
export const lockPair = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals/:proposalId/locks",
  summary: "Locks pairs of a proposal, or unlocks them.",
  params: inProposal,
  query: nothing,
  body: z.strictObject({ doctorIds: z.array(id).min(1).max(2_000), locked: z.boolean() }),
  response: proposalView,
  status: 200,
  ifMatch: true,
  bodyLimit: 256 * 1024,
});

/** `POST /api/schemes/:schemeId/proposals/:proposalId/solve` */
export const solveAgain = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals/:proposalId/solve",
  summary: "Works a proposal out again around its locked pairs, as a new one.",
  params: inProposal,
  query: nothing,
  body: nothing,
  response: proposalView,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/proposals/:proposalId/discard` */
export const discardProposal = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals/:proposalId/discard",
  summary: "Throws a proposal away, with what it was worked out from.",
  params: inProposal,
  query: nothing,
  body: nothing,
  response: nothing,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/proposals/:proposalId/comparison?with=:otherId` */
export const compareProposals = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId/comparison",
  summary: "How two proposals differ: places and fit, and whoever would have somebody else.",
  params: inProposal,
  query: z.strictObject({ with: id }),
  body: nothing,
  response: z.object({
    one: proposalView.omit({ pairs: true, unallocated: true }),
    other: proposalView.omit({ pairs: true, unallocated: true }),
    left: z.object({ one: z.number().int(), other: z.number().int() }),
    differences: z.array(
      z.object({
        doctor: personBrief,
        /** Absent: nobody. */
        one: personBrief.optional(),
        other: personBrief.optional(),
      }),
    ),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Somebody who might be a doctor's supporter in a proposal. */
export type ChoiceView = z.infer<typeof choiceView>;

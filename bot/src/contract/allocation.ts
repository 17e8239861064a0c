import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, personBrief, version } from "./shapes";

/** A pair of a proposal. */
export const proposedPairView = z.object({
  pairingId: id,
  doctor: personBrief,
  supporter: personBrief,
  /** Why these two, in words fit for a director: places and fit, never what anybody asked for. */
  why: z.array(z.string()),
  /** Settled by hand: solving again leaves it as it is. */
  locked: z.boolean(),
  /** Whom the doctor has now and would leave; absent for somebody who has nobody. */
  instead: personBrief.optional(),
  /** How many doctors the supporter would have, of how many they take. */
  load: z.number().int(),
  capacity: z.number().int(),
});

/** A proposal in a list. */
export const proposalBrief = z.object({
  proposalId: id,
  at: instant,
  /** Who asked for it. */
  by: z.string(),
  /** The day whose grades and posts count. */
  on: day,
  pairs: z.number().int(),
  moved: z.number().int(),
  unallocated: z.number().int(),
  locked: z.number().int(),
  /** The fit of all pairs, in the units of the engine's costs; less is better. */
  fit: z.number().int(),
  /** Whether it can no longer be published, because people, pairs or statements changed since. */
  outOfDate: z.boolean(),
});

/** A proposal: nothing has happened yet. */
export const proposalView = proposalBrief.extend({
  version,
  pairs: z.array(proposedPairView),
  /** Pairs that stay as they are. */
  kept: z.number().int(),
  unallocated: z.array(
    z.object({
      doctor: personBrief,
      code: z.enum([
        "no-volunteers",
        "nobody-more-senior",
        "all-more-senior-full",
        "only-paired-before",
        "only-own-supervisors",
        "nobody-near-enough",
        "place-free",
      ]),
      /** The rule that blocked them and what would unblock it. */
      text: z.string(),
      /** Who they can turn to meanwhile, where a director has named somebody. */
      interim: z.string().optional(),
    }),
  ),
  /** Its pairs that can no longer be made, and why not: solving again finds others. */
  broken: z.array(z.object({ doctor: personBrief, supporter: personBrief, text: z.string() })),
  /** How many doctors each supporter would have: "2 doctors", 14 supporters. */
  byLoad: z.array(z.object({ doctors: z.number().int(), supporters: z.number().int() })),
  /** How many have a supporter and how many have none, by the doctors' grade. */
  byGrade: z.array(
    z.object({ name: z.string(), placed: z.number().int(), without: z.number().int() }),
  ),
  /** The same by the doctors' site. */
  bySite: z.array(
    z.object({ name: z.string(), placed: z.number().int(), without: z.number().int() }),
  ),
  /** Pairs that were locked when it was worked out again, and are against a rule by now. */
  locksGone: z.array(z.object({ doctor: personBrief, supporter: personBrief, text: z.string() })),
  /** When the pairs would be told unless the director says otherwise. */
  announceAt: instant,
});

/** A proposal of a scheme. */
export const inProposal = inScheme.extend({ proposalId: id });

/** `POST /api/schemes/:schemeId/proposals` */
export const propose = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals",
  summary: "Proposes the best allocation there is. Changes nothing.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    /** The day whose grades and posts count; today where absent, at most two years ahead. */
    on: day.optional(),
    /** Doctors who are to have somebody else than now (NP19). */
    released: z.array(id).max(200).optional(),
    /** Supporters who stop, or are away: their doctors are to have somebody else. */
    leaving: z.array(id).max(50).optional(),
  }),
  response: proposalView,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/proposals`: the newest first. */
export const listProposals = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals",
  summary: "The proposals of a scheme, kept for a month.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(proposalBrief) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/proposals/:proposalId` */
export const getProposal = route({
  method: "GET",
  path: "/api/schemes/:schemeId/proposals/:proposalId",
  summary: "One proposal, as it stands.",
  params: inProposal,
  query: nothing,
  body: nothing,
  response: proposalView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/allocation-progress` */
export const allocationProgress = route({
  method: "GET",
  path: "/api/schemes/:schemeId/allocation-progress",
  summary: "How far a proposal has come that is being worked out now.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({
    working: z.boolean(),
    /** Doctors who have been looked at, of how many; 0 of 0 where nothing is being worked out. */
    placed: z.number().int(),
    of: z.number().int(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A published allocation. */
export const publicationView = z.object({
  publicationId: id,
  /** The proposal that was published; absent for one that was published before proposals were kept. */
  proposalId: id.optional(),
  version,
  state: z.enum(["published", "undone"]),
  at: instant,
  announceAt: instant,
  pairs: z.number().int(),
  /** Doctors among them who leave a supporter they had. */
  moved: z.number().int(),
  /** Doctors who went without, and have a contact for the time being. */
  leftOut: z.number().int(),
  /** Whether it can still be undone: nobody has been told yet. */
  undoable: z.boolean(),
});

/** `POST /api/schemes/:schemeId/publications`: `If-Match` is the proposal's version. */
export const publish = route({
  method: "POST",
  path: "/api/schemes/:schemeId/publications",
  summary: "Makes a proposal real: pairings, planned messages and audit in one act.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({
    proposalId: id,
    announceAt: instant.optional(),
    /** Who is the contact of those who go without, until they have a supporter; whoever publishes where absent. */
    interimContactId: id.optional(),
  }),
  response: publicationView,
  status: 201,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/publications`: the newest first. */
export const listPublications = route({
  method: "GET",
  path: "/api/schemes/:schemeId/publications",
  summary: "What was published, newest first.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(publicationView) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/publications/:publicationId/undo` */
export const undoPublication = route({
  method: "POST",
  path: "/api/schemes/:schemeId/publications/:publicationId/undo",
  summary: "Takes a publication back before anybody has been told.",
  params: inScheme.extend({ publicationId: id }),
  query: nothing,
  body: nothing,
  response: publicationView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** A pair of a proposal. */
export type ProposedPairView = z.infer<typeof proposedPairView>;
/** A proposal in a list. */
export type ProposalBrief = z.infer<typeof proposalBrief>;
/** A proposal. */
export type ProposalView = z.infer<typeof proposalView>;
/** A published allocation. */
export type PublicationView = z.infer<typeof publicationView>;

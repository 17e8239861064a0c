import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, instant, nothing, personBrief, version } from "./shapes";

/** A proposal: nothing has happened yet. */
export const proposalView = z.object({
  proposalId: id,
  version,
  at: instant,
  pairs: z.array(
    z.object({
      pairingId: id,
      doctor: personBrief,
      supporter: personBrief,
      /** Why these two, in words fit for a director. */
      why: z.array(z.string()),
    }),
  ),
  unallocated: z.array(
    z.object({
      doctor: personBrief,
      code: z.enum([
        "no-volunteers",
        "nobody-more-senior",
        "all-more-senior-full",
        "only-paired-before",
      ]),
      /** The rule that blocked them and what would unblock it. */
      text: z.string(),
    }),
  ),
  /** When the pairs would be told unless the director says otherwise. */
  announceAt: instant,
});

/** `POST /api/schemes/:schemeId/proposals` */
export const propose = route({
  method: "POST",
  path: "/api/schemes/:schemeId/proposals",
  summary: "Proposes a supporter for every foundation doctor who has none. Changes nothing.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: proposalView,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A published allocation. */
export const publicationView = z.object({
  publicationId: id,
  version,
  state: z.enum(["published", "undone"]),
  at: instant,
  announceAt: instant,
  pairs: z.number().int(),
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
  body: z.strictObject({ proposalId: id, announceAt: instant.optional() }),
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

/** A proposal. */
export type ProposalView = z.infer<typeof proposalView>;
/** A published allocation. */
export type PublicationView = z.infer<typeof publicationView>;

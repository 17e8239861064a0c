import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, page, pageOf, personBrief, version } from "./shapes";

/** The kinds of message about a pairing. */
export const pairingMessageKind = z.enum([
  "supporter-announced",
  "doctor-announced",
  "introduction",
  "opt-out-told",
  "rejoin-told",
  "pairing-ended",
  "opt-out-asked",
  "rejoin-asked",
  "supporter-away",
  "introduction-due",
  "feedback-invitation",
  "agreement-invitation",
  "agreement-to-sign",
  "reminder",
]);

/** What became of a message about a pairing, in a director's words. */
export const delivery = z.object({
  kind: pairingMessageKind,
  to: z.enum(["foundation-doctor", "supporter"]),
  state: z.enum(["planned", "waiting", "sent", "not-delivered", "cancelled", "expired", "unknown"]),
  /** When it is or was due, or when it went. */
  at: instant,
  /** Why it waits or did not arrive, in words. */
  why: z.string().optional(),
});

/** A pairing as a director sees it. */
export const pairingRow = z.object({
  pairingId: id,
  version,
  doctor: personBrief,
  supporter: personBrief,
  allocatedAt: instant,
  announceAt: instant,
  state: z.enum(["to-be-announced", "active", "ended"]),
  endedAt: instant.optional(),
  /** It holds until the doctor is told of somebody else: of whom, and when. */
  movesTo: z.object({ supporter: z.string(), at: instant }).optional(),
  introduction: z.enum(["awaited", "cannot-just-now", "sent", "said-hello"]),
  introducedAt: instant.optional(),
  /** Since when both signed one agreement; absent where they have not. What it says is theirs. */
  agreedAt: instant.optional(),
  optedOut: z.boolean(),
  /** Whether the doctor asked us to tell the supporter. */
  supporterTold: z.boolean(),
  nextReminderOn: day.optional(),
  deliveries: z.array(delivery),
});

/** `GET /api/schemes/:schemeId/pairings`: active ones by the doctor's name, then ended ones. */
export const listPairings = route({
  method: "GET",
  path: "/api/schemes/:schemeId/pairings",
  summary: "The pairings of a scheme, a page at a time.",
  params: inScheme,
  query: page.extend({ search: z.string().max(100).optional() }),
  typed: ["search"],
  body: nothing,
  response: pageOf(pairingRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/pairings` */
export const pairByHand = route({
  method: "POST",
  path: "/api/schemes/:schemeId/pairings",
  summary: "Pairs a foundation doctor with a supporter by hand, the rules checked.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({ doctorId: id, supporterId: id }),
  response: pairingRow,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/pairings/:pairingId/end` */
export const endPairing = route({
  method: "POST",
  path: "/api/schemes/:schemeId/pairings/:pairingId/end",
  summary: "Ends a pairing without a reason; both are told in neutral words.",
  params: inScheme.extend({ pairingId: id }),
  query: nothing,
  body: nothing,
  response: pairingRow,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** What became of a message about a pairing. */
export type Delivery = z.infer<typeof delivery>;
/** A pairing as a director sees it. */
export type PairingRow = z.infer<typeof pairingRow>;

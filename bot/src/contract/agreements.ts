import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing, version } from "./shapes";

/** Which half of a pair. */
export const pairHalf = z.enum(["foundation-doctor", "supporter"]);

/** A field of an agreement. */
export const agreementField = z.enum([
  "startsOn",
  "endsOn",
  "howOften",
  "howLong",
  "whenAndWhere",
  "contact",
  "doctorHopes",
  "supporterHopes",
  "notes",
]);

const dayOrNone = z.union([z.literal(""), day]);
/** Far above what fits: how much does is said in words. */
const words = z.string().max(5_000);

/** What a pair write down together; what is not written yet is empty (NB1). */
export const agreementText = z.strictObject({
  startsOn: dayOrNone,
  endsOn: dayOrNone,
  howOften: words,
  howLong: words,
  whenAndWhere: words,
  contact: words,
  doctorHopes: words,
  supporterHopes: words,
  notes: words,
});

const signature = z.object({
  half: pairHalf,
  name: z.string(),
  /** On this text, on an earlier one, or nowhere. */
  state: z.enum(["signed", "changed-since", "not-signed"]),
  at: instant.optional(),
});

/** An agreement as one of its two reads it: both read the same. */
export const agreementView = z.object({
  pairingId: id,
  version,
  /** Which half the reader is. */
  mine: pairHalf,
  doctor: z.string(),
  supporter: z.string(),
  otherFirstName: z.string(),
  text: agreementText,
  changedAt: instant.optional(),
  changedBy: pairHalf.optional(),
  signatures: z.array(signature),
  /** Since when both signatures stand on this text; absent where they do not. */
  inForceSince: instant.optional(),
  /** What is still to be written before anybody can sign. */
  missing: z.array(agreementField),
  /** Whether it can be written and signed: the pairing holds. */
  open: z.boolean(),
  /** There was a text, and it is not kept any more. */
  textGone: z.boolean(),
});

const ofPair = inScheme.extend({ pairingId: id });
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 14:30");

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId`: one of the two alone; it is empty before anybody wrote. */
export const getMyAgreement = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-agreements/:pairingId",
  summary: "What the signed-in person and the other half of their pair agree on.",
  params: ofPair,
  query: nothing,
  body: nothing,
  response: agreementView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/my-agreements/:pairingId`: a change asks both to sign again (NP17). */
export const saveMyAgreement = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/my-agreements/:pairingId",
  summary: "Writes the agreement of a pair; finished or not.",
  params: ofPair,
  query: nothing,
  body: agreementText,
  response: agreementView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/my-agreements/:pairingId/sign`: the version that was read. */
export const signMyAgreement = route({
  method: "POST",
  path: "/api/schemes/:schemeId/my-agreements/:pairingId/sign",
  summary: "Signs the agreement of a pair in the version that was read.",
  params: ofPair,
  query: nothing,
  body: z.strictObject({ confidentiality: z.boolean() }),
  response: agreementView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId/pdf` */
export const getMyAgreementPdf = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-agreements/:pairingId/pdf",
  summary: "The agreement of a pair as a PDF, with who has signed it and when.",
  isExport: true,
  params: ofPair,
  query: nothing,
  body: nothing,
  response: z.object({ fileName: z.string(), contentBase64: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/my-agreements/:pairingId/meeting`: nothing of it is kept. */
export const getMyMeetingFile = route({
  method: "GET",
  path: "/api/schemes/:schemeId/my-agreements/:pairingId/meeting",
  summary: "A calendar entry for a meeting of a pair at a day and time in London.",
  params: ofPair,
  query: z.strictObject({ on: day, at: time }),
  body: nothing,
  response: z.object({ fileName: z.string(), calendar: z.string() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** An agreement as one of its two reads it. */
export type AgreementView = z.infer<typeof agreementView>;
/** What a pair write down together. */
export type AgreementTextView = z.infer<typeof agreementText>;
/** A field of it. */
export type AgreementFieldName = z.infer<typeof agreementField>;

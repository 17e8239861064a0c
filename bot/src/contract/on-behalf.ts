import { z } from "zod";
import { dataSection, erasureCertificate, kept, pdfFile } from "./my-data";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing } from "./shapes";

const onePerson = inScheme.extend({ personId: id });

/** That somebody asked in writing, and how it was made sure that it was them. */
export const askedInWriting = z.strictObject({
  askedOn: day,
  checked: z.enum(["in-person", "known-contact", "document"]),
});

/** What erasing somebody from this scheme would mean, in the words that they would read. */
export const planOnBehalf = z.object({
  schemeName: z.string(),
  goes: z.array(z.string()),
  kept: z.array(kept),
});

/** A copy to hand over: what a director may read, and which parts are in nobody's hand but the person's. */
export const copyOnBehalf = z.object({
  takenAt: instant,
  schemeName: z.string(),
  provider: z.string(),
  name: z.string(),
  sections: z.array(dataSection),
  /** The same for everybody: whether there is anything of it is not said. */
  notIn: z.array(z.string()),
  whyNotIn: z.string(),
  file: pdfFile,
});

/** `GET /api/schemes/:schemeId/people/:personId/erasure`: of oneself there is nothing here. */
export const getPlanOnBehalf = route({
  method: "GET",
  path: "/api/schemes/:schemeId/people/:personId/erasure",
  summary: "What erasing somebody who asked in writing would mean, as they would read it.",
  params: onePerson,
  query: nothing,
  body: nothing,
  response: planOnBehalf,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/copy`: that it was made is in the trail. */
export const makeCopyOnBehalf = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/copy",
  summary: "Makes a copy of what is kept of somebody who asked in writing, to hand over.",
  isExport: true,
  params: onePerson,
  query: nothing,
  body: askedInWriting,
  response: copyOnBehalf,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/erasure`: at once, and for good; from this scheme alone. */
export const eraseOnBehalf = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/erasure",
  summary: "Erases somebody who asked in writing from this scheme.",
  params: onePerson,
  query: nothing,
  body: askedInWriting.extend({ understood: z.literal(true) }),
  response: erasureCertificate,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** That somebody asked in writing. */
export type AskedInWriting = z.infer<typeof askedInWriting>;
/** What erasing somebody would mean. */
export type PlanOnBehalf = z.infer<typeof planOnBehalf>;
/** A copy to hand over. */
export type CopyOnBehalf = z.infer<typeof copyOnBehalf>;

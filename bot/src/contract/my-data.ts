import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { id, instant, nothing } from "./shapes";

/** A PDF file in base64, and the name to save it under. */
export const pdfFile = z.object({ fileName: z.string(), contentBase64: z.string() });

/** A part of somebody's copy, in words. */
export const dataSection = z.object({
  name: z.string(),
  title: z.string(),
  /** What it is for, and who else can see it. */
  about: z.string(),
  /** One thing that is kept each, with all that it says. */
  items: z.array(z.array(z.object({ label: z.string(), text: z.string() }))),
});

/** Everything that is kept of the signed-in person, in words: theirs alone, and nothing that others wrote (PF-14). */
export const myData = z.object({
  takenAt: instant,
  account: dataSection.optional(),
  schemes: z.array(
    z.object({
      schemeId: id,
      schemeName: z.string(),
      provider: z.string(),
      sections: z.array(dataSection),
    }),
  ),
});

/** What is kept, why, and until when. */
export const kept = z.object({ what: z.string(), why: z.string(), until: z.string() });

/** What erasing oneself would mean (PF-15). */
export const erasurePlan = z.object({
  schemes: z.array(
    z.object({
      schemeId: id,
      schemeName: z.string(),
      goes: z.array(z.string()),
      kept: z.array(kept),
      /** They are the scheme's last director, and hand over first. */
      lastDirector: z.boolean(),
    }),
  ),
});

/** What was erased, what was kept and why (PF-15). */
export const erasureCertificate = z.object({
  certificateId: id,
  erasedAt: instant,
  /** Whether anything is still going on; it goes on by itself. */
  finished: z.boolean(),
  schemes: z.array(
    z.object({
      schemeName: z.string(),
      goes: z.array(z.string()),
      kept: z.array(kept),
      /** Cards of the bot's own in the chat: how many show other words now, and how many stayed. */
      cardsReplaced: z.number().int(),
      cardsLeft: z.number().int(),
    }),
  ),
  /** What lies where the product cannot reach, in plain words. */
  elsewhere: z.array(z.string()),
  /** The same as a PDF, to keep: it is shown this once. */
  file: pdfFile,
});

/** `GET /api/me/data`: that it was taken is an event in each scheme. */
export const getMyData = route({
  method: "GET",
  path: "/api/me/data",
  summary: "Everything that is kept of the signed-in person, over all their schemes.",
  isExport: true,
  params: nothing,
  query: nothing,
  body: nothing,
  response: myData,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/me/erasure` */
export const getErasurePlan = route({
  method: "GET",
  path: "/api/me/erasure",
  summary: "What erasing oneself would mean: what goes, what is kept, why and until when.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: erasurePlan,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/me/erasure`: at once, and for good. Asked again there is nobody any more, and the answer is 404. */
export const eraseMe = route({
  method: "POST",
  path: "/api/me/erasure",
  summary: "Erases the signed-in person from every scheme that they are in.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ understood: z.literal(true) }),
  response: erasureCertificate,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A person's own copy. */
export type MyData = z.infer<typeof myData>;
/** A part of it. */
export type DataSection = z.infer<typeof dataSection>;
/** What erasing oneself would mean. */
export type ErasurePlan = z.infer<typeof erasurePlan>;
/** What was erased. */
export type ErasureCertificate = z.infer<typeof erasureCertificate>;

import { z } from "zod";
import { personRow } from "./people";
import { route, SMALL_BODY } from "./route";
import { id, inScheme, nothing } from "./shapes";

const onePerson = inScheme.extend({ personId: id });

/** An account of the tenant that a director may tie a person to. */
export const foundAccount = z.object({
  objectId: z.guid(),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().optional(),
  /** The person of this scheme who is tied to it already. */
  linkedTo: z.string().optional(),
});

/** `GET /api/schemes/:schemeId/directory`: asked with the rights of the person who asks (principle 11). */
export const searchDirectory = route({
  method: "GET",
  path: "/api/schemes/:schemeId/directory",
  summary: "Accounts of the tenant by name or e-mail, at most 20.",
  params: inScheme,
  query: z.strictObject({ words: z.string().trim().min(2).max(60) }),
  typed: ["words"],
  body: nothing,
  response: z.object({ accounts: z.array(foundAccount) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/link` */
export const linkByHand = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/link",
  summary: "Ties a person to an account that the directory has; audited.",
  params: onePerson,
  query: nothing,
  body: z.strictObject({ objectId: z.guid() }),
  response: personRow,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/unlink` */
export const undoLink = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/unlink",
  summary: "Takes the tie between a person and their account back; audited.",
  params: onePerson,
  query: nothing,
  body: nothing,
  response: personRow,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/people/:personId/invitation`: nothing is sent. */
export const getInvitation = route({
  method: "GET",
  path: "/api/schemes/:schemeId/people/:personId/invitation",
  summary: "A ready e-mail to somebody who has not opened the app in Teams yet.",
  params: onePerson,
  query: nothing,
  body: nothing,
  response: z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    /** Opens it in one's own mail program (`mailto:`). */
    href: z.string(),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** An account of the tenant. */
export type FoundAccount = z.infer<typeof foundAccount>;

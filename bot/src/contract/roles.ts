import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, nothing } from "./shapes";

/** A role that a director gives by name. */
export const givenRole = z.enum(["director", "administrator", "deputy", "dme", "regional-viewer"]);

/** Somebody who runs or oversees the scheme, will, or did; one entry for each role and time. */
export const roleHolder = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  linked: z.boolean(),
  role: givenRole,
  from: day,
  until: day.optional(),
  when: z.enum(["now", "to-come", "over"]),
  /** The person who asks. */
  me: z.boolean(),
});

/** Everybody who runs or oversees it: now, then to come, then over. */
export const roleList = z.object({
  holders: z.array(roleHolder),
  /** Whether who asks may give and end roles: directors. */
  mayChange: z.boolean(),
});

/** `GET /api/schemes/:schemeId/roles` */
export const listRoles = route({
  method: "GET",
  path: "/api/schemes/:schemeId/roles",
  summary: "Who runs and oversees a scheme, with the days.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: roleList,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

const oneName = z
  .string()
  .trim()
  .min(1, "Give a first and a last name.")
  .max(60, "Give at most 60 letters.");

/** Somebody by name and work e-mail, with the role they are to have. */
export const roleGift = z.strictObject({
  given: oneName,
  family: oneName,
  email: z.email("Give a work e-mail, such as sam.okafor@northgate.example.").max(200),
  role: givenRole,
  from: z.iso.date("Choose the first day."),
  until: z.iso.date("Choose the last day.").exactOptional(),
});

/** `POST /api/schemes/:schemeId/roles` */
export const giveRole = route({
  method: "POST",
  path: "/api/schemes/:schemeId/roles",
  summary: "Gives somebody a role by work e-mail; a row is made where there is none.",
  params: inScheme,
  query: nothing,
  body: roleGift,
  response: roleList,
  status: 201,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Who directs the scheme next and from which day, and the last day of the one who hands it over. */
export const handOverTo = z.strictObject({
  given: oneName,
  family: oneName,
  email: z.email("Give a work e-mail, such as sam.okafor@northgate.example.").max(200),
  from: z.iso.date("Choose their first day."),
  until: z.iso.date("Choose your last day."),
});

/** `POST /api/schemes/:schemeId/roles/hand-over`: both, or neither. */
export const handOverScheme = route({
  method: "POST",
  path: "/api/schemes/:schemeId/roles/hand-over",
  summary:
    "A director hands the scheme over: somebody directs it from a day, their own role ends on another.",
  params: inScheme,
  query: nothing,
  body: handOverTo,
  response: roleList,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/roles/end`: the role that began on a day ends on another. */
export const endRole = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/roles/end",
  summary: "Ends somebody's role on a last day; a scheme keeps a director.",
  params: inScheme.extend({ personId: id }),
  query: nothing,
  body: z.strictObject({ role: givenRole, from: day, until: z.iso.date("Choose the last day.") }),
  response: roleList,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A role that a director gives by name. */
export type GivenRole = z.infer<typeof givenRole>;
/** Somebody who runs or oversees the scheme. */
export type RoleHolder = z.infer<typeof roleHolder>;
/** Everybody who does. */
export type RoleList = z.infer<typeof roleList>;

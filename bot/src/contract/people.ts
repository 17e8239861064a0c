import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, page, pageOf, personBrief, role, version } from "./shapes";

/** A person as a director sees them. */
export const personRow = z.object({
  personId: id,
  version,
  name: z.string(),
  email: z.string(),
  gmcNumber: z.string().optional(),
  roles: z.array(role),
  grade: z.string(),
  site: z.string(),
  specialty: z.string(),
  from: day.optional(),
  until: day.optional(),
  linked: z.boolean(),
  /** Since when they are linked, and who did it by hand; without a name they confirmed it in Teams. */
  linkedAt: instant.optional(),
  linkedBy: z.string().optional(),
  /** F2 and above: a supporter is one who volunteered. */
  volunteering: z
    .enum(["invited", "applied", "volunteered", "not-able", "stepped-down"])
    .optional(),
  /** F2 and above: how many doctors they will carry, and how many they do. */
  capacity: z.number().int().optional(),
  carrying: z.number().int().optional(),
  /** Foundation doctors only. */
  supporter: personBrief.optional(),
  optedOut: z.boolean().optional(),
  /** No named contact, by their own wish: no gap in the list (NP21). */
  contact: z.enum(["none-by-own-wish"]).optional(),
  /** Foundation doctors: whether they may be given a supporter from further away than the scheme says. */
  mayBorrow: z.boolean().optional(),
  /** The last day of an absence that holds today. */
  awayUntil: day.optional(),
});

/** Which people: foundation doctors, senior doctors, those who run or oversee the scheme, or doctors whose posts are over. */
export const peopleKind = z.enum(["foundation-doctors", "senior-doctors", "staff", "past"]);

/** `GET /api/schemes/:schemeId/people`: foundation doctors without a supporter first, then by name. */
export const listPeople = route({
  method: "GET",
  path: "/api/schemes/:schemeId/people",
  summary: "The people of a scheme, a page at a time.",
  params: inScheme,
  query: page.extend({ kind: peopleKind, search: z.string().max(100).optional() }),
  typed: ["search"],
  body: z.strictObject({}),
  response: pageOf(personRow),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/volunteers`: the director's audited statement about an existing list (principle 10). */
export const stateVolunteers = route({
  method: "POST",
  path: "/api/schemes/:schemeId/volunteers",
  summary: "States that these senior doctors volunteered and that their supervisors were told.",
  params: inScheme,
  query: z.strictObject({}),
  body: z.strictObject({ personIds: z.array(id).min(1).max(2_000), supervisorToldOn: day }),
  response: z.object({ stated: z.number().int(), already: z.number().int() }),
  status: 200,
  ifMatch: false,
  bodyLimit: 256 * 1024,
});

/** A supporter a director might choose for a doctor by hand. */
export const candidate = personBrief.extend({
  carrying: z.number().int(),
  capacity: z.number().int(),
  /** Absent where the two may be paired; else the rule in words. */
  whyNot: z.string().optional(),
});

/** `GET /api/schemes/:schemeId/people/:personId/candidates`: those who may be chosen first. */
export const listCandidates = route({
  method: "GET",
  path: "/api/schemes/:schemeId/people/:personId/candidates",
  summary:
    "Supporters for one foundation doctor, each with the rule that stands in the way, if any.",
  params: inScheme.extend({ personId: id }),
  query: z.strictObject({}),
  body: z.strictObject({}),
  response: z.object({ doctor: personBrief, candidates: z.array(candidate) }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/people/:personId/borrowing`: the same again changes nothing, so no version is asked for. */
export const letBorrow = route({
  method: "POST",
  path: "/api/schemes/:schemeId/people/:personId/borrowing",
  summary:
    "Lets one foundation doctor be given a supporter of another site or Trust, or takes it back.",
  params: inScheme.extend({ personId: id }),
  query: z.strictObject({}),
  body: z.strictObject({ may: z.boolean() }),
  response: z.object({ may: z.boolean() }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** A person as a director sees them. */
export type PersonRow = z.infer<typeof personRow>;
/** Which people. */
export type PeopleKind = z.infer<typeof peopleKind>;
/** A supporter a director might choose. */
export type Candidate = z.infer<typeof candidate>;

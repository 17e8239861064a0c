import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { colleague, id, instant, nothing, role } from "./shapes";

const myScheme = z.object({
  schemeId: id,
  name: z.string(),
  provider: z.string(),
  roles: z.array(role),
});

/** Who is signed in, and where they belong. */
export const me = z.object({
  name: z.string(),
  schemes: z.array(myScheme),
});

const asDoctor = z.object({
  schemeId: id,
  schemeName: z.string(),
  directorName: z.string(),
  /** The pairing with that supporter. */
  pairingId: id.optional(),
  supporter: colleague.optional(),
  /** What the supporter says of themselves, and how they like to be contacted; may be empty. */
  biography: z.string().optional(),
  contact: z.string().optional(),
  since: instant.optional(),
  /** Who is there until they have a supporter, where somebody was named. */
  contactForNow: z
    .object({ fullName: z.string(), firstName: z.string(), email: z.string() })
    .optional(),
  optedOut: z.boolean(),
  /** Opted out, and the supporter was told, because the doctor said so. */
  supporterTold: z.boolean(),
  /** Back in, and the supporter who had been told does not know it yet. */
  supporterBelievesOut: z.boolean(),
  remindersSilenced: z.boolean(),
  /** Near-peer cannot reach the supporter in Teams at the moment: write to them. */
  unreachable: z.boolean(),
});

const asSupporter = z.object({
  schemeId: id,
  schemeName: z.string(),
  doctors: z.array(
    z.object({
      pairingId: id,
      doctor: colleague,
      since: instant,
      introduction: z.enum(["awaited", "cannot-just-now", "sent", "said-hello"]),
    }),
  ),
});

/** A person's own page: who supports them, and whom they support. Nothing here tells a supporter of an opt-out. */
export const mySupport = z.object({
  asDoctor: z.array(asDoctor),
  asSupporter: z.array(asSupporter),
});

/** A choice a foundation doctor makes for themselves (NP13, NP14, NP15). */
export const myChoice = z.enum([
  "opt-out",
  "tell-supporter",
  "rejoin",
  "tell-of-rejoin",
  "silence-reminders",
  "resume-reminders",
]);

/** `GET /api/me` */
export const getMe = route({
  method: "GET",
  path: "/api/me",
  summary: "Who is signed in and the schemes they belong to.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: me,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/me/support` */
export const getMySupport = route({
  method: "GET",
  path: "/api/me/support",
  summary: "The signed-in person's own pairings.",
  params: nothing,
  query: nothing,
  body: nothing,
  response: mySupport,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/me/choices`: one step, no reason; making the same choice again changes nothing, so no version is asked for. */
export const makeMyChoice = route({
  method: "POST",
  path: "/api/me/choices",
  summary: "Opt out, rejoin, or stop the reminders, for oneself.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ schemeId: id, choice: myChoice }),
  response: mySupport,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** Who is signed in. */
export type Me = z.infer<typeof me>;
/** A person's own page. */
export type MySupport = z.infer<typeof mySupport>;
/** A choice for oneself. */
export type MyChoice = z.infer<typeof myChoice>;

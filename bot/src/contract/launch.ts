import { z } from "zod";
import { route, SMALL_BODY } from "./route";
import { day, id, inScheme, instant, nothing } from "./shapes";

/** A step of a launch, in order. */
export const launchStep = z.enum([
  "supervisors-told",
  "invitation",
  "wishes",
  "allocation",
  "introductions",
]);

/** A step that sends a message to many. */
export const sendingStep = z.enum(["supervisors-told", "invitation", "wishes"]);

/** What a launch needs, and how far it is: `have` of `need`. */
export const launchCheck = z.object({
  check: z.enum([
    "people-imported",
    "supervisors-listed",
    "supervisors-told",
    "director-named",
    "dme-named",
    "deputy-named",
    "signposts-checked",
    "controller-named",
    "enough-supporters",
    "senior-enough",
    "everybody-linked",
  ]),
  done: z.boolean(),
  have: z.number().int(),
  need: z.number().int(),
});

/** A step as a director sees it. */
export const launchStepView = z.object({
  step: launchStep,
  /** `under-way`: it has begun, and late joiners still get it. */
  state: z.enum(["open", "planned", "under-way", "done"]),
  /** A working day counted back from the programme's start. */
  suggestedOn: day,
  on: day.optional(),
  /** When it begins, where it sends. */
  from: instant.optional(),
  plannedBy: z.string().optional(),
  plannedAt: instant.optional(),
  warnings: z.array(z.enum(["before-an-earlier-step", "soon-after-the-notice", "after-the-start"])),
  /** Whom it is still for: people, and how many of them the bot cannot reach yet. Steps that send. */
  recipients: z.number().int().optional(),
  notLinked: z.number().int().optional(),
  /** What became of its messages, as long as the outbox keeps them. */
  messages: z
    .object({
      sent: z.number().int(),
      coming: z.number().int(),
      waiting: z.number().int(),
      notDelivered: z.number().int(),
      unknown: z.number().int(),
      notNeeded: z.number().int(),
    })
    .optional(),
  /** Doctors who have a supporter, or pairs that have introduced themselves, of how many. The other steps. */
  have: z.number().int().optional(),
  need: z.number().int().optional(),
});

/** A supervisor and whether they were told of this launch. */
export const toldSupervisor = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  linked: z.boolean(),
  told: z.object({ on: day, channel: z.enum(["bot", "email"]) }).optional(),
});

/** The launch of a programme year. */
export const launchView = z.object({
  /** Handed back in `If-Match`. */
  version: z.string(),
  year: z.number().int(),
  /** The programme's first day, and whether it has come. */
  start: day,
  begun: z.boolean(),
  /** Whether doctors have supporters already. */
  launched: z.boolean(),
  steps: z.array(launchStepView),
  checklist: z.array(launchCheck),
  supervisors: z.array(toldSupervisor),
  /** For those who are not on Teams. */
  email: z.object({ subject: z.string(), text: z.string() }),
});

/** `GET /api/schemes/:schemeId/launch` */
export const getLaunch = route({
  method: "GET",
  path: "/api/schemes/:schemeId/launch",
  summary:
    "The launch of the programme that is coming, or has just begun: steps, record, what is missing.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: launchView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/launch/steps/:step`: a day, at once, or none. */
export const planLaunchStep = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/launch/steps/:step",
  summary:
    "Gives a step of the launch a day, begins it at the next working moment, or takes its day away.",
  params: inScheme.extend({ step: launchStep }),
  query: nothing,
  body: z.discriminatedUnion("choice", [
    z.strictObject({ choice: z.literal("on"), day }),
    z.strictObject({ choice: z.literal("now") }),
    z.strictObject({ choice: z.literal("cancel") }),
  ]),
  response: launchView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** `GET /api/schemes/:schemeId/launch/steps/:step/preview` */
export const previewLaunchStep = route({
  method: "GET",
  path: "/api/schemes/:schemeId/launch/steps/:step/preview",
  summary: "The message of a step as its reader would see it. Nothing is sent.",
  params: inScheme.extend({ step: sendingStep }),
  query: nothing,
  body: nothing,
  response: z.object({
    toast: z.string(),
    lines: z.array(z.string()),
    buttons: z.array(z.string()),
  }),
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `POST /api/schemes/:schemeId/launch/told`: told by e-mail on a day (NP1). */
export const noteTold = route({
  method: "POST",
  path: "/api/schemes/:schemeId/launch/told",
  summary: "Notes that educational supervisors were told by e-mail on a day.",
  params: inScheme,
  query: nothing,
  body: z.strictObject({ personIds: z.array(id).min(1).max(2_000), on: day }),
  response: z.object({ told: z.number().int(), already: z.number().int() }),
  status: 200,
  ifMatch: false,
  bodyLimit: 256 * 1024,
});

/** A step of a launch. */
export type LaunchStep = z.infer<typeof launchStep>;
/** A step that sends. */
export type SendingStep = z.infer<typeof sendingStep>;
/** The launch of a programme year. */
export type LaunchView = z.infer<typeof launchView>;
/** A step as a director sees it. */
export type LaunchStepView = z.infer<typeof launchStepView>;
/** What a launch needs. */
export type LaunchCheck = z.infer<typeof launchCheck>;
/** A supervisor and whether they were told. */
export type ToldSupervisor = z.infer<typeof toldSupervisor>;

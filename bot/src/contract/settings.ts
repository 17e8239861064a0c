import { z } from "zod";
import { allocationRules } from "./allocation-rules";
import { route, SMALL_BODY } from "./route";
import { retentionPeriods } from "./retention";
import { inScheme, nothing, resource, signpost, version } from "./shapes";

const ADDRESS = "Give an address that begins with https://, or leave it empty.";

function whole(least: number, most: number) {
  const words = `Give a whole number from ${least} to ${most}.`;
  return z.number(words).int(words).min(least, words).max(most, words);
}

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Give a time on the 24-hour clock, such as 09:30.");

/** Who is responsible for the data; what is still missing is empty. */
export const controller = z.strictObject({
  name: z.string().trim().max(150, "Give at most 150 letters."),
  contact: z.union([z.literal(""), z.email("Give an e-mail address, or leave it empty.").max(200)]),
  noticeUrl: z.union([
    z.literal(""),
    z
      .string()
      .max(300)
      .regex(/^https:\/\/[^\s]+$/, ADDRESS)
      .refine((url) => URL.canParse(url), ADDRESS),
  ]),
  noticeVersion: z.string().trim().max(60, "Give at most 60 letters."),
});

/** So many fit on a card of the bot. */
const MOST_SIGNPOSTS = 10;
const MOST_RESOURCES = 20;

/** What those who run a scheme may change by themselves. Everything has to be there: it is saved together. */
export const settings = z.strictObject({
  /** Who signs for the scheme in messages: "Dr Amara Whitfield". */
  directorName: z.string().trim().min(1, "Give a name.").max(100, "Give at most 100 letters."),
  nation: z.enum(["england", "wales", "scotland", "northern-ireland"]),
  defaultCapacity: whole(1, 3),
  maximumCapacity: whole(1, 3),
  objectionWorkingDays: whole(1, 40),
  concernWorkingHours: whole(1, 40),
  introductionWorkingDays: whole(1, 20),
  agreementWeeks: whole(1, 26),
  feedbackMonths: whole(1, 12),
  pulseAsked: z.boolean(),
  pulseWeeks: whole(2, 8),
  /** Of the programme year: 10 is May. */
  pulseAfterMonth: whole(6, 11),
  reallocationDays: whole(1, 40),
  reminderEveryMonths: whole(2, 12),
  workingHours: z.strictObject({ from: time, to: time }),
  announceAt: time,
  allocation: allocationRules,
  /** The first is the one for emergencies. */
  signposts: z
    .array(signpost)
    .min(1, "Keep the signpost for emergencies.")
    .max(MOST_SIGNPOSTS, `Keep at most ${MOST_SIGNPOSTS} signposts.`),
  resources: z.array(resource).max(MOST_RESOURCES, `Keep at most ${MOST_RESOURCES} resources.`),
  /** For how many months what is kept. */
  retention: retentionPeriods,
  controller,
  invitationText: z
    .string()
    .trim()
    .min(1, "Write something, or leave the invitation as it is.")
    .max(1000, "Write at most 1,000 letters.")
    .exactOptional(),
});

/** Settings as they were read. */
export const settingsView = z.object({
  version,
  settings,
  /** The sites at which the scheme's doctors work, now or later, by name. */
  sites: z.array(z.string()),
});

/** `GET /api/schemes/:schemeId/settings` */
export const getSettings = route({
  method: "GET",
  path: "/api/schemes/:schemeId/settings",
  summary: "What a scheme decides for itself.",
  params: inScheme,
  query: nothing,
  body: nothing,
  response: settingsView,
  status: 200,
  ifMatch: false,
  bodyLimit: SMALL_BODY,
});

/** `PUT /api/schemes/:schemeId/settings`: all of them or none. */
export const changeSettings = route({
  method: "PUT",
  path: "/api/schemes/:schemeId/settings",
  summary: "Saves the settings of a scheme, all together.",
  params: inScheme,
  query: nothing,
  body: settings,
  response: settingsView,
  status: 200,
  ifMatch: true,
  bodyLimit: SMALL_BODY,
});

/** The settings of a scheme. */
export type Settings = z.infer<typeof settings>;
/** Settings as they were read. */
export type SettingsView = z.infer<typeof settingsView>;

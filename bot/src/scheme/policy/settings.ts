import { isRetentionPolicy } from "../retention/retention-policy";
import { accept, refuse, type Decision } from "../shared/decision";
import { whyNotRules, type AllocationRulesProblem } from "./allocation-rules";
import { DEFAULT_POLICY, type Policy, type Scheme, type Signpost } from "./policy";

/** What those who run a scheme may change by themselves; each name is also what the audit trail says of a change. */
export const SETTING_NAMES = [
  "directorName",
  "nation",
  "defaultCapacity",
  "maximumCapacity",
  "objectionWorkingDays",
  "concernWorkingHours",
  "introductionWorkingDays",
  "agreementWeeks",
  "feedbackMonths",
  "pulseAsked",
  "pulseWeeks",
  "pulseAfterMonth",
  "reallocationDays",
  "reminderEveryMonths",
  "workingHours",
  "announceAt",
  "allocation",
  "signposts",
  "resources",
  "retention",
  "controller",
  "invitationText",
] as const;

/** The name of a setting. */
export type SettingName = (typeof SETTING_NAMES)[number];

/** The settings of a scheme: who signs for it, and what of its policy is theirs to change. */
export type Settings = Pick<Policy, Exclude<SettingName, "directorName">> &
  Pick<Scheme, "directorName">;

/** What happened to the settings: their names only, never what they were or are. */
export interface SettingsEvent {
  readonly type: "SettingsChanged";
  readonly settings: readonly SettingName[];
}

/** Why settings are not taken. */
export interface SettingsRefusal {
  readonly code:
    | "capacity-not-from-1-to-3"
    | "default-above-maximum"
    | "reminder-too-often"
    | "hours-not-in-order"
    | "announcement-outside-hours"
    | "no-emergency-signpost"
    | "kept-too-long"
    | AllocationRulesProblem;
}

/** The guide's own limit (NP10). */
const MOST_DOCTORS = 3;
/** Never twice within eight weeks (NP14). */
const LEAST_MONTHS = 2;

/** Whether a signpost is the one for emergencies: it dials 999. */
function isEmergency({ url }: Signpost): boolean {
  return url === "tel:999";
}

/** The signposts with the one for emergencies first, which is added where it is missing. */
export function withEmergencyFirst(signposts: readonly Signpost[]): readonly Signpost[] {
  const emergency = [...signposts, ...DEFAULT_POLICY.signposts].find(isEmergency);
  if (emergency === undefined) return signposts;
  return [emergency, ...signposts.filter((one) => one !== emergency)];
}

/** The settings as they stand. */
export function settingsOf({ policy, directorName }: Scheme): Settings {
  return {
    directorName,
    nation: policy.nation,
    defaultCapacity: policy.defaultCapacity,
    maximumCapacity: policy.maximumCapacity,
    objectionWorkingDays: policy.objectionWorkingDays,
    concernWorkingHours: policy.concernWorkingHours,
    introductionWorkingDays: policy.introductionWorkingDays,
    agreementWeeks: policy.agreementWeeks,
    feedbackMonths: policy.feedbackMonths,
    pulseAsked: policy.pulseAsked,
    pulseWeeks: policy.pulseWeeks,
    pulseAfterMonth: policy.pulseAfterMonth,
    reallocationDays: policy.reallocationDays,
    reminderEveryMonths: policy.reminderEveryMonths,
    workingHours: policy.workingHours,
    announceAt: policy.announceAt,
    allocation: policy.allocation,
    signposts: withEmergencyFirst(policy.signposts),
    resources: policy.resources,
    retention: policy.retention,
    controller: policy.controller,
    ...(policy.invitationText === undefined ? {} : { invitationText: policy.invitationText }),
  };
}

/**
 * The scheme with other settings, all of them or none. No event where nothing is different. What a scheme
 * cannot do without is kept: the guide's limits (NP10, NP14), an order of grades that places everybody (NP9), and the
 * signpost for emergencies, first (NP20).
 */
export function changeSettings(
  scheme: Scheme,
  settings: Settings,
): Decision<Scheme, SettingsEvent, SettingsRefusal> {
  const refusal = refusalOf(settings);
  if (refusal !== undefined) return refuse({ code: refusal });
  const before = settingsOf(scheme);
  const changed = SETTING_NAMES.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(settings[name]),
  );
  if (changed.length === 0) return accept(scheme);
  const { directorName, ...chosen } = settings;
  const policy: Omit<Policy, "invitationText"> & { invitationText?: string } = {
    ...scheme.policy,
    ...chosen,
  };
  // Where the new settings have no invitation, the standing words hold again.
  if (settings.invitationText === undefined) delete policy.invitationText;
  const state: Scheme = { ...scheme, directorName, policy };
  return accept(state, { type: "SettingsChanged", settings: changed });
}

function refusalOf(settings: Settings): SettingsRefusal["code"] | undefined {
  const { defaultCapacity, maximumCapacity, workingHours, announceAt, signposts } = settings;
  if (defaultCapacity < 1 || maximumCapacity > MOST_DOCTORS) return "capacity-not-from-1-to-3";
  if (defaultCapacity > maximumCapacity) return "default-above-maximum";
  if (settings.reminderEveryMonths < LEAST_MONTHS) return "reminder-too-often";
  if (workingHours.from >= workingHours.to) return "hours-not-in-order";
  if (announceAt < workingHours.from || announceAt >= workingHours.to) {
    return "announcement-outside-hours";
  }
  if (!isRetentionPolicy(settings.retention)) return "kept-too-long";
  const [first] = signposts;
  if (first === undefined || !isEmergency(first)) return "no-emergency-signpost";
  return whyNotRules(settings.allocation);
}

const WORDS: Readonly<Record<SettingsRefusal["code"], string>> = {
  "capacity-not-from-1-to-3": "A supporter carries from 1 to 3 doctors.",
  "default-above-maximum":
    "The usual number of doctors is above the most that a supporter may carry. Lower one or raise the other.",
  "reminder-too-often": "The reminder goes out every 2 months at most.",
  "hours-not-in-order": "Working hours have to end after they begin.",
  "announcement-outside-hours":
    "Pairs are told within working hours. Choose a time between their begin and their end.",
  "grades-not-each-once":
    "Every grade stands in the order once. Put back what is missing, and take away what is there twice.",
  "f1-not-lowest": "F1 stays at the bottom of the order, alone: an F1 supports nobody.",
  "neighbour-twice": "Two neighbours have one name. Give each a name of its own.",
  "neighbour-without-sites":
    "A neighbour needs a name and at least one site. Name them, or take it away.",
  "site-of-two-trusts": "A site is named twice among the neighbours. Each belongs to one Trust.",
  "need-twice": "A band of need stands there twice. Name each once.",
  "site-or-borrow":
    "Where everybody's supporter is at the same site, nobody borrows. Choose one of the two, or let single doctors borrow.",
  "kept-too-long":
    "What is kept has a longest and a shortest time. Choose whole months between the two.",
  "no-emergency-signpost":
    "The first signpost is the one for emergencies, with the number 999. Put it back at the top.",
};

/** Why settings are not taken, in words that say what to do. */
export function settingsRefusalText({ code }: SettingsRefusal): string {
  return WORDS[code];
}

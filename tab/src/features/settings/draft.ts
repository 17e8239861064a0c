import {
  settings as settingsShape,
  type Resource,
  type Settings,
  type Signpost,
} from "@near-peer/bot/contract";

import { allocationDraftOf, allocationFrom, type AllocationDraft } from "./allocation-draft";

/** An entry of a list while it is edited. `way` is a phone number or an address, as people write them. */
export interface EntryDraft {
  /** Stays while the entry moves. */
  readonly key: number;
  readonly title: string;
  readonly text: string;
  readonly way: string;
}

const NUMBERS = [
  "defaultCapacity",
  "maximumCapacity",
  "objectionWorkingDays",
  "concernWorkingHours",
  "introductionWorkingDays",
  "agreementWeeks",
  "feedbackMonths",
  "pulseWeeks",
  "pulseAfterMonth",
  "reallocationDays",
  "reminderEveryMonths",
] as const;

/** A setting that is a number. */
export type NumberName = (typeof NUMBERS)[number];

const PERIODS = [
  "wishes",
  "people",
  "pairings",
  "concerns",
  "complaints",
  "agreements",
  "feedback",
] as const;

/** A period for which something is kept. */
export type PeriodName = (typeof PERIODS)[number];

/** The settings as they stand in the fields: everything is text until it is saved. */
export interface Draft extends Readonly<Record<NumberName, string>> {
  readonly directorName: string;
  readonly nation: string;
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly announceAt: string;
  readonly pulseAsked: boolean;
  readonly allocation: AllocationDraft;
  readonly controller: Settings["controller"];
  /** Months, as they are typed. */
  readonly retention: Readonly<Record<PeriodName, string>>;
  readonly invitationText: string;
  readonly signposts: readonly EntryDraft[];
  readonly resources: readonly EntryDraft[];
}

/** What is wrong, by field: `maximumCapacity`, `signposts.1.title`. */
export type Problems = ReadonlyMap<string, string>;

/** The fields as the settings fill them. */
export function draftOf(settings: Settings): Draft {
  const { workingHours, signposts, resources } = settings;
  return {
    directorName: settings.directorName,
    nation: settings.nation,
    defaultCapacity: String(settings.defaultCapacity),
    maximumCapacity: String(settings.maximumCapacity),
    objectionWorkingDays: String(settings.objectionWorkingDays),
    concernWorkingHours: String(settings.concernWorkingHours),
    introductionWorkingDays: String(settings.introductionWorkingDays),
    agreementWeeks: String(settings.agreementWeeks),
    feedbackMonths: String(settings.feedbackMonths),
    pulseAsked: settings.pulseAsked,
    pulseWeeks: String(settings.pulseWeeks),
    pulseAfterMonth: String(settings.pulseAfterMonth),
    reallocationDays: String(settings.reallocationDays),
    reminderEveryMonths: String(settings.reminderEveryMonths),
    workingFrom: workingHours.from,
    workingTo: workingHours.to,
    announceAt: settings.announceAt,
    allocation: allocationDraftOf(settings.allocation),
    controller: settings.controller,
    retention: {
      wishes: String(settings.retention.wishes),
      people: String(settings.retention.people),
      pairings: String(settings.retention.pairings),
      concerns: String(settings.retention.concerns),
      complaints: String(settings.retention.complaints),
      agreements: String(settings.retention.agreements),
      feedback: String(settings.retention.feedback),
    },
    invitationText: settings.invitationText ?? "",
    signposts: signposts.map(({ title, how, url = "" }, key) => ({
      key,
      title,
      text: how,
      way: url.replace(/^tel:/, ""),
    })),
    resources: resources.map(({ title, about, url }, key) => ({
      key,
      title,
      text: about,
      way: url,
    })),
  };
}

/** The settings that the fields say, or what is wrong with them. */
export function settingsFrom(
  draft: Draft,
): { readonly settings: Settings } | { readonly problems: Problems } {
  const { workingFrom: from, workingTo: to, directorName, nation, announceAt } = draft;
  const invitationText = draft.invitationText.trim();
  const read = settingsShape.safeParse({
    directorName,
    nation,
    announceAt,
    pulseAsked: draft.pulseAsked,
    workingHours: { from, to },
    allocation: allocationFrom(draft.allocation),
    ...Object.fromEntries(NUMBERS.map((name) => [name, numberOf(draft[name])])),
    controller: {
      ...draft.controller,
      contact: draft.controller.contact.trim(),
      noticeUrl: draft.controller.noticeUrl.trim(),
    },
    retention: Object.fromEntries(
      PERIODS.map((period) => [period, numberOf(draft.retention[period])]),
    ),
    signposts: draft.signposts.map(signpostOf),
    resources: draft.resources.map(resourceOf),
    ...(invitationText === "" ? {} : { invitationText }),
  });
  if (read.success) return { settings: read.data };
  const problems = new Map<string, string>();
  for (const { path, message } of read.error.issues) {
    const field = path.join(".");
    if (!problems.has(field)) problems.set(field, message);
  }
  return { problems };
}

/** An empty field is no number, though `Number("")` is one. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function signpostOf({ title, text, way }: EntryDraft): Signpost {
  const written = way.trim();
  const digits = written.replaceAll(/[\s()-]/g, "");
  const url = /^\+?\d+$/.test(digits) ? `tel:${digits}` : written;
  return { title, how: text, ...(url === "" ? {} : { url }) };
}

function resourceOf({ title, text, way }: EntryDraft): Resource {
  return { title, about: text, url: way.trim() };
}

/** The list with an empty entry at its end. */
export function withNew(entries: readonly EntryDraft[]): readonly EntryDraft[] {
  const key = Math.max(-1, ...entries.map((entry) => entry.key)) + 1;
  return [...entries, { key, title: "", text: "", way: "" }];
}

/** The list with the entry at one place put into another. */
export function withMoved(
  entries: readonly EntryDraft[],
  from: number,
  to: number,
): readonly EntryDraft[] {
  const moved = entries[from];
  return moved === undefined ? entries : entries.toSpliced(from, 1).toSpliced(to, 0, moved);
}

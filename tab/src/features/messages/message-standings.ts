import { messageKind, messageStanding } from "@near-peer/bot/contract";
import type {
  MessagesOverview,
  MessageStanding,
  PersonBrief,
  SeenMessageKind,
} from "@near-peer/bot/contract";
import type { Bar } from "../../components/bars";
import type { Figure } from "../../components/figures";
import type { FilterChoice } from "../../components/list-toolbar";
import type { Tone } from "../../components/state-label";
import { londonTime, shortDay } from "../../platform/london-time";
import { hashOf } from "../../platform/route";
import { messageListText, messagesText } from "../../text/messages";

/** How many messages stand where. */
export type Counts = MessagesOverview["all"];

/** What the list of messages is narrowed to; what is absent narrows nothing. */
export interface Narrowed {
  readonly standing: MessageStanding | undefined;
  readonly kind: SeenMessageKind | undefined;
}

/** Where messages may stand, from what is to come to what is over; the order of figures and filters. */
export const STANDINGS = messageStanding.options;
/** The kinds in the order of the contract, in which they are always listed: bars do not change places while messages go. */
const KINDS = messageKind.options;

const COUNTED = {
  planned: "planned",
  going: "going",
  waiting: "waiting",
  sent: "sent",
  "not-delivered": "notDelivered",
  unknown: "unknown",
  "not-needed": "notNeeded",
} as const satisfies Record<MessageStanding, keyof Counts>;

/** How each is marked. */
export const TONES: Record<MessageStanding, Tone> = {
  planned: "coming",
  going: "coming",
  waiting: "paused",
  sent: "done",
  "not-delivered": "attention",
  unknown: "attention",
  "not-needed": "none",
};

/** Reads an address: a standing or a kind that it does not know narrows nothing. */
export function narrowedBy(names: { readonly standing: string; readonly kind: string }): Narrowed {
  return {
    standing: STANDINGS.find((one) => one === names.standing),
    kind: KINDS.find((one) => one === names.kind),
  };
}

/** How many stand there; with no standing, all of them. */
export function countOf(counts: Counts, standing: MessageStanding | undefined): number {
  return counts[standing === undefined ? "total" : COUNTED[standing]];
}

/** The counts of what a kind narrows the page to; nothing of a kind that there is none of. */
function countsOf(
  overview: Pick<MessagesOverview, "all" | "kinds">,
  kind: Narrowed["kind"],
): Counts {
  if (kind === undefined) return overview.all;
  return overview.kinds.find((one) => one.kind === kind)?.counts ?? NONE;
}

const NONE: Counts = {
  total: 0,
  planned: 0,
  going: 0,
  waiting: 0,
  sent: 0,
  notDelivered: 0,
  unknown: 0,
  notNeeded: 0,
};

/** Whether messages that stand there wait for a person to look. */
export function needsPerson(standing: MessageStanding): boolean {
  return standing === "not-delivered" || standing === "unknown";
}

/** The total and the seven that add up to it, each leading to its list. */
export function standingFigures(schemeId: string, all: Counts, shown: Narrowed): readonly Figure[] {
  const leadsTo = (standing: MessageStanding | undefined) => ({
    href: hashOf({ name: "messages", schemeId, standing: standing ?? "", kind: "" }),
    here: shown.kind === undefined && shown.standing === standing,
  });
  return [
    { value: all.total, label: messagesText.inAll(all.total), ...leadsTo(undefined) },
    ...STANDINGS.map((standing) => ({
      value: countOf(all, standing),
      label: messagesText.standings[standing],
      needsYou: needsPerson(standing) && countOf(all, standing) > 0,
      ...leadsTo(standing),
    })),
  ];
}

/** A bar for each kind of which there is any: sent filled, what there is to look at hollow; each leading to its list. */
export function kindBars(schemeId: string, kinds: MessagesOverview["kinds"]): readonly Bar[] {
  return KINDS.flatMap((kind) => {
    const counts = kinds.find((one) => one.kind === kind)?.counts ?? NONE;
    const { total, sent, notDelivered, unknown } = counts;
    if (total === 0) return [];
    return {
      name: messagesText.kinds[kind],
      words: messagesText.kindBar(sent, total, notDelivered + unknown),
      value: sent,
      open: notDelivered + unknown,
      of: total,
      href: hashOf({ name: "messages", schemeId, standing: "", kind }),
    };
  });
}

/** `5 Aug 2026, 09:30` in London. */
export function momentOf(instant: string): string {
  return `${shortDay(instant)}, ${londonTime(instant).time}`;
}

/** From when until when messages that are spread go: `5 Aug 2026, 09:30 to 10:40`; a moment where they go together. */
export function spanOf(from: string, until: string | undefined): string {
  if (until === undefined || until === from) return momentOf(from);
  const sameDay = londonTime(from).day === londonTime(until).day;
  return messagesText.span(momentOf(from), sameDay ? londonTime(until).time : momentOf(until));
}

/** What the list can be narrowed to by standing, with how many there are of the kind that is shown. */
export function standingChoices(
  overview: Pick<MessagesOverview, "all" | "kinds">,
  kind: Narrowed["kind"],
): readonly FilterChoice<MessageStanding | "">[] {
  const counts = countsOf(overview, kind);
  return [
    { name: "", text: messageListText.all, count: counts.total },
    ...STANDINGS.map((standing) => ({
      name: standing,
      text: messagesText.standings[standing],
      count: countOf(counts, standing),
    })),
  ];
}

/** The kinds of which there is any, and the one that is shown, which may have none any more. */
export function kindsThere(
  kinds: MessagesOverview["kinds"],
  shown: Narrowed["kind"],
): readonly SeenMessageKind[] {
  return KINDS.filter(
    (kind) => kind === shown || kinds.some((one) => one.kind === kind && one.counts.total > 0),
  );
}

/** The two announcements of a pair: taking out one does not take out the other. */
export function isHalfOfTwo(kind: SeenMessageKind): boolean {
  return kind === "supporter-announced" || kind === "doctor-announced";
}

/** A pair of which at least one half cannot be reached. */
export type HalfReachedPair = MessagesOverview["halfReached"][number];

/** Those of the two who cannot be reached. */
export function notReached({ who, doctor, supporter }: HalfReachedPair): readonly PersonBrief[] {
  if (who === "both") return [doctor, supporter];
  return who === "doctor" ? [doctor] : [supporter];
}

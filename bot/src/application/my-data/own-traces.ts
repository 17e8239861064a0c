import { columnOf, type MessageKind } from "../../scheme/messages/message";
import type { Person } from "../../scheme/people/person";
import { objectIdOf, tenantIdOf } from "../../scheme/shared/ids";
import type { Look } from "../audit/looks-at-mine";
import type { OwnEntry } from "../audit/my-audit-entries";
import type { MessagesTo, OutboxMessage } from "../ports/outbox";
import type { TeamsUser } from "../ports/users";
import type { NameOf } from "./own-row";
import { fact, momentInWords, section, type DataSection, type Fact } from "./sections";

/** What is kept of a Teams account, and to which rows it is tied. */
export function ownAccount(user: TeamsUser, rows: readonly Person[]): DataSection {
  const { userId, reference, deliverability, seenAt, welcomedAt } = user;
  const chat = [
    ...fact("Your Microsoft Entra object id", objectIdOf(userId)),
    ...fact("Your organisation's tenant id", tenantIdOf(userId)),
    ...fact("Whether the bot can reach you", REACHED[deliverability]),
    ...fact("Your chat with the bot", reference?.conversationId),
    ...fact("Your id in that chat", reference?.teamsUserId),
    ...fact("Where Teams is written to", reference?.serviceUrl),
    ...fact("When we last noted that you were there", momentOf(seenAt)),
    ...fact("When the bot greeted you", momentOf(welcomedAt)),
  ];
  return section("account", [chat, ...rows.map(linkFacts)]);
}

function momentOf(at: string | undefined): string | undefined {
  return at === undefined ? undefined : momentInWords(at);
}

const REACHED: Readonly<Record<TeamsUser["deliverability"], string>> = {
  reachable: "Yes",
  uninstalled: "No: the app is not installed",
  blocked: "No: you blocked it, or your organisation did",
  gone: "No: the account is gone",
};

function linkFacts({ id, link }: Person): readonly Fact[] {
  if (link.state === "not-linked") return [];
  return [
    ...fact("Tied to your row", id),
    ...fact("Since", momentInWords(link.at)),
    ...fact("How", link.by === undefined ? "You said that it is you" : "By hand, by a director"),
  ];
}

const COLUMN: Readonly<Record<ReturnType<typeof columnOf>, string>> = {
  introduction: "An introduction",
  reminder: "A reminder",
  prompt: "A prompt",
  "about-the-pairing": "About a pairing",
  answer: "An answer, or something that waits for you",
};

const STATE: Readonly<Record<OutboxMessage["status"]["state"], string>> = {
  planned: "Planned",
  waiting: "Waiting",
  claimed: "Planned",
  sending: "On its way",
  sent: "Sent",
  undeliverable: "Could not be delivered",
  cancelled: "Not needed any more",
  expired: "Too late to be sent",
  quarantined: "Set aside: something of ours failed",
  unknown: "Nobody knows whether it arrived",
};

/** The messages to somebody: of which kind, when, and what became of each; and how many nobody can read. */
export function ownMessages({ messages, unreadable }: MessagesTo): DataSection {
  const items = messages
    .map(({ value }) => value)
    .toSorted((a, b) => a.message.dueAt.localeCompare(b.message.dueAt))
    .map(({ message, status }) => [
      ...fact("Kind", kindInWords(message.kind)),
      ...fact("Due on", momentInWords(message.dueAt)),
      ...fact("What became of it", STATE[status.state]),
      ...fact("When", "at" in status ? momentInWords(status.at) : undefined),
    ]);
  return section(
    "messages",
    unreadable.length === 0 ? items : [...items, missing(unreadable.length)],
  );
}

function missing(count: number): readonly Fact[] {
  return [
    ...fact("Not in this copy", count === 1 ? "1 message" : `${count} messages`),
    ...fact(
      "Why",
      "Something on our side is wrong with what we keep, and we cannot read it. You can ask whoever runs Near-peer at your organisation to look into it.",
    ),
  ];
}

function kindInWords(kind: MessageKind): string {
  return `${COLUMN[columnOf(kind)]} (${kind.replaceAll("-", " ")})`;
}

/** What somebody did themselves, as the record of acts has it; the earliest first. */
export function ownActs(entries: readonly OwnEntry[]): DataSection {
  const items = entries
    .toReversed()
    .map(({ at, what }) => [...fact("What", what), ...fact("When", momentInWords(at))]);
  return section("acts", items);
}

/** Who looked at what of somebody, by name; the earliest first. */
export function ownLooks(looks: readonly Look[], nameOf: NameOf): DataSection {
  const items = looks
    .toReversed()
    .map(({ at, by, what }) => [
      ...fact("Who", nameOf(by)),
      ...fact("What", what),
      ...fact("When", momentInWords(at)),
    ]);
  return section("looks", items);
}

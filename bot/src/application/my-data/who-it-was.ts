import type { ConversationReference, SchemePerson } from "../ports/users";

/** What finishing an erasure needs to know of whom it is about; sealed while it goes on, and then gone. */
export interface WhoItWas {
  readonly email: string;
  readonly gmcNumber?: string;
  /** As they may stand in other people's records: given and family name, and the name they go by. */
  readonly names: readonly string[];
  readonly userId?: string;
  readonly reference?: ConversationReference;
  /** Every row of the same Teams person: one that is left behind by a crash is taken up from here. */
  readonly rows: readonly SchemePerson[];
}

function line(...words: readonly string[]): string {
  return words.map((word) => encodeURIComponent(word.toWellFormed())).join(" ");
}

/** The same as a text. */
export function textOfWho({ email, gmcNumber, names, userId, reference, rows }: WhoItWas): string {
  return [
    line("mail", email),
    ...(gmcNumber === undefined ? [] : [line("gmc", gmcNumber)]),
    ...names.map((name) => line("name", name)),
    ...(userId === undefined ? [] : [line("user", userId)]),
    ...(reference === undefined ? [] : [chatLine(reference)]),
    ...rows.map(({ schemeId, personId }) => line("row", schemeId, personId)),
  ].join("\n");
}

function chatLine(reference: ConversationReference): string {
  const { serviceUrl, conversationId, botId, teamsUserId, channelId, userId } = reference;
  const whose = userId === undefined ? [] : [userId];
  return line("chat", serviceUrl, conversationId, botId, teamsUserId, channelId, ...whose);
}

/** Reads such a text; a line that it does not know is left out. */
export function whoOfText(text: string): WhoItWas {
  const lines = text.split("\n").map((one) => one.split(" ").map(decodeURIComponent));
  const all = (kind: string) =>
    lines.filter(([first]) => first === kind).map((one) => one.slice(1));
  const first = (kind: string) => all(kind)[0]?.[0];
  const gmcNumber = first("gmc");
  const userId = first("user");
  const reference = referenceOf(all("chat")[0]);
  return {
    email: first("mail") ?? "",
    names: all("name").flatMap(([name]) => name ?? []),
    rows: all("row").map(([schemeId = "", personId = ""]) => ({ schemeId, personId })),
    ...(gmcNumber === undefined ? {} : { gmcNumber }),
    ...(userId === undefined ? {} : { userId }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function referenceOf(words: readonly string[] | undefined): ConversationReference | undefined {
  if (words === undefined) return undefined;
  const [
    serviceUrl = "",
    conversationId = "",
    botId = "",
    teamsUserId = "",
    channelId = "",
    userId,
  ] = words;
  const chat = { serviceUrl, conversationId, botId, teamsUserId, channelId };
  return userId === undefined ? chat : { ...chat, userId };
}

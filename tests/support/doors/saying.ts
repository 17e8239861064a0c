import type { z } from "zod";
import { api, type Route } from "../../../bot/src/contract";
import type { Asked } from "../director";
import type { BotHouse } from "../teams/bot-house";
import type { TeamsPerson } from "../teams/teams-person";
import type { ApiHouse } from "./api-house";
import type { Sent } from "./free-texts";
import type { FullScheme } from "./two-schemes";
import type { Kind } from "./who-may-what";

/** The scheme in which everything is said. */
export const SCHEME = "kestrelby";

/** Who is in the scheme, with Teams. */
export type People = Readonly<Record<Kind, TeamsPerson>>;

/** The doors, who goes through them, and what was sent so far. */
export interface Saying {
  readonly house: BotHouse;
  readonly door: ApiHouse;
  readonly scheme: FullScheme;
  readonly people: People;
  readonly sent: Sent[];
}

function nameOf(route: Route): string {
  const [name = ""] = Object.entries(api).find(([, one]) => (one as Route) === route) ?? [];
  return name;
}

/** Asks, and takes whatever comes. */
export async function tries(saying: Saying, userId: string, route: Route, asked: Asked) {
  const params = { schemeId: SCHEME, ...asked.params };
  saying.sent.push({ by: nameOf(route), fields: { ...asked.query, ...Object(asked.body) } });
  return saying.door.ask(userId, route, { ...asked, params });
}

/** Asks as somebody, and throws where it is not done. */
export async function does<R extends Route>(
  saying: Saying,
  who: Kind | { readonly userId: string },
  route: R,
  asked: Asked = {},
): Promise<z.output<R["response"]>> {
  const userId = typeof who === "string" ? saying.scheme.callers[who] : who.userId;
  const answered = await tries(saying, userId, route, asked);
  if (answered.status !== route.status) throw new Error(`${route.path}: ${answered.text}`);
  return route.response.parse(JSON.parse(answered.text)) as z.output<R["response"]>;
}

/** A card, what its button asks for and is about, and what was typed into it. */
export interface Filled {
  readonly card: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Sends what somebody typed into a card, as its reader; throws where it is not taken. */
export async function submits(
  { sent }: Saying,
  teams: TeamsPerson,
  { card, verb, data, inputs }: Filled,
): Promise<void> {
  sent.push({ by: `card ${card}`, fields: inputs });
  const whole = { ...data, ...inputs };
  if (verb === "introduction.send") {
    await teams.presses(verb, whole);
    return;
  }
  const shown = await teams.submits(verb, whole);
  if (!("line" in shown) || !shown.line.startsWith("Saved")) {
    throw new Error(`${card}: ${JSON.stringify(shown)}`);
  }
}

import { api, type MyWishesView, type WishSide } from "../../bot/src/contract";
import type { Connector } from "./connector";
import type { Caller } from "./director";
import { LocalPerson } from "./local-person";
import { FOUR_PEOPLE } from "./northgate";
import type { RunningApp } from "./running-app";

const schemeId = "northgate";

/** The four people, both seniors as volunteers; the id of each by name. */
export async function fourWithVolunteers(app: RunningApp): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  await app.director.imports(FOUR_PEOPLE);
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
  await app.director.stateVolunteers([ids.get("Ivo Lang") ?? "", ids.get("Fay Moor") ?? ""]);
  return ids;
}

/** One of the four, linked, in the tab. */
export async function joined(
  { base }: RunningApp,
  connector: Connector,
  name: "sam.okafor" | "ruth.vale" | "ivo.lang" | "fay.moor",
): Promise<Caller> {
  const person = new LocalPerson(base, connector, `${name}@northgate.example`);
  await person.joins();
  return person.inTheTab();
}

/** A doctor's wish as the tab sends it, with its consent. */
export const said = (key: string, choice: string, changes: object = {}) => ({
  body: { schemeId, side: "wish", key, choice, textVersion: "1", consent: true, ...changes },
});

/** A supporter's offer. */
export const offering = (key: string, choice: string) => said(key, choice, { side: "offer" });

/** What somebody reads of their own statement; throws where they have none on that side. */
export async function ownStatement(somebody: Caller, side: WishSide) {
  const { statements } = await somebody.does(api.getMyWishes);
  const found = statements.find((one) => one.side === side);
  if (found === undefined) throw new Error(`They have no ${side}.`);
  return found;
}

/** Each thing stated, with what became of it. */
export function statedIn({ wishes }: MyWishesView["statements"][number]) {
  return wishes.flatMap(({ key, stated }) =>
    stated === undefined ? [] : [[key, stated.choice, stated.answer]],
  );
}

/** Proposes, publishes, and lets the pairs be told. */
export async function publishAndTell({ director }: RunningApp): Promise<void> {
  await director.publish(await director.propose());
  await director.moveClock({ now: "2026-08-14T11:00:00.000Z" });
}

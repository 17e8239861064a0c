import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import type { Scheme } from "../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aScheme, aSupporter, freshId } from "../builders";
import type { BotHouse } from "./bot-house";
import { linkedTo } from "./planter";
import { TeamsPerson } from "./teams-person";

/** Two linked people, the pairing they are in, and its id as their cards carry it. */
export interface Pair {
  readonly scheme: Scheme;
  readonly tomos: TeamsPerson;
  readonly priya: TeamsPerson;
  readonly doctor: Person;
  readonly supporter: Person;
  readonly pairing: Pairing;
  readonly about: string;
}

/** A doctor with a supporter in a scheme of their own, both linked and both with the app. */
export async function aPair(house: BotHouse): Promise<Pair> {
  const scheme = aScheme({ id: freshId("scheme") });
  const [tomos, priya] = [new TeamsPerson(house), new TeamsPerson(house)];
  const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(tomos.oid) });
  const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(priya.oid) });
  const pairing = aPairing(doctor, supporter);
  await house.plant(scheme, [doctor, supporter], [pairing]);
  for (const who of [tomos, priya]) who.inRoster({ email: "somebody@elsewhere.example" });
  await Promise.all([tomos.installs(), priya.installs()]);
  return { scheme, tomos, priya, doctor, supporter, pairing, about: pairing.id };
}

import { aFoundationDoctor, aPairing, aScheme, aSupporter, freshId } from "../builders";
import type { BotHouse } from "./bot-house";
import { linkedTo } from "./planter";
import { TeamsPerson } from "./teams-person";

/** A doctor with a supporter in a scheme of their own, both linked and both with the app. */
export async function aPair(house: BotHouse) {
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

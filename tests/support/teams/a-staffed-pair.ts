import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import type { Scheme } from "../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aPairing, aScheme, aSupporter, freshId } from "../builders";
import { someone } from "../concern";
import type { BotHouse } from "./bot-house";
import { linkedTo } from "./planter";
import { TeamsPerson } from "./teams-person";

const NAMES = ["tomos", "priya", "amara", "idris", "leila"] as const;

/** Somebody of the scheme, linked and with the app: their row and their Teams. */
export interface Member {
  readonly row: Person;
  readonly teams: TeamsPerson;
}

/** A doctor, their supporter, and those who look after the scheme: director, DME and deputy. */
export interface StaffedPair {
  readonly scheme: Scheme;
  readonly pairing: Pairing;
  readonly tomos: Member;
  readonly priya: Member;
  readonly amara: Member;
  readonly idris: Member;
  readonly leila: Member;
}

/** A pair in a scheme of their own, everybody linked; without those who are `missing`. */
export async function aStaffedPair(
  house: BotHouse,
  missing: readonly ("amara" | "idris" | "leila")[] = [],
): Promise<StaffedPair> {
  const scheme = aScheme({ id: freshId("scheme") });
  const [tomos, priya, amara, idris, leila] = NAMES.map(() => new TeamsPerson(house));
  if (!tomos || !priya || !amara || !idris || !leila) throw new Error("Five names, five people.");
  const of = (teams: TeamsPerson) => ({ schemeId: scheme.id, ...linkedTo(teams.oid) });
  const named = (given: string, family: string) => ({ name: { given, family } });
  const house5 = {
    tomos: { teams: tomos, row: aFoundationDoctor(of(tomos)) },
    priya: { teams: priya, row: aSupporter(of(priya)) },
    amara: { teams: amara, row: someone(["director"], of(amara)) },
    idris: {
      teams: idris,
      row: someone(["dme"], { ...of(idris), ...named("Idris", "Vaughan") }),
    },
    leila: {
      teams: leila,
      row: someone(["deputy"], { ...of(leila), ...named("Leila", "Farrow") }),
    },
  };
  const there = NAMES.filter((name) => !missing.some((one) => one === name));
  const pairing = aPairing(house5.tomos.row, house5.priya.row);
  await house.plant(
    scheme,
    there.map((name) => house5[name].row),
    [pairing],
  );
  for (const name of there) {
    house5[name].teams.inRoster({ email: "somebody@elsewhere.example" });
    await house5[name].teams.installs();
  }
  return { scheme, pairing, ...house5 };
}

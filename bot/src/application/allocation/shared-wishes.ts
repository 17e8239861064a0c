import type { Shares } from "../../scheme/allocation/honour-wishes";
import { characteristicsOf } from "../../scheme/characteristics/characteristic";
import { shared } from "../../scheme/characteristics/shared";
import { isActiveSupporter, isFoundationDoctor } from "../../scheme/people/standing";
import type { Person } from "../../scheme/people/person";
import type { Ports } from "../ports/ports";
import type { SchemeState } from "../schemes/scheme-state";
import { openStatements } from "../wishes/statements";

/**
 * How many things each doctor asked for each supporter offered. The one place where an allocation opens what
 * people stated; nothing but numbers leaves it, and only for pairs that share something (NP7, principle 3).
 */
export async function sharedWishes(
  ports: Pick<Ports, "store" | "sealer">,
  { scheme, people, today }: Pick<SchemeState, "scheme" | "people" | "today">,
): Promise<Shares> {
  const everybody = people.map(({ value }) => value);
  const concerned = (which: (person: Person, day: string) => boolean) =>
    new Set(everybody.filter((one) => which(one, today)).map(({ id }) => id));
  const doctors = concerned(isFoundationDoctor);
  const supporters = concerned(isActiveSupporter);
  const offered = characteristicsOf(scheme.policy);
  const stated = await openStatements(
    ports,
    scheme.id,
    (id) => doctors.has(id) || supporters.has(id),
  );
  const counts = new Map<string, number>();
  for (const [doctorId, { wish }] of stated) {
    if (!doctors.has(doctorId) || wish.entries.length === 0) continue;
    for (const [supporterId, { offer }] of stated) {
      if (!supporters.has(supporterId)) continue;
      const both = shared(wish, offer, offered).length;
      if (both > 0) counts.set(`${doctorId} ${supporterId}`, both);
    }
  }
  return (doctorId, supporterId) => counts.get(`${doctorId} ${supporterId}`) ?? 0;
}

import { NOTHING_STATED, type Side, type Statements } from "../../scheme/characteristics/statement";
import { londonDate } from "../../scheme/calendar/london";
import { keptStatement } from "../../scheme/retention/kept-statement";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { sameRegister } from "../allocation/allocation-state";
import { destructionOfAll } from "../allocation/snapshots";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { sidesOf } from "./may-state";
import { openRecord, openStatement, statementRecord } from "./statements";

type DeletePorts = Pick<Ports, "store" | "sealer" | "clock" | "ids">;

/** Records kept in memory as looked at; forgetting them costs another look. */
const REMEMBERED = 50_000;

/**
 * Deletes what people stated once its purpose is over: who left the scheme, whose foundation years are done,
 * who is a supporter no longer (principle 3), and what was stated longer ago than the scheme keeps it (PF-16). Run again, or by two instances, it finds nothing left.
 */
export function makeDeleteOverWishes(ports: DeletePorts) {
  // What was looked at and stays need not be opened again every minute.
  const known = new Set<string>();
  return async ({ schemeId, scheme, people, statements }: SchemeFacts): Promise<void> => {
    const sealed = statements.filter(({ value }) => value.sealed !== undefined);
    const today = londonDate(ports.clock.now());
    const months = scheme.policy.retention.wishes;
    const byId = new Map(people.map((person) => [person.id, person]));
    for (const record of sealed) {
      const person = byId.get(record.value.id);
      const sides = person === undefined ? [] : sidesOf(person, today);
      const look = `${schemeId} ${record.value.id} ${record.value.stamp} ${sides.join()} ${months} ${today}`;
      if (known.has(look)) continue;
      const kept = { sides, months, today };
      // Nearly all of it stays, every day: only what goes is read once more, beside the register.
      if (isSomethingOver((await openRecord(ports, record.value)).reveal(), kept)) {
        await deleteOver(ports, { schemeId, personId: record.value.id }, kept);
      }
      if (known.size >= REMEMBERED) known.clear();
      known.add(look);
    }
  };
}

/** On which sides something is kept, and what was stated how long ago at most (PF-16). */
interface Kept {
  readonly sides: readonly Side[];
  readonly months: number;
  readonly today: IsoDate;
}

/** What is left of it. */
function keptOf(statements: Statements, { sides, months, today }: Kept): Statements {
  const kept = (side: Side) =>
    sides.includes(side) ? keptStatement(statements[side], months, today) : NOTHING_STATED;
  return { wish: kept("wish"), offer: kept("offer") };
}

function isSomethingOver(statements: Statements, kept: Kept): boolean {
  const { wish, offer } = keptOf(statements, kept);
  return wish !== statements.wish || offer !== statements.offer;
}

/** Whatever was worked out with it is destroyed with it. */
function deleteOver(
  ports: DeletePorts,
  owner: { readonly schemeId: SchemeId; readonly personId: PersonId },
  kept: Kept,
): Promise<unknown> {
  const { schemeId, personId } = owner;
  return retryOnConflict(async () => {
    // The register first: a snapshot that is made after it was read makes this act look again.
    const register = await ports.store.register(schemeId);
    const { statements: opened, record } = await openStatement(ports, schemeId, personId);
    if (register === undefined || record === undefined) return "nothing-there";
    const statements = opened.reveal();
    if (!isSomethingOver(statements, kept)) return "all-kept";
    const value = await statementRecord(ports, owner, keptOf(statements, kept));
    return ports.store.commit({
      schemeId,
      replace: [
        { type: "statement", value, version: record.version },
        sameRegister(register),
        ...(await destructionOfAll(ports, schemeId)),
      ],
      events: [eventOf(ports, { schemeId, by: "system", personId }, { type: "WishesDeleted" })],
    });
  });
}

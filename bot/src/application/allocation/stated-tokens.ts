import type { StatedTokens } from "../../scheme/allocation/question";
import { characteristicsOf } from "../../scheme/characteristics/characteristic";
import { liveEntries, type Statement } from "../../scheme/characteristics/statement";
import { isActiveSupporter, isFoundationDoctor } from "../../scheme/people/standing";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { SchemeState } from "../schemes/scheme-state";
import { openStatements } from "../wishes/statements";

/**
 * What doctors asked for and supporters offered with a consent that holds, as tokens (NP7). The one place where an
 * allocation opens what people stated; the tokens go into the solver and the sealed snapshot, and nowhere else
 * (principle 3).
 */
export async function statedTokens(
  ports: Pick<Ports, "store" | "sealer">,
  { scheme, people }: Pick<SchemeState, "scheme" | "people">,
  on: IsoDate,
): Promise<ReadonlyMap<PersonId, StatedTokens>> {
  const concerned = new Map(
    people.map(({ value }) => [
      value.id,
      { asks: isFoundationDoctor(value, on), offers: isActiveSupporter(value, on) },
    ]),
  );
  const isConcerned = (id: PersonId) => {
    const one = concerned.get(id);
    return one !== undefined && (one.asks || one.offers);
  };
  const offered = characteristicsOf(scheme.policy);
  const tokens = (statement: Statement) =>
    liveEntries(statement, offered).map(({ key, choice }) => `${key} ${choice}`);
  const stated = await openStatements(ports, scheme.id, isConcerned);
  return new Map(
    [...stated].map(([id, statements]) => {
      const { wish, offer } = statements.reveal();
      const asks = concerned.get(id)?.asks === true ? tokens(wish) : [];
      return [id, { asks, offers: concerned.get(id)?.offers === true ? tokens(offer) : [] }];
    }),
  );
}

import type { OwnRow } from "../../application/ports/scheme-store";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { personRecord } from "./documents/person";
import { schemeRecord } from "./documents/scheme";
import type { Cosmos } from "./open-cosmos";
import { besidePairings, documentIn, pairingsIn, seenBy } from "./visible-pairings";

/**
 * Somebody's row and what of their scheme is theirs, for one turn: two requests, where the scheme, the row, their pairings
 * and the people in them would take five or more. What is not asked for is not read either.
 */
export async function ownRow(
  cosmos: Cosmos,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<OwnRow | undefined> {
  const ids = { scheme: "scheme", row: `person.${personId}` };
  const seen = await seenBy(cosmos, { schemeId, personId, besides: Object.values(ids) });
  const row = documentIn(seen, ids.row);
  if (row === undefined) return undefined;
  const own = async (wanted: "pairings" | "with people") => {
    const scheme = documentIn(seen, ids.scheme);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const beside = await besidePairings(cosmos, seen, pairingsIn(seen), wanted);
    return {
      scheme: schemeRecord.fromDocument(scheme).value,
      pairings: beside.pairings.map(({ value }) => value),
      people: beside.people.map((one) => personRecord.fromDocument(one).value),
    };
  };
  return {
    person: personRecord.fromDocument(row),
    own: () => own("with people"),
    ownPairings: () => own("pairings"),
  };
}

import type { Audit, AuditSearch } from "../../application/ports/audit";
import type { Digest } from "../../application/ports/digest";
import type { SchemeId } from "../../scheme/shared/ids";
import { createAppending } from "./audit-append";
import { CATALOGUE } from "./catalogue";
import { entryOf, foundEntry, placeId, placeOf } from "./documents/audit-entry";
import { queryPartition, type Parameters } from "./items";
import type { Cosmos } from "./open-cosmos";

/** The audit trails in `audit`. Only ever creates and reads, so that a role without "replace" and "delete" is enough. */
export function cosmosAudit(cosmos: Cosmos, digest: Digest): Audit {
  const headOf = async (schemeId: SchemeId) => {
    const [last] = await queryPartition(cosmos, CATALOGUE.auditHead, schemeId);
    return last === undefined ? undefined : entryOf(last);
  };
  const placesOf = async (schemeId: SchemeId, eventIds: readonly string[]) => {
    const ids = eventIds.map(placeId);
    const found = await queryPartition(cosmos, CATALOGUE.auditPlaces, schemeId, { ids });
    return new Map(found.map(placeOf));
  };
  return {
    append: createAppending({ cosmos, digest, headOf, placesOf }),
    head: headOf,
    entries: async (schemeId, after, limit) => {
      const page = { after, limit };
      const found = await queryPartition(cosmos, CATALOGUE.auditEntries, schemeId, page);
      return found.map(foundEntry);
    },
    newest: async (schemeId, search) => {
      const asked = parametersOf(search);
      const found = await queryPartition(cosmos, CATALOGUE.auditNewest, schemeId, asked);
      return found.map(entryOf);
    },
    places: placesOf,
  };
}

/** Before and after every instant there is. */
const ALWAYS = { from: "0000", until: "9999" } as const;

function parametersOf({ before, from, until, personId, by, acts, limit }: AuditSearch): Parameters {
  const person = by ?? personId;
  return {
    limit,
    before: before ?? Number.MAX_SAFE_INTEGER,
    from: from ?? ALWAYS.from,
    until: until ?? ALWAYS.until,
    anybody: person === undefined,
    about: by === undefined,
    person: person ?? "",
    anything: acts === undefined,
    acts: [...(acts ?? [])],
  };
}

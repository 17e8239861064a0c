import { z } from "zod";
import type {
  ListedRecords,
  ListedType,
  SchemeStore,
  Versioned,
} from "../../application/ports/scheme-store";
import type { SchemeId } from "../../scheme/shared/ids";
import { CATALOGUE, type OnePartitionQuery } from "./catalogue";
import { listedRecord } from "./documents/listed-records";
import { importRecord } from "./documents/people-import";
import { personRecord } from "./documents/person";
import { publicationRecord } from "./documents/publication";
import type { RecordKind } from "./documents/record-kind";
import { registerRecord } from "./documents/register";
import { schemeRecord } from "./documents/scheme";
import { queryPartition, readItem, readPartition, type Parameters } from "./items";
import type { Cosmos } from "./open-cosmos";
import { ownRow } from "./own-records";
import { withImports } from "./with-imports";
import {
  allPairings,
  onePairing,
  pairingsByIds,
  pairingsOfPerson,
  unseenPairings,
} from "./visible-pairings";

/** The part of the store that reads. Each call stays in the partition of its scheme. */
export type SchemeReads = Omit<SchemeStore, "commit" | "stagePairings">;

/** Reads a scheme's records. What cannot be read throws and names the document. */
export function schemeReads(cosmos: Cosmos): SchemeReads {
  const one = <Value>(kind: RecordKind<Value>, schemeId: SchemeId, id: string) =>
    readRecord(cosmos, kind, { schemeId, id });
  const many = <Value>(kind: RecordKind<Value>, query: OnePartitionQuery, schemeId: SchemeId) =>
    readRecords(cosmos, kind, { query, schemeId });

  return {
    scheme: (schemeId) => one(schemeRecord, schemeId, "scheme"),
    register: (schemeId) => one(registerRecord, schemeId, "register"),
    person: (schemeId, id) => one(personRecord, schemeId, `person.${id}`),
    people: async (schemeId) => {
      // First the imports: one that is finished in between has written everybody by then.
      const imports = await many(importRecord, CATALOGUE.unfinishedImports, schemeId);
      const stored = await many(personRecord, CATALOGUE.people, schemeId);
      return withImports(schemeId, stored, imports);
    },
    ownRow: (schemeId, id) => ownRow(cosmos, schemeId, id),
    pairing: (schemeId, id) => onePairing(cosmos, schemeId, id),
    pairings: (schemeId) => allPairings(cosmos, schemeId),
    unseenPairings: (schemeId) => unseenPairings(cosmos, schemeId),
    together: async (schemeId, ids) => {
      const pairings = await pairingsByIds(cosmos, schemeId, ids.pairings);
      const both = pairings.flatMap(({ value }) => [value.doctorId, value.supporterId]);
      const people = [...new Set([...ids.people, ...both])].map((id) => `person.${id}`);
      const search = { query: CATALOGUE.peopleByIds, schemeId, parameters: { ids: people } };
      return { pairings, people: await readRecords(cosmos, personRecord, search) };
    },
    pairingsOf: (schemeId, person) => pairingsOfPerson(cosmos, schemeId, person),
    publication: (schemeId, id) => one(publicationRecord, schemeId, `publication.${id}`),
    publications: (schemeId) => many(publicationRecord, CATALOGUE.publications, schemeId),
    peopleImport: (schemeId, id) => one(importRecord, schemeId, `import.${id}`),
    imports: (schemeId) => {
      const search = { query: CATALOGUE.ofType, schemeId, parameters: { type: "import" } };
      return readRecords(cosmos, importRecord, search);
    },
    unfinishedImports: (schemeId) => many(importRecord, CATALOGUE.unfinishedImports, schemeId),
    lastChange: async (schemeId) => {
      const [newest] = await queryPartition(cosmos, CATALOGUE.lastChange, schemeId, {
        scheme: schemeId,
      });
      return String(z.number().optional().parse(newest) ?? "");
    },
    find: (schemeId, type, id) => one(listedRecord(type), schemeId, `${type}.${id}`),
    list: (schemeId, type) => listed(cosmos, schemeId, type),
  };
}

async function listed<Type extends ListedType>(
  cosmos: Cosmos,
  schemeId: SchemeId,
  type: Type,
): Promise<readonly Versioned<ListedRecords[Type]>[]> {
  const kind: RecordKind<ListedRecords[Type]> = listedRecord(type);
  const search = { query: CATALOGUE.ofType, schemeId, parameters: { type } };
  return readRecords(cosmos, kind, search);
}

async function readRecord<Value>(
  cosmos: Cosmos,
  kind: RecordKind<Value>,
  { schemeId, id }: { readonly schemeId: SchemeId; readonly id: string },
): Promise<Versioned<Value> | undefined> {
  const container = cosmos.container("core");
  const stored = await readItem({ container, id, partitionKey: schemeId });
  return stored === undefined ? undefined : kind.fromDocument(stored);
}

interface Search {
  readonly query: OnePartitionQuery;
  readonly schemeId: SchemeId;
  readonly parameters?: Parameters | undefined;
}

async function readRecords<Value>(
  cosmos: Cosmos,
  kind: RecordKind<Value>,
  { query, schemeId, parameters }: Search,
): Promise<readonly Versioned<Value>[]> {
  const search = { query, partitionKey: schemeId, parameters };
  return readPartition(cosmos, search, kind.fromDocument);
}

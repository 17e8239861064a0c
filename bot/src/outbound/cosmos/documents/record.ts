import type { JSONObject } from "@azure/cosmos";
import type {
  ListedRecord,
  ListedType,
  SchemeRecord,
} from "../../../application/ports/scheme-store";
import type { SchemeId } from "../../../scheme/shared/ids";
import { listedRecord } from "./listed-records";
import { pairingRecord } from "./pairing";
import { importRecord } from "./people-import";
import { personRecord } from "./person";
import { proposalRecord } from "./proposal";
import { publicationRecord } from "./publication";
import type { RecordKind } from "./record-kind";
import { registerRecord } from "./register";
import { schemeRecord } from "./scheme";

/** A record ready to be written: its id, its scheme and its document. */
export interface RecordDocument {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly document: JSONObject;
}

/** Any record of a scheme as its document. */
export function recordDocument(record: SchemeRecord): RecordDocument {
  switch (record.type) {
    case "scheme":
      return described(schemeRecord, record.value);
    case "register":
      return described(registerRecord, record.value);
    case "person":
      return described(personRecord, record.value);
    case "pairing":
      return described(pairingRecord, record.value);
    case "publication":
      return described(publicationRecord, record.value);
    case "proposal":
      return described(proposalRecord, record.value);
    case "import":
      return described(importRecord, record.value);
    default:
      return listed(record);
  }
}

function listed<Type extends ListedType>({ type, value }: ListedRecord<Type>): RecordDocument {
  return described(listedRecord(type), value);
}

function described<Value>(kind: RecordKind<Value>, value: Value): RecordDocument {
  return {
    id: kind.idOf(value),
    schemeId: kind.schemeOf(value),
    document: kind.toDocument(value),
  };
}

import type { ListedRecords, ListedType } from "../../../application/ports/scheme-store";
import { accountClaimRecord } from "./account-claim";
import { concernRecord } from "./concern";
import { launchRecord } from "./launch";
import { messageHoldRecord } from "./message-hold";
import { objectionRecord } from "./objection";
import { pairingRequestRecord } from "./pairing-request";
import { proposalRecord } from "./proposal";
import type { RecordKind } from "./record-kind";
import { snapshotRecord } from "./snapshot";
import { statementRecord } from "./statement";

type ListedKinds = { readonly [Type in ListedType]: RecordKind<ListedRecords[Type]> };

const LISTED: ListedKinds = {
  request: pairingRequestRecord,
  objection: objectionRecord,
  launch: launchRecord,
  concern: concernRecord,
  account: accountClaimRecord,
  statement: statementRecord,
  proposal: proposalRecord,
  snapshot: snapshotRecord,
  "message-hold": messageHoldRecord,
};

/** How a listed type of record is kept; its documents are `<type>.<id>`. */
export function listedRecord<Type extends ListedType>(type: Type): ListedKinds[Type] {
  return LISTED[type];
}

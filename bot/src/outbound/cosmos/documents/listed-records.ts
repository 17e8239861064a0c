import type { ListedRecords, ListedType } from "../../../application/ports/scheme-store";
import { accountClaimRecord } from "./account-claim";
import { agreementRecord } from "./agreement";
import { complaintRecord } from "./complaint";
import { concernRecord } from "./concern";
import { erasureRecord } from "./erasure";
import { feedbackRecord, feedbackReleaseRecord, schemeFeedbackRecord } from "./feedback";
import { launchRecord } from "./launch";
import { messageHoldRecord } from "./message-hold";
import { objectionRecord } from "./objection";
import { pairingRequestRecord } from "./pairing-request";
import { proposalRecord } from "./proposal";
import { pulseMarksRecord, pulseTallyRecord } from "./pulse";
import { recognitionRecord } from "./recognition";
import type { RecordKind } from "./record-kind";
import { schemeKeyRecord } from "./scheme-key";
import { retentionRunRecord } from "./retention-run";
import { snapshotRecord } from "./snapshot";
import { statementRecord } from "./statement";
import { tipRecord } from "./tip";
import { trailProofRecord } from "./trail-proof";
import { yearFiguresRecord } from "./year-figures";

type ListedKinds = { readonly [Type in ListedType]: RecordKind<ListedRecords[Type]> };

const LISTED: ListedKinds = {
  request: pairingRequestRecord,
  agreement: agreementRecord,
  objection: objectionRecord,
  launch: launchRecord,
  concern: concernRecord,
  complaint: complaintRecord,
  feedback: feedbackRecord,
  "scheme-feedback": schemeFeedbackRecord,
  "feedback-release": feedbackReleaseRecord,
  "pulse-tally": pulseTallyRecord,
  "pulse-marks": pulseMarksRecord,
  tip: tipRecord,
  recognition: recognitionRecord,
  "year-figures": yearFiguresRecord,
  "retention-run": retentionRunRecord,
  account: accountClaimRecord,
  statement: statementRecord,
  proposal: proposalRecord,
  snapshot: snapshotRecord,
  "message-hold": messageHoldRecord,
  "trail-proof": trailProofRecord,
  "scheme-key": schemeKeyRecord,
  erasure: erasureRecord,
};

/** How a listed type of record is kept; its documents are `<type>.<id>`. */
export function listedRecord<Type extends ListedType>(type: Type): ListedKinds[Type] {
  return LISTED[type];
}

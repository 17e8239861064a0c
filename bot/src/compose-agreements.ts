import { makeMyAgreement } from "./application/agreement/agreement-at-hand";
import { makeAgreementPdf } from "./application/agreement/agreement-pdf";
import { makeMeetingFile } from "./application/agreement/meeting-file";
import { makeSaveAgreement, makeSignAgreement } from "./application/agreement/write-agreement";
import type { Ports } from "./application/ports/ports";

/** What the two of a pair agree on (NP16, NP17). */
export function agreementUseCases(ports: Ports) {
  return {
    myAgreement: makeMyAgreement(ports),
    saveAgreement: makeSaveAgreement(ports),
    signAgreement: makeSignAgreement(ports),
    agreementPdf: makeAgreementPdf(ports),
    meetingFile: makeMeetingFile(ports),
  };
}

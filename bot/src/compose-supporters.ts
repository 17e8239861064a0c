import type { Ports } from "./application/ports/ports";
import { makeAddSupervisors, makeImportSupervisors } from "./application/supporter/add-supervisors";
import { makeApply } from "./application/supporter/apply";
import { makeChangeProfile } from "./application/supporter/change-profile";
import { makeCheckEligibility } from "./application/supporter/check-eligibility";
import { makeConfirmSupervisor } from "./application/supporter/confirm-supervisor";
import { makeDecideApplication } from "./application/supporter/decide-application";
import { makeDeclareTraining } from "./application/supporter/declare-training";
import { makeMyApplication } from "./application/supporter/my-application";
import { makeMySupervision } from "./application/supporter/my-supervision";
import { makeNoticeEmail } from "./application/supporter/notice-email";
import { makeObject, makeRecordObjection } from "./application/supporter/object";
import { makeReadObjection } from "./application/supporter/read-objection";
import { makeReadReviewSheet } from "./application/supporter/read-review-sheet";
import { makeTellSupervisor } from "./application/supporter/tell-supervisor";

/** Volunteering, and the supervisors' say, over the ports. */
export function supporterUseCases(ports: Ports) {
  return {
    apply: makeApply(ports),
    myApplication: makeMyApplication(ports),
    mySupervision: makeMySupervision(ports),
    object: makeObject(ports),
    recordObjection: makeRecordObjection(ports),
    readObjection: makeReadObjection(ports),
    confirmSupervisor: makeConfirmSupervisor(ports),
    tellSupervisor: makeTellSupervisor(ports),
    noticeEmail: makeNoticeEmail(ports),
    decideApplication: makeDecideApplication(ports),
    checkEligibility: makeCheckEligibility(ports),
    readReviewSheet: makeReadReviewSheet(ports),
    addSupervisors: makeAddSupervisors(ports),
    importSupervisors: makeImportSupervisors(ports),
    declareTraining: makeDeclareTraining(ports),
    changeProfile: makeChangeProfile(ports),
  };
}

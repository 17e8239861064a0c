import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { standingOf } from "../../scheme/supporter/application";
import { supervisorOf } from "../../scheme/supporter/approach";
import { lastDayToObject } from "../../scheme/supporter/window";
import { asColleague } from "../colleague";
import { myStandingOf } from "../supporter/my-application";
import type { SubjectComposer } from "./composed";

/**
 * To a supervisor: somebody applied who named them, and the day by which to speak (NP6). Sent now, the window
 * is counted from today, as the sweep counts it that sees it sent; where it is open already, its day stands.
 */
export const composeSupporterApproached: SubjectComposer = async (
  { store, holidays },
  { schemeId, recipientId, subjectId },
  { scheme, now, today },
) => {
  const applicant = (await store.person(schemeId, subjectId))?.value;
  if (applicant?.volunteering.state !== "applied") return "no-longer-so";
  const { application } = applicant.volunteering;
  const { state } = standingOf(application, applicant.arcp, today);
  if (supervisorOf(application) !== recipientId || state === "not-able-this-year") {
    return "no-longer-so";
  }
  const { nation, objectionWorkingDays } = scheme.policy;
  const { approach } = application;
  const until =
    approach.state === "told"
      ? approach.objectBy
      : lastDayToObject(now, objectionWorkingDays, holidays.of(nation));
  // Told otherwise, and the time to speak is over: asked now, they could not answer.
  if (until < today) return "no-longer-so";
  return {
    kind: "supporter-approached",
    applicantId: applicant.id,
    applicant: asColleague(applicant, today),
    schemeName: scheme.name,
    until: dayInWords(until),
  };
};

/** To an applicant: it stands, or they are not able to take part this year, and never why (NP6). */
export const composeApplicationDecided: SubjectComposer = (_ports, _planned, context) => {
  const { scheme, recipient, now } = context;
  const { state } = myStandingOf(recipient, now);
  if (state !== "stands" && state !== "not-able-this-year") {
    return Promise.resolve("no-longer-so");
  }
  const { training } = recipient;
  return Promise.resolve({
    kind: "application-decided",
    schemeName: scheme.name,
    directorName: scheme.directorName,
    stands: state === "stands",
    trained: training !== undefined && training.module <= londonDate(now),
  });
};

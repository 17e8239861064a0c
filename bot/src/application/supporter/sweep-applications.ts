import { londonDate } from "../../scheme/calendar/london";
import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import { messageId, type SubjectMessage } from "../../scheme/messages/message";
import { messageOn } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import type { Policy } from "../../scheme/policy/policy";
import { noteTold } from "../../scheme/supporter/approach";
import { settle, type Objection } from "../../scheme/supporter/objection";
import { lastDayToObject } from "../../scheme/supporter/window";
import { eventOf } from "../act";
import type { Versioned } from "../ports/scheme-store";
import type { Ports } from "../ports/ports";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { changeApplication } from "./change-application";

type SweepPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays" | "outbox">;

/**
 * Opens the window of each application whose notice went (NP6), and writes down once, for the applicant to be
 * told, that nobody objected in time. The words of an objection that nobody will decide any more, because the
 * applicant stepped down, go. Run again, or by two instances, it does nothing twice.
 */
export function makeSweepApplications(ports: SweepPorts) {
  return async ({ scheme, people, objections }: SchemeFacts): Promise<void> => {
    const applicants = people.filter(({ volunteering }) => volunteering.state === "applied");
    await forgetOrphans(ports, objections, applicants);
    const { policy } = scheme;
    for (const person of applicants) await confirmNotice(ports, person, policy);
    for (const person of applicants) await settleInTime(ports, person, policy);
  };
}

/** The notice that an application waits for, as it was planned. */
function noticeOf({ id, schemeId, volunteering }: Person): SubjectMessage | undefined {
  if (volunteering.state !== "applied") return undefined;
  const { approach } = volunteering.application;
  if (approach.state !== "confirmed" || approach.noticeAt === undefined) return undefined;
  const { supervisorId, noticeAt } = approach;
  const about = { schemeId, recipientId: supervisorId, subjectId: id, occurrence: noticeAt };
  return messageOn("supporter-approached", about, noticeAt);
}

async function confirmNotice(ports: SweepPorts, person: Person, policy: Policy): Promise<void> {
  const notice = noticeOf(person);
  if (notice === undefined) return;
  const status = (await ports.outbox.message(notice.recipientId, messageId(notice)))?.value.status;
  if (status?.state !== "sent") return;
  const { at } = status;
  const objectBy = lastDayToObject(
    at,
    policy.objectionWorkingDays,
    ports.holidays.of(policy.nation),
  );
  await changeApplication(ports, actOn(person), ({ application }) => {
    const told = noteTold(application, { at, channel: "bot", objectBy });
    // Somebody marked an e-mail as sent meanwhile: that stands.
    if (!told.accepted) return Promise.resolve({ unchanged: true });
    return Promise.resolve({ change: { application: told.state, events: told.events } });
  });
}

async function settleInTime(ports: SweepPorts, person: Person, policy: Policy): Promise<void> {
  if (person.volunteering.state !== "applied") return;
  const today = londonDate(ports.clock.now());
  const judged = { eligibility: person.arcp, today };
  if (settle(person.volunteering.application, ports.clock.now(), judged) === undefined) return;
  await changeApplication(ports, actOn(person), (found) => {
    const { application, now } = found;
    const settled = settle(application, now, found);
    if (settled === undefined) return Promise.resolve({ unchanged: true });
    const { schemeId, id } = person;
    const about = { schemeId, recipientId: id, subjectId: id, occurrence: now };
    const dueAt = nextWorkingMoment(now, policy.workingHours, ports.holidays.of(policy.nation));
    const messages = [messageOn("application-decided", about, dueAt)];
    return Promise.resolve({
      change: { application: settled, events: [{ type: "ApplicationSettled" }], messages },
    });
  });
}

function actOn({ schemeId, id }: Person) {
  return { schemeId, personId: id, by: "system" } as const;
}

/** Objections are read before the applicants: one that none of them has is really nobody's any more. */
async function forgetOrphans(
  ports: SweepPorts,
  objections: readonly Versioned<Objection>[],
  applicants: readonly Person[],
): Promise<void> {
  const open = new Set(
    applicants.map(({ volunteering }) =>
      volunteering.state === "applied" ? volunteering.application.objection?.id : undefined,
    ),
  );
  for (const { value, version } of objections) {
    if (value.decidedAt !== undefined || open.has(value.id)) continue;
    const { id, schemeId, applicantId, at, by } = value;
    const closed = { id, schemeId, applicantId, at, by, decidedAt: ports.clock.now() };
    const context = { schemeId, by: "system", personId: applicantId, subjectId: id };
    await ports.store.commit({
      schemeId,
      replace: [{ type: "objection", value: closed, version }],
      events: [eventOf(ports, context, { type: "ObjectionDropped" })],
    });
  }
}

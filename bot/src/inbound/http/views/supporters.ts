import type { SupervisorRow, SupporterRow } from "../../../contract";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { OutboxMessage } from "../../../application/ports/outbox";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { needsOf } from "../../../application/supporter/applications-waiting";
import { capacityOf } from "../../../scheme/allocation/rules";
import { fullName, type Person } from "../../../scheme/people/person";
import { awayUntil } from "../../../scheme/people/standing";
import { standingOf, type Application } from "../../../scheme/supporter/application";
import { supervisorOf } from "../../../scheme/supporter/approach";
import { inWords } from "./deliveries";
import { toPersonBrief, volunteeringOf } from "./people";
import { toSessions } from "./recognition";

/** Whether somebody stands in the register: they applied, volunteered, or did so before they stepped down. */
export function isInRegister({ volunteering }: Person): boolean {
  return volunteering.state !== "invited";
}

/** A supporter or applicant as those who run the scheme see them. Nothing here is a word of an objection. */
export function toSupporterRow(
  { value, version }: Versioned<Person>,
  state: SchemeState,
  messages: readonly OutboxMessage[],
): SupporterRow {
  const { today, scheme, carrying } = state;
  const { volunteering, arcp, training, profile } = value;
  const now = volunteeringOf(value, today);
  const until = awayUntil(value, today);
  return {
    ...toPersonBrief(value, today),
    version,
    email: value.email,
    linked: value.link.state === "linked",
    state: now === "invited" ? "applied" : now,
    capacity: capacityOf(value, scheme.policy),
    carrying: carrying.get(value.id) ?? 0,
    biography: profile?.biography ?? "",
    contact: profile?.contact ?? "",
    ...(until === undefined ? {} : { awayUntil: until }),
    ...(volunteering.state === "applied"
      ? { application: toApplication(value, volunteering.application, { ...state, messages }) }
      : {}),
    ...(arcp === undefined || arcp.until < today
      ? {}
      : { arcp: { eligible: arcp.eligible, at: arcp.at, until: arcp.until } }),
    ...(training === undefined ? {} : { trainedOn: training.module }),
    sessions: toSessions(value.sessions),
  };
}

type ApplicationView = NonNullable<SupporterRow["application"]>;

function toApplication(
  person: Person,
  application: Application,
  { byId, today, messages }: SchemeState & { readonly messages: readonly OutboxMessage[] },
): ApplicationView {
  const { approach, objection, decision, appliedAt, turnsTo, statement } = application;
  const supervisor = byId.get(supervisorOf(application) ?? "");
  return {
    state: applicationState(person, application, today),
    appliedAt,
    turnsTo,
    statement,
    ...(supervisor === undefined
      ? {}
      : {
          supervisor: {
            personId: supervisor.id,
            name: fullName(supervisor.name),
            linked: supervisor.link.state === "linked",
          },
        }),
    ...(approach.state === "told"
      ? { toldAt: approach.at, toldBy: approach.channel, objectBy: approach.objectBy }
      : {}),
    ...noticeOf(person, application, messages),
    ...(objection === undefined ? {} : { objection: { at: objection.at, late: objection.late } }),
    ...(decision === undefined ? {} : { decidedAt: decision.at }),
  };
}

/** Why a notice that was asked for has not arrived; nothing while it is on its way or came. */
function noticeOf(
  { id }: Person,
  { approach }: Application,
  messages: readonly OutboxMessage[],
): Pick<ApplicationView, "noticeWaits"> {
  if (approach.state !== "confirmed" || approach.noticeAt === undefined) return {};
  const { noticeAt, supervisorId } = approach;
  const notice = messages.find(
    ({ message }) =>
      message.kind === "supporter-approached" &&
      message.recipientId === supervisorId &&
      message.subjectId === id &&
      message.occurrence === noticeAt,
  );
  const why = notice && inWords(notice.status, notice.message.dueAt).why;
  return why === undefined ? {} : { noticeWaits: why };
}

function applicationState(
  person: Person,
  application: Application,
  today: string,
): ApplicationView["state"] {
  const { state } = standingOf(application, person.arcp, today);
  if (state === "not-able-this-year") return "not-able";
  if (state !== "waiting-for-notice") return state;
  const { approach } = application;
  return approach.state === "confirmed" && approach.noticeAt !== undefined
    ? "notice-on-its-way"
    : state;
}

/** The order of the register: what needs a person first, then by family name. */
export function supporterKey({ value }: Versioned<Person>, today: string): string {
  const waiting = needsOf(value, today) === undefined ? "1" : "0";
  return `${waiting} ${value.name.family} ${value.name.given} ${value.id}`.toLowerCase();
}

/** An educational supervisor as those who run the scheme see them. */
export function toSupervisorRow(person: Person, { people }: SchemeState): SupervisorRow {
  const { id, name, email, link, toldOn } = person;
  const applicants = people.filter(
    ({ value: { volunteering } }) =>
      volunteering.state === "applied" && supervisorOf(volunteering.application) === id,
  ).length;
  return {
    personId: id,
    name: fullName(name),
    email,
    linked: link.state === "linked",
    ...(toldOn === undefined ? {} : { toldOn: toldOn.at }),
    applicants,
  };
}

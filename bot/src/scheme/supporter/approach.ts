import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Application, NoticeChannel, SupporterEvent, TurnsTo } from "./application";

/** Why an application does not move on. */
export type ApproachRefusal =
  /** The supervisor was told: who it is can no longer be changed. */
  | { readonly code: "already-told" }
  /** Nobody has confirmed who the supervisor is. */
  | { readonly code: "supervisor-not-confirmed" }
  /** A director has decided. */
  | { readonly code: "already-decided" };

type Approached = Decision<Application, SupporterEvent, ApproachRefusal>;

/** What an administrator found. */
export interface Confirmation {
  /** As the applicant gave it, or corrected. */
  readonly turnsTo: TurnsTo;
  readonly supervisorId: PersonId;
  readonly by: PersonId;
}

/** The administrator confirms who the supervisor is, until they are told (NP6). */
export function confirmSupervisor(
  application: Application,
  { turnsTo, supervisorId, by }: Confirmation,
  now: Instant,
): Approached {
  if (application.decision !== undefined) return refuse({ code: "already-decided" });
  if (application.approach.state === "told") return refuse({ code: "already-told" });
  const approach = { state: "confirmed", at: now, by, supervisorId } as const;
  return accept({ ...application, turnsTo, approach }, { type: "SupervisorConfirmed" });
}

/** The bot is to tell the confirmed supervisor. Nothing counts before it has (NP6). */
export function planNotice(application: Application, now: Instant): Approached {
  const { approach } = application;
  const refusal = whyNoNotice(application);
  if (refusal !== undefined || approach.state !== "confirmed") {
    return refuse(refusal ?? { code: "supervisor-not-confirmed" });
  }
  return accept(
    { ...application, approach: { ...approach, noticeAt: now } },
    { type: "SupervisorNoticePlanned" },
  );
}

/** The confirmed supervisor was told, at a moment and in a way: the window is open (NP6). Told once, for ever. */
export function noteTold(
  application: Application,
  notice: {
    readonly at: Instant;
    readonly channel: NoticeChannel;
    readonly objectBy: IsoDate;
  },
): Approached {
  const { approach } = application;
  const refusal = whyNoNotice(application);
  if (refusal !== undefined || approach.state !== "confirmed") {
    return refuse(refusal ?? { code: "supervisor-not-confirmed" });
  }
  const { supervisorId } = approach;
  return accept(
    { ...application, approach: { state: "told", supervisorId, ...notice } },
    { type: "SupervisorNoticeConfirmed", channel: notice.channel },
  );
}

function whyNoNotice({ approach, decision }: Application): ApproachRefusal | undefined {
  if (decision !== undefined) return { code: "already-decided" };
  if (approach.state === "told") return { code: "already-told" };
  return approach.state === "confirmed" ? undefined : { code: "supervisor-not-confirmed" };
}

/** The supervisor somebody has confirmed; undefined before that. */
export function supervisorOf({ approach }: Application): PersonId | undefined {
  return approach.state === "to-be-confirmed" ? undefined : approach.supervisorId;
}

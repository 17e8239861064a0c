import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import { messageOn } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import type { NoticeChannel } from "../../scheme/supporter/application";
import {
  noteTold,
  planNotice,
  supervisorOf,
  type ApproachRefusal,
} from "../../scheme/supporter/approach";
import { lastDayToObject } from "../../scheme/supporter/window";
import type { Actor } from "../access/actor";
import type { Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import {
  changeApplication,
  type ApplicationAct,
  type ApplicationMissing,
} from "./change-application";

/** Whose supervisor is told how, and the version that the administrator saw. */
export interface TellSupervisor extends Pick<ApplicationAct, "personId" | "version"> {
  readonly channel: NoticeChannel;
}

type TellRefusal = ApproachRefusal | ApplicationMissing;

/**
 * Tells a confirmed supervisor of an application (NP6): by the bot, in the next working hours, and then the
 * window runs from when it went; or by an e-mail that the administrator says was sent, and then from now.
 */
export function makeTellSupervisor(ports: Pick<Ports, "store" | "clock" | "ids" | "holidays">) {
  return async (
    { schemeId, person: { value: administrator } }: Actor,
    { personId, version, channel }: TellSupervisor,
  ): Promise<Outcome<Person, TellRefusal>> => {
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { nation, objectionWorkingDays, workingHours } = scheme.value.policy;
    const holidays = ports.holidays.of(nation);
    const act = {
      schemeId,
      personId,
      by: administrator.id,
      ...(version === undefined ? {} : { version }),
    };
    return changeApplication<ApproachRefusal>(ports, act, ({ application, now }) => {
      if (channel === "email") {
        const objectBy = lastDayToObject(now, objectionWorkingDays, holidays);
        const told = noteTold(application, { at: now, channel, objectBy });
        return Promise.resolve(
          told.accepted
            ? { change: { application: told.state, events: told.events } }
            : { refusal: told.refusal },
        );
      }
      const planned = planNotice(application, now);
      const recipientId = supervisorOf(application);
      if (!planned.accepted) return Promise.resolve({ refusal: planned.refusal });
      if (recipientId === undefined) throw new Error("A confirmed application has a supervisor.");
      const dueAt = nextWorkingMoment(now, workingHours, holidays);
      const about = { schemeId, recipientId, subjectId: personId, occurrence: now };
      const messages = [messageOn("supporter-approached", about, dueAt)];
      return Promise.resolve({
        change: { application: planned.state, events: planned.events, messages },
      });
    });
  };
}

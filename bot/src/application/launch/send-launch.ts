import { laterBy } from "../../scheme/calendar/london";
import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import { wishesInvitation } from "../../scheme/characteristics/wishes-invitation";
import { SENDING_STEPS, type Launch, type SendingStep } from "../../scheme/launch/launch";
import { isRecipient, isUnderWay } from "../../scheme/launch/recipients";
import { messageId, type SubjectMessage } from "../../scheme/messages/message";
import { messageOn } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import { makeSchemeState } from "../schemes/scheme-state";
import { launchSubject } from "./launch-messages";

const DAY_MS = 86_400_000;
/** Somebody who links weeks later is still told; after three months it would puzzle more than help. */
const FRESH_DAYS = 90;
/** Messages written down side by side. */
const AT_ONCE = 20;
/** Ids kept in memory at most; forgetting them costs a look, never a second message. */
const REMEMBERED = 50_000;

type SendPorts = Pick<Ports, "store" | "outbox" | "clock" | "holidays">;

/**
 * Writes down what the launch of a scheme sends, for everybody who is to get it and has not: on a step's day
 * and in the two weeks after it, so that late joiners are not forgotten. A message is named by launch, step and
 * person: however often this runs, at whatever hour and on however many instances, nobody gets a second one.
 */
export function makeSendLaunch(ports: SendPorts) {
  const schemeState = makeSchemeState(ports);
  const known = new Set<string>();
  return async (schemeId: SchemeId): Promise<void> => {
    const now = ports.clock.now();
    const launches = (await ports.store.list(schemeId, "launch")).map(({ value }) => value);
    if (launches.every((launch) => stepsUnderWay(launch, now).length === 0)) return;
    const { scheme, people, today } = await schemeState(schemeId);
    const { workingHours, nation } = scheme.policy;
    const dueAt = nextWorkingMoment(now, workingHours, ports.holidays.of(nation));
    const wanted = launches.flatMap((launch) =>
      stepsUnderWay(launch, now).flatMap((step) => {
        const context = { year: Number(launch.id), start: launch.start, today };
        return people
          .filter(({ value }) => isRecipient(value, step, context))
          .map(({ value }) => launchMessage(launch, step, value, dueAt));
      }),
    );
    await planAll(ports, wanted, known);
  };
}

function stepsUnderWay(launch: Launch, now: Instant): readonly SendingStep[] {
  return SENDING_STEPS.filter((step) => isUnderWay(launch, step, now));
}

/** The message of a step to somebody; `dueAt` is no part of what it is. */
function launchMessage(
  launch: Launch,
  step: SendingStep,
  { schemeId, id: recipientId }: Person,
  dueAt: Instant,
): SubjectMessage {
  const expiresAt = laterBy(dueAt, FRESH_DAYS * DAY_MS);
  const occurrence = launch.id;
  const subject = { schemeId, recipientId, subjectId: launchSubject(launch.id), occurrence };
  switch (step) {
    case "supervisors-told":
      return { ...messageOn("supervisor-launch-notice", subject, dueAt), expiresAt };
    case "invitation":
      return { ...messageOn("volunteer-invitation", subject, dueAt), expiresAt };
    case "wishes":
      return { ...wishesInvitation({ id: recipientId, schemeId }, dueAt), occurrence, expiresAt };
  }
}

async function planAll(
  { outbox }: SendPorts,
  messages: readonly SubjectMessage[],
  known: Set<string>,
): Promise<void> {
  const fresh = messages.filter((message) => !known.has(messageId(message)));
  for (let start = 0; start < fresh.length; start += AT_ONCE) {
    const group = fresh.slice(start, start + AT_ONCE);
    await Promise.all(group.map((message) => outbox.plan(message)));
    if (known.size >= REMEMBERED) known.clear();
    for (const message of group) known.add(messageId(message));
  }
}

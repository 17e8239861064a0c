import type { LaunchStepView, LaunchView, ToldSupervisor } from "../../../contract";
import { launchSubject } from "../../../scheme/launch/launch-messages";
import type { LaunchState } from "../../../application/launch/launch-state";
import type { OutboxMessage } from "../../../application/ports/outbox";
import { isLaunched } from "../../../application/today/today";
import { checklist } from "../../../scheme/launch/checklist";
import { isSending, LAUNCH_STEPS, type LaunchStep } from "../../../scheme/launch/launch";
import { isRecipient, isSupervisor, isTold, isUnderWay } from "../../../scheme/launch/recipients";
import { supervisorEmail } from "../../../scheme/launch/supervisor-email";
import { warningsFor } from "../../../scheme/launch/warnings";
import { wantsSupporter } from "../../../scheme/people/own-wish";
import { fullName } from "../../../scheme/people/person";

/** A launch as a director sees it. */
export function toLaunchView(found: LaunchState, messages: readonly OutboxMessage[]): LaunchView {
  const { version, year, start, state } = found;
  const { scheme, today } = state;
  const people = state.people.map(({ value }) => value);
  return {
    version,
    year,
    start,
    begun: start <= today,
    launched: isLaunched(found),
    steps: LAUNCH_STEPS.map((step) => toStep(step, found, messages)),
    checklist: [...checklist({ people, policy: scheme.policy, year, today })],
    supervisors: toSupervisors(found),
    email: supervisorEmail(scheme, start, today),
  };
}

function toStep(
  step: LaunchStep,
  found: LaunchState,
  messages: readonly OutboxMessage[],
): LaunchStepView {
  const { launch, suggested, calendar, state } = found;
  const planned = launch.steps[step];
  const planner = planned === undefined ? undefined : state.byId.get(planned.by);
  const progress = progressOf(step, found, messages);
  return {
    step,
    state: stateOf(step, found, progress),
    suggestedOn: suggested[step],
    ...(planned === undefined ? {} : { on: planned.on, plannedAt: planned.at }),
    ...(planned === undefined || !isSending(step) ? {} : { from: planned.from }),
    ...(planner === undefined ? {} : { plannedBy: fullName(planner.name) }),
    warnings: [...warningsFor(step, launch, calendar)],
    ...progress,
  };
}

type Progress = Pick<LaunchStepView, "recipients" | "notLinked" | "messages" | "have" | "need">;

function progressOf(
  step: LaunchStep,
  { launch, year, start, state }: LaunchState,
  messages: readonly OutboxMessage[],
): Progress {
  const { supporterOf, pairings, today, now } = state;
  const people = state.people.map(({ value }) => value);
  if (isSending(step)) {
    const left = people.filter((one) => isRecipient(one, step, { year, start, today }));
    const sent = messages.filter(({ message }) => isOfStep(message, step, launch.id));
    return {
      recipients: left.length,
      notLinked: left.filter(({ link }) => link.state === "not-linked").length,
      ...(sent.length === 0 ? {} : { messages: counted(sent) }),
    };
  }
  if (step === "allocation") {
    const doctors = people.filter((one) => wantsSupporter(one, today));
    return {
      have: doctors.filter(({ id }) => supporterOf.has(id)).length,
      need: doctors.length,
    };
  }
  const active = pairings.filter(
    ({ value }) => value.period.state === "active" && value.announceAt <= now,
  );
  const made = active.filter(({ value: { introduction } }) => {
    return introduction.state === "sent" || introduction.state === "said-hello";
  });
  return { have: made.length, need: active.length };
}

const KIND_OF = {
  "supervisors-told": "supervisor-launch-notice",
  invitation: "volunteer-invitation",
  wishes: "wishes-invitation",
} as const;

function isOfStep(
  message: OutboxMessage["message"],
  step: keyof typeof KIND_OF,
  launchId: string,
): boolean {
  if (message.kind !== KIND_OF[step] || !("subjectId" in message)) return false;
  return message.subjectId === launchSubject(launchId) || message.occurrence === launchId;
}

function counted(messages: readonly OutboxMessage[]): NonNullable<Progress["messages"]> {
  const count = (...states: readonly OutboxMessage["status"]["state"][]) =>
    messages.filter(({ status }) => states.includes(status.state)).length;
  return {
    sent: count("sent"),
    coming: count("planned", "claimed", "sending"),
    waiting: count("waiting"),
    notDelivered: count("undeliverable", "quarantined", "expired"),
    unknown: count("unknown"),
    notNeeded: count("cancelled"),
  };
}

function stateOf(
  step: LaunchStep,
  { launch, state }: LaunchState,
  { have = 0, need = 0 }: Progress,
): LaunchStepView["state"] {
  const planned = launch.steps[step];
  if (!isSending(step)) {
    if (need > 0 && have >= need) return "done";
    return planned === undefined ? "open" : "planned";
  }
  if (planned === undefined) return "open";
  if (planned.from > state.now) return "planned";
  return isUnderWay(launch, step, state.now) ? "under-way" : "done";
}

/** Every supervisor of the scheme: those who are still to be told first, then by name (NP1). */
function toSupervisors({ state, year }: LaunchState): ToldSupervisor[] {
  return state.people
    .map(({ value }) => value)
    .filter((one) => isSupervisor(one, state.today))
    .map((one) => ({
      personId: one.id,
      name: fullName(one.name),
      email: one.email,
      linked: one.link.state === "linked",
      ...(one.toldOn !== undefined && isTold(one, year)
        ? { told: { on: one.toldOn.at, channel: one.toldOn.channel } }
        : {}),
    }))
    .toSorted(
      (a, b) =>
        Number(a.told !== undefined) - Number(b.told !== undefined) || a.name.localeCompare(b.name),
    );
}

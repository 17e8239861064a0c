import { londonDate } from "../../scheme/calendar/london";
import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import {
  cancelStep,
  planStep,
  type Launch,
  type LaunchRefusal,
  type LaunchStep,
} from "../../scheme/launch/launch";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { makeLaunchState, NOT_PLANNED, type LaunchState } from "./launch-state";

type PlanPorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** What a director says of a step: a day, at once, or that it has none. */
export type StepChoice =
  | { readonly choice: "on"; readonly day: IsoDate }
  | { readonly choice: "now" }
  | { readonly choice: "cancel" };

/** What is to be changed, and the version that was looked at. */
export interface StepChange {
  readonly step: LaunchStep;
  readonly chosen: StepChoice;
  readonly version: string;
}

/** Why a step's day does not change. */
export type PlanLaunchRefusal = LaunchRefusal | { readonly code: "version-out-of-date" };

/**
 * Gives a step of the launch its day, has it begin at the next working moment, or takes its day away (NP1,
 * NP3). Nothing is sent here: what is under way is sent by the sweep (`makeSendLaunch`).
 */
export function makePlanLaunchStep(ports: PlanPorts) {
  const launchState = makeLaunchState(ports);
  return async (
    actor: Actor,
    { step, chosen, version }: StepChange,
  ): Promise<Outcome<Launch, PlanLaunchRefusal>> => {
    const { schemeId } = actor;
    const found = await launchState(schemeId);
    if (found.version !== version) return refused({ code: "version-out-of-date" });
    const decision = decide(ports, found, { step, chosen, by: actor.person.value.id });
    if (!decision.accepted) return refused(decision.refusal);
    const { state, events } = decision;
    if (events.length === 0) return done(state);
    const context = { schemeId, by: actor.person.value.id, subjectId: state.id };
    const outcome = await ports.store.commit({
      schemeId,
      ...(version === NOT_PLANNED
        ? { create: [{ type: "launch", value: state }] }
        : { replace: [{ type: "launch", value: state, version }] }),
      events: events.map((event) => eventOf(ports, context, event)),
    });
    return outcome === "conflict" ? refused({ code: "version-out-of-date" }) : done(state);
  };
}

interface Asked {
  readonly step: LaunchStep;
  readonly chosen: StepChoice;
  readonly by: string;
}

function decide(
  { clock }: PlanPorts,
  { launch, calendar, state }: LaunchState,
  { step, chosen, by }: Asked,
) {
  const now = clock.now();
  if (chosen.choice === "cancel") return cancelStep(launch, step, now);
  const { workingHours } = state.scheme.policy;
  const { holidays } = calendar;
  const moment = nextWorkingMoment(now, workingHours, holidays);
  return planStep(launch, {
    step,
    by,
    now,
    today: londonDate(now),
    holidays,
    opensAt: workingHours.from,
    ...(chosen.choice === "now" ? { on: londonDate(moment), atOnce: moment } : { on: chosen.day }),
  });
}

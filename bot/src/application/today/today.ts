import type { Agreement } from "../../scheme/agreement/agreement";
import { checklist, type Check } from "../../scheme/launch/checklist";
import type { PairingRequest } from "../../scheme/pairing/request";
import { LAUNCH_STEPS, type LaunchStep } from "../../scheme/launch/launch";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { mayDo } from "../access/permissions";
import { PROOF_ID } from "../audit/prove-trail";
import { makeComplaintsToRead } from "../complaint/complaints-to-read";
import { makeConcernsToRead } from "../concern/concerns-to-read";
import type { WatchedMessages } from "../watching/watched";
import { makeLaunchState, type LaunchState } from "../launch/launch-state";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { agreementsToday } from "./agreements-today";
import { brokenToday, changeoverToday } from "./changeover-today";
import { complaintsToday, deletionStoppedToday } from "./rights-today";
import { concernsToday } from "./concerns-today";
import { messagesHeldToday, notDeliveredToday } from "./deliveries-today";
import { makeLoadToday } from "./load-today";
import { introductionsToday } from "./pairings-today";
import { notLinkedToday, optedOutToday, withoutSupporterToday } from "./people-today";
import { valuesOf } from "../requests/own-half";
import { requestsToday } from "./requests-today";
import { tipsToday } from "./tips-today";
import { trailToday } from "./trail-today";
import { applicationsToday, objectionsToday, supportersAwayToday } from "./supporters-today";
import type { TodayGroup } from "./today-group";

type TodayPorts = Pick<Ports, "store" | "users" | "clock" | "holidays">;
/** The messages of a scheme, as they were read a moment ago. */
type WatchedOf = (schemeId: SchemeId) => Promise<WatchedMessages>;

/** What is missing before the launch, and the step that comes next. */
export interface Setup {
  readonly start: IsoDate;
  readonly checklist: readonly Check[];
  readonly next?: { readonly step: LaunchStep; readonly on?: IsoDate };
}

/** What needs a person today. */
export interface Today {
  readonly now: Instant;
  /** Those that have somebody in them, in the order of `TODAY_KINDS`. */
  readonly groups: readonly TodayGroup[];
  readonly setup?: Setup;
}

/**
 * What needs a person, for whoever asks: only what their role may see, and of concerns only those that they
 * may read (principle 7). A group that is not theirs is not there, nor is one with nobody in it.
 */
export function makeToday(ports: TodayPorts, watchedOf: WatchedOf) {
  const launchState = makeLaunchState(ports);
  const concernsToRead = makeConcernsToRead(ports);
  const complaintsToRead = makeComplaintsToRead(ports);
  const loadToday = makeLoadToday(ports);
  const groupsOf = async (actor: Actor, launch: LaunchState) => {
    const [requests, agreements, messages] = await Promise.all([
      ports.store.list(actor.schemeId, "request"),
      ports.store.list(actor.schemeId, "agreement"),
      watchedOf(actor.schemeId),
    ]);
    return schemeGroups(actor, launch, { requests, agreements: valuesOf(agreements), messages });
  };
  return async (actor: Actor): Promise<Today> => {
    const worries = mayDo(actor.roles, "read-concerns")
      ? [concernsToday(await concernsToRead(actor))]
      : [];
    const complaints = mayDo(actor.roles, "handle-complaints")
      ? [complaintsToday(await complaintsToRead(actor))]
      : [];
    const stopped = mayDo(actor.roles, "confirm-deletion")
      ? [deletionStoppedToday(valuesOf(await ports.store.list(actor.schemeId, "retention-run")))]
      : [];
    const trail = mayDo(actor.roles, "read-audit")
      ? [trailToday(await ports.store.find(actor.schemeId, "trail-proof", PROOF_ID))]
      : [];
    const tips = mayDo(actor.roles, "moderate-tips")
      ? [tipsToday(valuesOf(await ports.store.list(actor.schemeId, "tip")))]
      : [];
    const load = mayDo(actor.roles, "see-load") ? [await loadToday(actor)] : [];
    const mine = mayDo(actor.roles, "see-people");
    const launch = mine ? await launchState(actor.schemeId) : undefined;
    const others = launch === undefined ? [] : await groupsOf(actor, launch);
    return {
      now: ports.clock.now(),
      groups: [...worries, ...complaints, ...stopped, ...trail, ...others, ...load, ...tips].filter(
        ({ count }) => count > 0,
      ),
      ...(launch === undefined || isLaunched(launch) ? {} : { setup: setupOf(launch) }),
    };
  };
}

/** Whether doctors have supporters: from then on the lists say what is missing. */
export function isLaunched({ state }: LaunchState): boolean {
  return state.live.length > 0;
}

function schemeGroups(
  actor: Actor,
  { state, calendar: { holidays } }: LaunchState,
  { requests, agreements, messages }: Besides,
): readonly TodayGroup[] {
  return [
    messagesHeldToday(messages),
    withoutSupporterToday(state),
    brokenToday(state, requests),
    changeoverToday(state),
    requestsToday(state, requests),
    ...(mayDo(actor.roles, "decide-objections") ? [objectionsToday(state)] : []),
    applicationsToday(state),
    introductionsToday(state, holidays),
    agreementsToday(state, agreements),
    supportersAwayToday(state),
    notDeliveredToday(state, messages),
    notLinkedToday(state),
    optedOutToday(state),
  ];
}

/** What is read besides the launch. */
interface Besides {
  readonly requests: readonly Versioned<PairingRequest>[];
  readonly agreements: readonly Agreement[];
  readonly messages: WatchedMessages;
}

function setupOf({ launch, year, start, state }: LaunchState): Setup {
  const { scheme, today } = state;
  const people = state.people.map(({ value }) => value);
  const step = LAUNCH_STEPS.find((one) => (launch.steps[one]?.on ?? today) >= today);
  const on = step === undefined ? undefined : launch.steps[step]?.on;
  return {
    start,
    checklist: checklist({ people, policy: scheme.policy, year, today }),
    ...(step === undefined ? {} : { next: { step, ...(on === undefined ? {} : { on }) } }),
  };
}

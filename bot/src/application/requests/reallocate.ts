import { nextWorkingMoment } from "../../scheme/calendar/working-time";
import { whyNotPair, type PairRefusal } from "../../scheme/allocation/rules";
import { announcements, messageAbout } from "../../scheme/messages/plan";
import { endPairing, type Pairing } from "../../scheme/pairing/pairing";
import {
  handle,
  whyNotOpen,
  type PairingRequest,
  type RequestRefusal,
} from "../../scheme/pairing/request";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import {
  allocationState,
  nextRegister,
  type AllocationState,
} from "../allocation/allocation-state";
import type { SchemeAct } from "../events";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement, Versioned } from "../ports/scheme-store";
import { isAnnounced } from "../support/active-pairing";

type ReallocatePorts = Pick<Ports, "store" | "clock" | "ids" | "holidays">;

/** Why nobody is given. */
export type ReallocateRefusal =
  | RequestRefusal
  | { readonly code: "request-unknown" }
  | { readonly code: "version-out-of-date" }
  | { readonly code: "publication-in-progress" }
  | { readonly code: "person-unknown" }
  | { readonly code: "cannot-be-paired"; readonly rule: PairRefusal };

/** Which request, as a director saw it (its version), and whom the doctor is given. */
export interface ReallocateCommand {
  readonly requestId: string;
  readonly version: string;
  readonly supporterId: PersonId;
}

/**
 * Gives a doctor another supporter, as a request asks (NP19). One act, or nothing: the earlier pairing ends
 * if it still holds, the new one begins with the rules checked, every open request about the doctor is
 * handled, and the messages are planned. The earlier supporter hears neutral words; the doctor hears who
 * the new one is, and whoever did not ask hears that supporters were rearranged.
 */
export function makeReallocate(ports: ReallocatePorts) {
  return (
    actor: Actor,
    command: ReallocateCommand,
  ): Promise<Outcome<PairingRequest, ReallocateRefusal>> =>
    retryOnConflict<Outcome<PairingRequest, ReallocateRefusal>>(async () => {
      const { schemeId } = actor;
      const state = await allocationState(ports, schemeId);
      const requests = await ports.store.list(schemeId, "request");
      const request = requests.find(({ value }) => value.id === command.requestId);
      if (request === undefined) return refused({ code: "request-unknown" });
      const refusal = whyNot(state, request, command);
      if (refusal !== undefined) return refused(refusal);
      const earlier = state.pairings.find(({ value }) => value.id === request.value.pairingId);
      const open = requests.filter(({ value }) => value.doctorId === request.value.doctorId);
      const outcome = await write(ports, actor, { state, request, earlier, open, command });
      return outcome === "conflict" ? "conflict" : done(request.value);
    });
}

function whyNot(
  state: AllocationState,
  { value, version }: Versioned<PairingRequest>,
  command: ReallocateCommand,
): ReallocateRefusal | undefined {
  const over = whyNotOpen(value);
  if (over !== undefined) return over;
  if (version !== command.version) return { code: "version-out-of-date" };
  if (state.register.value.openPublicationId !== undefined) {
    return { code: "publication-in-progress" };
  }
  const doctor = state.byId.get(value.doctorId);
  const supporter = state.byId.get(command.supporterId);
  if (doctor === undefined || supporter === undefined) return { code: "person-unknown" };
  if (supporter.id === value.supporterId) {
    return { code: "cannot-be-paired", rule: { code: "paired-before" } };
  }
  const livePairs = state.live.filter(({ pairingId }) => pairingId !== value.pairingId);
  const { today, apart, scheme } = state;
  const rule = whyNotPair({ doctor, supporter, livePairs, policy: scheme.policy, today, apart });
  return rule === undefined ? undefined : { code: "cannot-be-paired", rule };
}

interface Reallocation {
  readonly state: AllocationState;
  readonly request: Versioned<PairingRequest>;
  readonly earlier: Versioned<Pairing> | undefined;
  /** Every request about the doctor. */
  readonly open: readonly Versioned<PairingRequest>[];
  readonly command: ReallocateCommand;
}

function write(ports: ReallocatePorts, actor: Actor, reallocation: Reallocation) {
  const { state, request, open, command } = reallocation;
  const { schemeId } = actor;
  const by = actor.person.value.id;
  const now = ports.clock.now();
  const { doctorId } = request.value;
  const given = newPairing(ports, state, { doctorId, supporterId: command.supporterId });
  const ended = endedBy(reallocation, by, now);
  const handled = open.flatMap(({ value, version }) => {
    const decision = handle(value, by, now);
    return decision.accepted ? [{ state: decision.state, version, events: decision.events }] : [];
  });
  const replace: Replacement[] = [
    nextRegister(state.register),
    ...handled.map(({ state: value, version }) => ({ type: "request", value, version }) as const),
    ...(ended === undefined ? [] : [ended.replacement]),
  ];
  const note = (act: SchemeAct, pairingId: string, subjectId?: string) =>
    eventOf(
      ports,
      { schemeId, by, personId: doctorId, pairingId, ...(subjectId ? { subjectId } : {}) },
      act,
    );
  return ports.store.commit({
    schemeId,
    create: [{ type: "pairing", value: given }],
    replace,
    events: [
      ...(ended?.events ?? []).map((event) => note(event, request.value.pairingId)),
      note({ type: "SupporterAllocated" }, given.id),
      ...handled.flatMap(({ state: { id, pairingId }, events }) =>
        events.map((event) => note(event, pairingId, id)),
      ),
    ],
    messages: [...(ended?.messages ?? []), ...announcements(given)],
  });
}

function newPairing(
  ports: ReallocatePorts,
  { scheme }: AllocationState,
  two: Pick<Pairing, "doctorId" | "supporterId">,
): Pairing {
  const now = ports.clock.now();
  const { workingHours, nation } = scheme.policy;
  return {
    id: ports.ids.next(),
    schemeId: scheme.id,
    ...two,
    allocatedAt: now,
    announceAt: nextWorkingMoment(now, workingHours, ports.holidays.of(nation)),
    period: { state: "active" },
    introduction: { state: "awaited" },
  };
}

/** The earlier pairing's end, and who is told of it: the supporter, and a doctor who did not ask for it. */
function endedBy({ earlier, request }: Reallocation, by: PersonId, now: string) {
  if (earlier === undefined) return undefined;
  const decision = endPairing(earlier.value, { by, onRequest: true }, now);
  if (!decision.accepted) return undefined;
  const { doctorId, supporterId } = earlier.value;
  const asked = request.value.askedBy;
  const told = asked === "supporter" ? [supporterId, doctorId] : [supporterId];
  return {
    events: decision.events,
    messages: (isAnnounced(earlier.value, now) ? told : []).map((id) =>
      messageAbout(decision.state, "pairing-ended", id, now),
    ),
    replacement: { type: "pairing", value: decision.state, version: earlier.version } as const,
  };
}

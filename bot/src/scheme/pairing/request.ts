import { addWorkingDays, isWorkingDay, type HolidayTable } from "../calendar/working-time";
import { addDays, londonDate } from "../calendar/london";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { Pairing } from "./pairing";

/** Whether a director has dealt with a request; whoever asked may take it back until then. */
export type RequestState =
  | { readonly state: "open" }
  /** Somebody else was found. */
  | { readonly state: "handled"; readonly at: Instant; readonly by: PersonId }
  /** Nothing was changed, after asking back. */
  | { readonly state: "closed"; readonly at: Instant; readonly by: PersonId }
  | { readonly state: "withdrawn"; readonly at: Instant };

/** What somebody asked for: another one, an end, or (a supporter) an end of it all. */
export type RequestKind = "different" | "stop" | "stepping-down";

/** Which half of a pair asks. */
export type RequestSide = "foundation-doctor" | "supporter";

/** What one half of a pair asked of the director, on a no-fault basis and without a reason (NP19, NP21). */
export interface PairingRequest {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly pairingId: PairingId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  readonly askedBy: RequestSide;
  readonly kind: RequestKind;
  readonly at: Instant;
  readonly state: RequestState;
}

/** What happened to a request. */
export type RequestEvent =
  | { readonly type: "RequestOpened"; readonly kind: RequestKind }
  | { readonly type: "RequestWithdrawn" }
  | { readonly type: "RequestHandled" }
  | { readonly type: "RequestClosed" };

/** Why a request does not change: somebody dealt with it first, and then who and when. */
export type RequestRefusal =
  | { readonly code: "already-dealt-with"; readonly at: Instant; readonly by: PersonId }
  | { readonly code: "taken-back"; readonly at: Instant };

type RequestDecision = Decision<PairingRequest, RequestEvent, RequestRefusal>;

/** What is asked of the director: who of which pair asks, and for what. */
export interface Asking {
  readonly pairing: Pairing;
  readonly askedBy: RequestSide;
  readonly kind: RequestKind;
}

/** The request of one side of a pairing that waits for a director; there is at most one. */
export function openRequestOf(
  requests: readonly PairingRequest[],
  pairingId: PairingId,
  askedBy: RequestSide,
): PairingRequest | undefined {
  return requests.find(
    (one) => one.pairingId === pairingId && one.askedBy === askedBy && one.state.state === "open",
  );
}

/**
 * Opens a request, or finds the one that this side has open for the pairing: pressing again asks for
 * nothing new. Its id follows from those before it, so that two presses at once make one.
 */
export function askDirector(
  { pairing, askedBy, kind }: Asking,
  requests: readonly PairingRequest[],
  now: Instant,
): { readonly request: PairingRequest; readonly events: readonly RequestEvent[] } {
  const open = openRequestOf(requests, pairing.id, askedBy);
  if (open !== undefined) return { request: open, events: [] };
  const earlier = requests.filter((one) => one.pairingId === pairing.id && one.askedBy === askedBy);
  const { schemeId, doctorId, supporterId, id: pairingId } = pairing;
  const side = askedBy === "supporter" ? "s" : "d";
  return {
    request: {
      id: `${pairingId}-${side}${earlier.length + 1}`,
      schemeId,
      pairingId,
      doctorId,
      supporterId,
      askedBy,
      kind,
      at: now,
      state: { state: "open" },
    },
    events: [{ type: "RequestOpened", kind }],
  };
}

/** Why a request cannot be changed any more; undefined while it is open. */
export function whyNotOpen({ state }: PairingRequest): RequestRefusal | undefined {
  switch (state.state) {
    case "open":
      return undefined;
    case "withdrawn":
      return { code: "taken-back", at: state.at };
    case "handled":
    case "closed":
      return { code: "already-dealt-with", at: state.at, by: state.by };
  }
}

/** Whoever asked thought better of it (NP19). */
export function takeBack(request: PairingRequest, now: Instant): RequestDecision {
  const refusal = whyNotOpen(request);
  if (refusal !== undefined) return refuse(refusal);
  return accept(
    { ...request, state: { state: "withdrawn", at: now } },
    { type: "RequestWithdrawn" },
  );
}

/** A director found somebody else. */
export function handle(request: PairingRequest, by: PersonId, now: Instant): RequestDecision {
  const refusal = whyNotOpen(request);
  if (refusal !== undefined) return refuse(refusal);
  return accept(
    { ...request, state: { state: "handled", at: now, by } },
    { type: "RequestHandled" },
  );
}

/** A director asked back, and nothing is to change. */
export function close(request: PairingRequest, by: PersonId, now: Instant): RequestDecision {
  const refusal = whyNotOpen(request);
  if (refusal !== undefined) return refuse(refusal);
  return accept({ ...request, state: { state: "closed", at: now, by } }, { type: "RequestClosed" });
}

/** Whether either of a pair asked for its end or for somebody else, and did not take it back. */
export function wasAskedFor(requests: readonly PairingRequest[], pairingId: PairingId): boolean {
  return requests.some((one) => one.pairingId === pairingId && one.state.state !== "withdrawn");
}

/** The day by which somebody else is usually found: so many working days after the day it was asked. */
export function expectedBy(
  { at }: PairingRequest,
  workingDays: number,
  holidays: HolidayTable,
): IsoDate {
  return addWorkingDays(londonDate(at), workingDays, holidays);
}

/** Working days that have passed since it was asked; the day itself does not count. */
export function workingDaysSince(at: Instant, today: IsoDate, holidays: HolidayTable): number {
  let days = 0;
  for (let day = addDays(londonDate(at), 1); day <= today; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) days += 1;
  }
  return days;
}

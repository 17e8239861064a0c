import type { Delivery, PairingRow } from "../../../contract";
import type { OutboxMessage } from "../../../application/ports/outbox";
import { inForceSince, type Agreement } from "../../../scheme/agreement/agreement";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import { nextReminderDay } from "../../../scheme/messages/plan";
import { believesOut } from "../../../scheme/participation/participation";
import type { Pairing } from "../../../scheme/pairing/pairing";
import { replacementOf } from "../../../scheme/pairing/replaced";
import { erasedPerson } from "../../../scheme/people/erased";
import { fullName, type Person } from "../../../scheme/people/person";
import type { PairingId, PersonId } from "../../../scheme/shared/ids";
import { toPersonBrief } from "./people";
import { toDelivery } from "./deliveries";

/** What a director sees of pairings beside the pairings themselves, by the pairing. */
export interface BesidePairing {
  readonly messages: ReadonlyMap<PairingId, readonly OutboxMessage[]>;
  readonly agreements: ReadonlyMap<PairingId, Agreement>;
}

/** A pairing as a director sees it, with what became of its messages. */
export function toPairingRow(
  { value, version }: Versioned<Pairing>,
  state: SchemeState,
  { messages, agreements }: BesidePairing,
): PairingRow {
  const { byId, now, today, scheme } = state;
  // Rows go by their age before the pairs that they were in: what is left of a pair names nobody.
  const whoever = (id: PersonId): Person =>
    byId.get(id) ?? erasedPerson({ id, schemeId: value.schemeId, erasedAt: now });
  const doctor = whoever(value.doctorId);
  const supporter = whoever(value.supporterId);
  const { introduction, period } = value;
  const reminded = period.state === "active" && doctor.reminders.state === "on";
  return {
    pairingId: value.id,
    version,
    doctor: toPersonBrief(doctor, today),
    supporter: toPersonBrief(supporter, today),
    allocatedAt: value.allocatedAt,
    announceAt: value.announceAt,
    state: stateOf(value, now),
    ...(period.state === "ended" ? { endedAt: period.at } : {}),
    ...movesTo(value, state),
    introduction: introduction.state,
    ...(introduction.state === "awaited" ? {} : { introducedAt: introduction.at }),
    ...agreedAt(agreements.get(value.id)),
    optedOut: doctor.participation.state === "opted-out",
    supporterTold:
      doctor.participation.state === "opted-out" && believesOut(doctor.participation, supporter.id),
    ...(reminded ? { nextReminderOn: nextReminderDay(value, scheme.policy, today) } : {}),
    deliveries: deliveriesOf(value, messages.get(value.id) ?? []),
  };
}

/** Since when both signed: never what (NP17). */
function agreedAt(agreement: Agreement | undefined): Pick<PairingRow, "agreedAt"> {
  const since = agreement && inForceSince(agreement);
  return since === undefined ? {} : { agreedAt: since };
}

/** Who takes over, while that is published and not yet told. */
function movesTo(pairing: Pairing, { pairings, byId }: SchemeState): Pick<PairingRow, "movesTo"> {
  if (pairing.replaced === undefined) return {};
  const doctors = pairings
    .map(({ value }) => value)
    .filter(({ doctorId }) => doctorId === pairing.doctorId);
  const next = replacementOf(pairing, doctors);
  const supporter = byId.get(next?.by.supporterId ?? "");
  if (next === undefined || supporter === undefined) return {};
  return { movesTo: { supporter: fullName(supporter.name), at: next.replaced.at } };
}

function stateOf({ period, announceAt }: Pairing, now: string): PairingRow["state"] {
  if (period.state === "ended") return "ended";
  return announceAt > now ? "to-be-announced" : "active";
}

function deliveriesOf(pairing: Pairing, messages: readonly OutboxMessage[]): Delivery[] {
  return messages
    .flatMap((one) => toDelivery(one, pairing))
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The order of the list: active pairings by the doctor's name, then ended ones. */
export function pairingKey(row: PairingRow): string {
  return `${row.state === "ended" ? "1" : "0"} ${row.doctor.name.toLowerCase()} ${row.pairingId}`;
}

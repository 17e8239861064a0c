import type { AwayRow, MyOptions as MyOptionsView, RequestRow } from "../../../contract";
import type { MyOptions } from "../../../application/choices/my-options";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { AwaySupporter } from "../../../application/requests/request-queue";
import type { SchemeState } from "../../../application/schemes/scheme-state";
import type { HolidayTable } from "../../../scheme/calendar/working-time";
import { expectedBy, workingDaysSince, type PairingRequest } from "../../../scheme/pairing/request";
import { toPersonBrief } from "./people";

/** What somebody can change, over all their schemes. */
export function toMyOptions(all: readonly MyOptions[]): MyOptionsView {
  return {
    schemes: all.map(({ scheme, today, usuallyBy, away, asDoctor, asSupporter }) => ({
      schemeId: scheme.id,
      directorName: scheme.directorName,
      today,
      usuallyBy,
      ...(away === undefined ? {} : { away }),
      ...(asDoctor === undefined ? {} : { asDoctor }),
      ...(asSupporter === undefined
        ? {}
        : { asSupporter: { ...asSupporter, doctors: [...asSupporter.doctors] } }),
    })),
  };
}

/** A request as a director sees it. Who does not want whom again is nowhere in it (NP19). */
export function toRequestRow(
  { value, version }: Versioned<PairingRequest>,
  state: SchemeState,
  holidays: HolidayTable,
): readonly RequestRow[] {
  const { byId, live, today, scheme } = state;
  const doctor = byId.get(value.doctorId);
  const supporter = byId.get(value.supporterId);
  if (doctor === undefined || supporter === undefined) return [];
  const by = expectedBy(value, scheme.policy.reallocationDays, holidays);
  return [
    {
      requestId: value.id,
      version,
      kind: value.kind,
      askedBy: value.askedBy,
      at: value.at,
      workingDays: workingDaysSince(value.at, today, holidays),
      expectedBy: by,
      overdue: by < today,
      doctor: toPersonBrief(doctor, today),
      supporter: toPersonBrief(supporter, today),
      paired: live.some(({ pairingId }) => pairingId === value.pairingId),
    },
  ];
}

/** A supporter who is away, and whose doctors need a contact meanwhile. */
export function toAwayRow({ supporter, absence, doctors }: AwaySupporter, today: string): AwayRow {
  return {
    supporter: toPersonBrief(supporter, today),
    from: absence.from,
    until: absence.until,
    doctors: doctors.map((doctor) => toPersonBrief(doctor, today)),
  };
}

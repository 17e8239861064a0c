import { londonDate } from "../../scheme/calendar/london";
import { beginsOf } from "../../scheme/pulse/windows";
import { programmeYearOf } from "../../scheme/quality/programme-year";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Ports } from "../ports/ports";
import type { SchemeFacts } from "../sweep/scheme-facts";

/**
 * Deletes once a day who answered in programme years that are over: it was kept so that nobody answers twice, and nobody can any
 * more. Where somebody wrote first, it is looked at again the next day.
 */
export function makeForgetPulseMarks(ports: Pick<Ports, "store" | "clock" | "ids">) {
  // What was looked at today need not be read again every minute.
  const looked = new Map<SchemeId, IsoDate>();
  return async ({ schemeId }: SchemeFacts): Promise<void> => {
    const today = londonDate(ports.clock.now());
    if (looked.get(schemeId) === today) return;
    const running = programmeYearOf(today).begins;
    const over = (await ports.store.list(schemeId, "pulse-marks")).filter(
      ({ value }) => beginsOf(value.id) < running,
    );
    if (over.length > 0) {
      const act = { type: "RecordsDeleted", records: over.length } as const;
      await ports.store.commit({
        schemeId,
        remove: over.map(({ value: { id }, version }) => ({ type: "pulse-marks", id, version })),
        events: [eventOf(ports, { schemeId, by: "system" }, act)],
      });
    }
    looked.set(schemeId, today);
  };
}

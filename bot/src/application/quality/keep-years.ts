import { londonDate } from "../../scheme/calendar/london";
import { countYear } from "../../scheme/quality/count-year";
import { keptYear, yearsToKeep } from "../../scheme/quality/kept-year";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { makeRelay } from "../messages/relay";
import type { Ports } from "../ports/ports";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { qualityRecords } from "./quality-records";

type KeepPorts = Pick<
  Ports,
  "store" | "audit" | "clock" | "ids" | "holidays" | "relaySource" | "outbox"
>;

/**
 * Keeps the figures of programme years that are over, as they may be shown (MX4): each once, by whichever instance is
 * first, on the first day after the year or, where that run was missed, on a later one. A year that is kept stays as it is.
 */
export function makeKeepYears(ports: KeepPorts) {
  const relay = makeRelay(ports);
  // What was looked at today need not be read again every minute.
  const looked = new Map<SchemeId, IsoDate>();
  return async (facts: SchemeFacts): Promise<void> => {
    const { schemeId } = facts;
    const { policy, createdAt } = facts.scheme;
    const today = londonDate(ports.clock.now());
    if (looked.get(schemeId) === today) return;
    const kept = (await ports.store.list(schemeId, "year-figures")).map(
      ({ value }) => value.begins,
    );
    const years = yearsToKeep({ createdOn: londonDate(createdAt), policy, today, kept });
    const first = years.at(-1);
    if (first !== undefined) {
      // Choices are counted by the trail: what happened on the year's last day has to stand there first.
      await relay(schemeId);
      const records = await qualityRecords(ports, facts, first.from);
      for (const year of years) {
        const found = keptYear(countYear(records, year, today), year, { schemeId, policy, today });
        if (found === undefined) continue;
        // Where it is there by now, another instance kept it.
        await ports.store.commit({
          schemeId,
          create: [{ type: "year-figures", value: found.state }],
          events: [eventOf(ports, { schemeId, by: "system" }, found.event)],
        });
      }
    }
    looked.set(schemeId, today);
  };
}

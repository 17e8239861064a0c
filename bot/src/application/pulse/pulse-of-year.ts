import type { Scheme } from "../../scheme/policy/policy";
import { shownPulse, type KeptSide, type ShownPulse } from "../../scheme/pulse/shown";
import { windowId, type PulseWindowId } from "../../scheme/pulse/windows";
import type { ProgrammeYear } from "../../scheme/quality/programme-year";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import { openSum } from "./sum";

type PulsePorts = Pick<Ports, "store" | "sealer">;

/** Programme years with what may be shown of their pulse on a day (MX4); without it where it is not asked and nothing came of it. */
export function withPulse<Year extends ProgrammeYear>(
  ports: PulsePorts,
  scheme: Scheme,
  years: readonly Year[],
  today: IsoDate,
): Promise<readonly (Year & { readonly pulse?: ShownPulse })[]> {
  return Promise.all(
    years.map(async (year) => {
      const [before, after] = await Promise.all([
        keptSide(ports, scheme, windowId(year, "before"), today),
        keptSide(ports, scheme, windowId(year, "after"), today),
      ]);
      const kept = { ...(before && { before }), ...(after && { after }) };
      const pulse = shownPulse(kept, { year, rules: scheme.policy }, today);
      return { ...year, ...(pulse && { pulse }) };
    }),
  );
}

/** The sum of a window that still takes answers is not even opened. */
async function keptSide(
  ports: PulsePorts,
  { id: schemeId }: Scheme,
  id: PulseWindowId,
  today: IsoDate,
): Promise<KeptSide | undefined> {
  const tally = (await ports.store.find(schemeId, "pulse-tally", id))?.value;
  if (tally === undefined) return undefined;
  const { until } = tally;
  return { until, ...(await openSum(ports, until < today ? tally : undefined)) };
}

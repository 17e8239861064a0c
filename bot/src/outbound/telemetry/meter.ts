import type { Meter } from "../../application/ports/meter";

/** Numbers that nobody reads: where no telemetry is configured, and in tests. */
export const silentMeter: Meter = {
  add: () => undefined,
  record: () => undefined,
  set: () => undefined,
  follow: (_span, _about, work) => work(() => undefined),
};

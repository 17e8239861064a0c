import type { Ports } from "./application/ports/ports";
import { makeExportQuality, makeQuality } from "./application/quality/quality";

/** How a scheme goes, in numbers (MX4). */
export function qualityUseCases(ports: Ports) {
  return { quality: makeQuality(ports), exportQuality: makeExportQuality(ports) };
}

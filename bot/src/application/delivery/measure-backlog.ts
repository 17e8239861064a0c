import { productNow, storeNow } from "./desk";
import type { Ports } from "../ports/ports";

/** Says how much there is to send and how long the oldest has been due. */
export function makeMeasureBacklog(
  ports: Pick<Ports, "outbox" | "meter" | "clock" | "storeClock">,
): () => Promise<void> {
  return async () => {
    const now = productNow(ports);
    const { due, oldest } = await ports.outbox.backlog({
      now,
      storeNow: storeNow(ports),
      held: [],
    });
    ports.meter.set("outbox.due", due);
    const waited = oldest === undefined ? 0 : Date.parse(now) - Date.parse(oldest);
    ports.meter.set("outbox.oldest", waited);
  };
}

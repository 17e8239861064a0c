import { makeFindStuck } from "./application/delivery/find-stuck";
import { makeMeasureBacklog } from "./application/delivery/measure-backlog";
import { makeSender, type SenderOptions } from "./application/delivery/sender";
import type { Ports } from "./application/ports/ports";
import type { UseCases } from "./compose-use-cases";
import { createWorker, type Worker } from "./inbound/schedule/worker";
import type { Log } from "./outbound/telemetry/log";

/** What the worker is built with. `sending`: where a test cannot wait for as long as it takes. */
export interface WorkerOptions {
  readonly log: Log;
  readonly sending?: SenderOptions;
}

/** The worker over the product's own use cases, with a sender of its own. */
export function workerOf(
  ports: Ports,
  useCases: UseCases,
  { log, sending }: WorkerOptions,
): Worker {
  const sender = makeSender(ports, {
    ...sending,
    noteFault: (fault) => {
      log.fault("message.failed", fault);
    },
  });
  const measureBacklog = makeMeasureBacklog(ports);
  const findStuck = makeFindStuck(ports);
  const sayWhatIsStuck = async () => {
    const stuck = await findStuck();
    if (Object.values(stuck).some((count) => count > 0)) log.info("outbox.stuck", stuck);
  };
  const sayMissingYears = makeSayMissingYears(ports, log);
  return createWorker(
    {
      schemes: async () => (await ports.schemes.all()).map(({ schemeId }) => schemeId),
      relay: useCases.relay,
      sweep: (schemeId) => ports.meter.follow("sweep", {}, () => useCases.sweep(schemeId)),
      mayTakeTurn: () => ports.sweepTurn.take(),
      look: () => sender.look(),
      drain: () => sender.drain(),
      endSending: () => sender.stop(),
      measure: async () => {
        await measureBacklog();
        await sayWhatIsStuck();
        sayMissingYears();
      },
    },
    log,
  );
}

/** Says once of each year, this one and the next, that its bank holidays are not known: till then only weekends are free. */
function makeSayMissingYears({ clock, holidays }: Pick<Ports, "clock" | "holidays">, log: Log) {
  const said = new Set<number>();
  return (): void => {
    const thisYear = Number(clock.now().slice(0, 4));
    for (const year of [thisYear, thisYear + 1]) {
      if (holidays.knows(year) || said.has(year)) continue;
      said.add(year);
      log.info("holidays.year-missing", { year });
    }
  };
}

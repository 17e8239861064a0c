import type { Proved } from "./application/audit/prove-trail";
import { clockTrusted } from "./application/delivery/clock-trusted";
import { makeFindStuck } from "./application/delivery/find-stuck";
import { makeMeasureBacklog } from "./application/delivery/measure-backlog";
import { makeSender, type SenderOptions } from "./application/delivery/sender";
import type { Ports } from "./application/ports/ports";
import type { UseCases } from "./compose-use-cases";
import { createWorker, type Worker } from "./inbound/schedule/worker";
import type { Log } from "./application/ports/log";
import type { SchemeId } from "./scheme/shared/ids";

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
  const proveTrail = async (schemeId: SchemeId) => {
    const proved = await useCases.proveTrail(schemeId);
    if (proved !== undefined) sayProof(log, schemeId, proved);
  };
  return createWorker(
    {
      schemes: async () => (await ports.schemes.all()).map(({ schemeId }) => schemeId),
      relay: useCases.relay,
      sweep: (schemeId) =>
        ports.meter.follow("sweep", {}, async () => {
          await useCases.sweep(schemeId);
          if (clockTrusted(ports.storeClock)) await proveTrail(schemeId);
        }),
      // A machine whose clock is wrong does nothing with a turn, and would keep it from those that could.
      mayTakeTurn: async () => clockTrusted(ports.storeClock) && ports.sweepTurn.take(),
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

/** Says where a trail ends, for whoever keeps logs elsewhere; and that something is missing in it. */
function sayProof(log: Log, schemeId: SchemeId, { day, head, missing, endGone }: Proved): void {
  if (head !== undefined) log.info("audit.head", { schemeId, ...head, day });
  if (missing > 0 || endGone) log.info("audit.incomplete", { schemeId, missing });
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

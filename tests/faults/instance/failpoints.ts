import { z } from "zod";
import type { Ports } from "../../../bot/src/application/ports/ports";

/** What happens to the process at a failpoint. */
const happening = z.union([
  /** `kill -9`: nothing more of it happens. */
  z.literal("kill"),
  /** It stands still until it is woken from outside, as a frozen machine does. */
  z.literal("stop"),
  /** Its one thread is busy for so many ms: nothing else of it runs meanwhile. */
  z.object({ busyMs: z.number() }),
]);

/** A step at which something happens: a call of a port. */
export const failpoint = z.object({
  /** Such as `store.commit`. */
  call: z.string().regex(/^\w+\.\w+$/u),
  /** `before` it is made, or `after` it was answered and before anybody knows. */
  when: z.enum(["before", "after"]),
  /** The how-manieth call, from 1. */
  nth: z.int().min(1).default(1),
  happens: happening.default("kill"),
});

/** The same, as it is given. */
export type Failpoint = z.input<typeof failpoint>;

type Calls = Readonly<Record<string, unknown>>;

/** The ports, with something happening at these steps. Throws where there is no such call. */
export function throughFailpoints(
  ports: Ports,
  points: readonly z.output<typeof failpoint>[],
): Ports {
  return points.reduce((wrapped, point) => throughFailpoint(wrapped, point), ports);
}

function throughFailpoint(ports: Ports, point: z.output<typeof failpoint>): Ports {
  const [port = "", method = ""] = point.call.split(".");
  const target = (ports as unknown as Record<string, Calls>)[port];
  const original = target?.[method];
  if (target === undefined || typeof original !== "function") {
    throw new Error(`No port has a call ${point.call}.`);
  }
  let calls = 0;
  const call = async (...words: readonly unknown[]): Promise<unknown> => {
    calls += 1;
    const isTheOne = calls === point.nth;
    if (isTheOne && point.when === "before") happen(point.happens);
    const answer: unknown = await Reflect.apply(original, target, words);
    if (isTheOne && point.when === "after") happen(point.happens);
    return answer;
  };
  return { ...ports, [port]: { ...target, [method]: call } };
}

function happen(what: z.output<typeof happening>): void {
  if (what === "kill") process.kill(process.pid, "SIGKILL");
  else if (what === "stop") process.kill(process.pid, "SIGSTOP");
  else busy(what.busyMs);
}

function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

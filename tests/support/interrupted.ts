import type { Ports } from "../../bot/src/application/ports/ports";

/** Ports that let something else happen just before one of their calls. */
export interface Interrupted {
  readonly ports: Ports;
  /** Whether it has happened: false where there were fewer calls. */
  readonly happened: () => boolean;
}

/** The same, where it is said again and again before which call. */
export interface Interruptible extends Interrupted {
  /** Lets `meanwhile` happen before the call with this number, counted from now (from 0). */
  readonly interrupt: (nth: number, meanwhile: () => Promise<void>) => void;
}

type Calls = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/**
 * The same ports, in which `meanwhile` happens before the call with this number (from 0) of the store, the accounts, the
 * outbox or the cards: another instance's act, at each step of this one's in turn.
 */
export function interruptedAt(
  ports: Ports,
  nth: number,
  meanwhile: () => Promise<void>,
): Interrupted {
  const { interrupt, ...interrupted } = interruptible(ports);
  interrupt(nth, meanwhile);
  return interrupted;
}

/** Ports that are interrupted where a test says so. */
export function interruptible(ports: Ports): Interruptible {
  let left = 0;
  let wanted: (() => Promise<void>) | undefined;
  let happened = false;
  const before = async () => {
    if (wanted === undefined || left-- > 0) return;
    const meanwhile = wanted;
    wanted = undefined;
    happened = true;
    await meanwhile();
  };
  const watched = <Port extends object>(port: Port): Port => {
    const entries = Object.entries(port as unknown as Calls).map(([name, call]) => [
      name,
      async (...given: readonly unknown[]) => {
        await before();
        return call(...given);
      },
    ]);
    return Object.fromEntries(entries) as Port;
  };
  return {
    ports: {
      ...ports,
      store: watched(ports.store),
      users: watched(ports.users),
      outbox: watched(ports.outbox),
      cards: watched(ports.cards),
    },
    happened: () => happened,
    interrupt: (nth, meanwhile) => {
      [left, wanted, happened] = [nth, meanwhile, false];
    },
  };
}

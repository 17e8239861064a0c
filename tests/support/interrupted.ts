import type { Ports } from "../../bot/src/application/ports/ports";

/** Ports that let something else happen just before one of their calls. */
export interface Interrupted {
  readonly ports: Ports;
  /** Whether it has happened: false where there were fewer calls. */
  readonly happened: () => boolean;
}

type Calls = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/**
 * The same ports, in which `meanwhile` happens before the call with this number (from 0) of the store, the accounts or the
 * outbox: another instance's act, at each step of this one's in turn.
 */
export function interruptedAt(
  ports: Ports,
  nth: number,
  meanwhile: () => Promise<void>,
): Interrupted {
  let calls = 0;
  let happened = false;
  const before = async () => {
    if (calls++ !== nth) return;
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
    },
    happened: () => happened,
  };
}

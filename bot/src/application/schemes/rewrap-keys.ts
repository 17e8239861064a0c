import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

/** What became of the schemes' keys. */
export interface Rewrapped {
  readonly rewrapped: number;
  /** Wrapped with the newest master key before. */
  readonly already: number;
  /** Schemes without a key: it was destroyed, or nothing was ever sealed. */
  readonly without: number;
}

/** Why nothing was rewrapped: these types of records hold words that only the old master key itself opens. */
export interface RewrapRefusal {
  readonly code: "sealed-earlier";
  readonly types: readonly string[];
}

type RewrapPorts = Pick<Ports, "store" | "schemes" | "masterKeys" | "clock" | "ids">;

/**
 * Wraps each scheme's key with the newest master key, audited in each scheme. One write a scheme, against the version that
 * was read: it may be cut off anywhere and run again, while instances run, and beside a key that is being destroyed.
 */
export function makeRewrapKeys(ports: RewrapPorts) {
  return async (): Promise<Outcome<Rewrapped, RewrapRefusal>> => {
    const types = await ports.masterKeys.sealedEarlier();
    if (types.length > 0) return refused({ code: "sealed-earlier", types });
    const count = { rewrapped: 0, already: 0, without: 0 };
    for (const { schemeId } of await ports.schemes.all()) {
      count[await rewrapOne(ports, schemeId)] += 1;
    }
    return done(count);
  };
}

function rewrapOne(ports: RewrapPorts, schemeId: SchemeId): Promise<keyof Rewrapped> {
  return retryOnConflict<keyof Rewrapped>(async () => {
    const found = await ports.store.find(schemeId, "scheme-key", "own");
    if (found?.value.wrapped === undefined) return "without";
    const wrapped = await ports.masterKeys.rewrap(schemeId, found.value.wrapped);
    if (wrapped === undefined) return "already";
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "scheme-key", value: { ...found.value, wrapped }, version: found.version }],
      events: [eventOf(ports, { schemeId, by: "operator" }, { type: "SchemeKeyRewrapped" })],
    });
    return outcome === "conflict" ? "conflict" : "rewrapped";
  });
}

import type { Log } from "./application/ports/log";
import type { Ports } from "./application/ports/ports";
import { createCallRates, RATE_LIMITS, type RateLimits } from "./inbound/http/call-rates";
import { createCursorSeal } from "./inbound/http/cursor-seal";
import type { Gate } from "./inbound/http/mount";
import { verifyToken, type TokenSettings } from "./inbound/http/verify-token";
import { worthAnotherTry } from "./outbound/cosmos/errors";
import { cursorKeys } from "./outbound/keys/cursor-keys";

/** What the tab's door is made of. */
export interface GateParts {
  readonly ports: Pick<Ports, "meter">;
  readonly tokens: TokenSettings;
  readonly masterKey: Uint8Array;
  readonly log: Log;
  /** How much one person may ask a minute, where it is not the product's own measure. */
  readonly rates?: RateLimits;
}

/** The tab's door: who gets in, how often, and what is noted where something fails. */
export function gateOf({ ports, tokens, masterKey, log, rates = RATE_LIMITS }: GateParts): Gate {
  return {
    meter: ports.meter,
    signIn: (authorization) => verifyToken(tokens, authorization),
    rates: createCallRates(rates, () => performance.now()),
    cursors: createCursorSeal(cursorKeys(masterKey)),
    noteFault: (fault, where) => ({
      // The log takes a word and no sentence: `GET:/api/me`.
      reference: log.fault("request.failed", fault, { where: where.replace(" ", ":") }),
      storeDown: worthAnotherTry(fault),
    }),
  };
}

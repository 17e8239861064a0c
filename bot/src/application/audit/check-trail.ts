import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { makeRelay } from "../messages/relay";
import { retryOnConflict } from "../outcome";
import type { AuditHead } from "../ports/audit";
import type { Ports } from "../ports/ports";
import { makeVerifyTrail, type TrailCheck } from "./verify-trail";

/** Who wants a trail checked: a person of the scheme, or `operator`. */
export interface CheckCommand {
  readonly schemeId: SchemeId;
  readonly by: string;
  /** An end of the trail that was kept elsewhere. */
  readonly kept?: AuditHead | undefined;
}

/**
 * Checks a scheme's whole trail, after passing on what has yet to reach it, and notes in it that it was checked and how many
 * things were wrong. Undefined where there is no such scheme.
 */
export function makeCheckTrail(
  ports: Pick<
    Ports,
    | "audit"
    | "clock"
    | "digest"
    | "eventLog"
    | "holidays"
    | "ids"
    | "outbox"
    | "relaySource"
    | "store"
    | "storeClock"
  >,
) {
  const relay = makeRelay(ports);
  const verify = makeVerifyTrail(ports);
  return async ({ schemeId, by, kept }: CheckCommand): Promise<TrailCheck | undefined> => {
    if ((await ports.store.scheme(schemeId)) === undefined) return undefined;
    await relay(schemeId);
    const check = await verify(schemeId, kept);
    const { entries, findings } = check;
    const act = { type: "TrailChecked", entries, findings: findings.length } as const;
    const event = eventOf(ports, { schemeId, by }, act);
    await retryOnConflict(() => ports.store.commit({ schemeId, events: [event] }));
    return check;
  };
}

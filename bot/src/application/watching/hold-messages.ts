import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemeWrite } from "../ports/scheme-store";
import { HOLD_ID, NEVER_HELD } from "./watched";

type HoldPorts = Pick<Ports, "store" | "clock" | "ids">;

/**
 * Holds the messages of a scheme, or lets them go again; audited. Each sender looks at it before it sends, so nothing is
 * rewritten and none is lost; worries go all the same (NP22). Saying what is so already changes nothing. Where somebody else
 * said something since `version` was read, nothing is changed.
 */
export function makeHoldMessages(ports: HoldPorts) {
  const { store, clock } = ports;
  return (
    { schemeId, person }: Actor,
    held: boolean,
    version: string,
  ): Promise<Outcome<undefined, { readonly code: "version-out-of-date" }>> =>
    retryOnConflict<Outcome<undefined, { readonly code: "version-out-of-date" }>>(async () => {
      const before = await store.find(schemeId, "message-hold", HOLD_ID);
      if ((before?.version ?? NEVER_HELD) !== version) {
        return refused({ code: "version-out-of-date" });
      }
      if ((before?.value.held ?? false) === held) return done(undefined);
      const by = person.value.id;
      const record = {
        type: "message-hold",
        value: { schemeId, held, by, at: clock.now() },
      } as const;
      const act = { type: held ? "MessagesHeld" : "MessagesLetGo" } as const;
      const write: SchemeWrite = {
        schemeId,
        ...(before === undefined
          ? { create: [record] }
          : { replace: [{ ...record, version: before.version }] }),
        events: [eventOf(ports, { schemeId, by }, act)],
      };
      return (await store.commit(write)) === "conflict" ? "conflict" : done(undefined);
    });
}

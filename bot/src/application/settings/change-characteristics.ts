import {
  changeFurther,
  usesLess,
  type FurtherRefusal,
  type WantedCharacteristic,
} from "../../scheme/characteristics/further";
import type { FurtherCharacteristic } from "../../scheme/policy/policy";
import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { registerAfterWithdrawal } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** Why they are not saved. */
export type ChangeCharacteristicsRefusal =
  FurtherRefusal | { readonly code: "version-out-of-date" };

/** What a scheme asks about besides what everybody is asked, in its order, with the version to hand back. */
export async function furtherIn(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
): Promise<Versioned<readonly FurtherCharacteristic[]>> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return { value: scheme.value.policy.furtherCharacteristics, version: scheme.version };
}

/**
 * Saves what a scheme asks about of its own, all or none (NP7); audited in numbers. Where somebody may have stated what is used no
 * longer, a proposal that was worked out with it can no longer be published. What was stated stays its person's.
 */
export function makeChangeCharacteristics(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person }: Actor,
    wanted: readonly WantedCharacteristic[],
    version: string,
  ): Promise<Outcome<Versioned<readonly FurtherCharacteristic[]>, ChangeCharacteristicsRefusal>> =>
    retryOnConflict<
      Outcome<Versioned<readonly FurtherCharacteristic[]>, ChangeCharacteristicsRefusal>
    >(async () => {
      const register = await ports.store.register(schemeId);
      const scheme = await ports.store.scheme(schemeId);
      if (scheme === undefined || register === undefined) throw new Error(`No scheme ${schemeId}.`);
      if (scheme.version !== version) return refused({ code: "version-out-of-date" });
      const { policy } = scheme.value;
      const before = policy.furtherCharacteristics;
      const decision = changeFurther(before, wanted);
      if (!decision.accepted) return refused(decision.refusal);
      const { state: furtherCharacteristics, events } = decision;
      if (events.length === 0) return done({ value: before, version });
      const value = { ...scheme.value, policy: { ...policy, furtherCharacteristics } };
      const context = { schemeId, by: person.value.id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          { type: "scheme", value, version },
          ...(usesLess(before, furtherCharacteristics) ? [registerAfterWithdrawal(register)] : []),
        ],
        events: events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(await furtherIn(ports, schemeId));
    });
}

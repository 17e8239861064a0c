import type {
  Side,
  Statement,
  StatementRefusal,
  WishesEvent,
} from "../../scheme/characteristics/statement";
import {
  characteristicsOf,
  type Characteristic,
} from "../../scheme/characteristics/characteristic";
import type { Decision } from "../../scheme/shared/decision";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { registerAfterWithdrawal } from "../allocation/allocation-state";
import { destructionOfAll } from "../allocation/snapshots";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement, SchemeWrite, Versioned } from "../ports/scheme-store";
import type { StatementRecord } from "../records";
import { NO_STAMP, openStatement, statementRecord } from "./statements";

/** What changing a statement needs of the outside. */
export type ChangePorts = Pick<Ports, "store" | "sealer" | "clock" | "ids">;

/** Somebody who speaks for themselves, on one side. */
export interface StatementAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly side: Side;
  /** The stamp that a form was opened with; where it is no longer the last word, nothing changes. */
  readonly stamp?: string;
}

/** Why nothing was changed, where that is no success. */
export type ChangeRefusal =
  | Exclude<StatementRefusal, { readonly code: "already-so" | "not-stated" }>
  | { readonly code: "not-stated" }
  | { readonly code: "changed-meanwhile" };

type Decide = (
  current: Statement,
  context: { readonly offered: readonly Characteristic[]; readonly now: Instant },
) => Decision<Statement, WishesEvent, StatementRefusal>;

/** Whether something changed; false where it was so already, which is success too. */
export type Changed = Outcome<boolean, ChangeRefusal>;

/**
 * Opens what somebody stated, lets a rule decide, and writes it sealed again with an entry for the audit
 * trail that says nothing of it. A withdrawal also makes every proposal out of date that was worked out with it, and
 * destroys what they were worked out from (principle 3).
 */
export async function changeStatement(
  ports: ChangePorts,
  act: StatementAct,
  decide: Decide,
): Promise<Changed> {
  const { schemeId, personId, side } = act;
  return retryOnConflict<Changed>(async () => {
    // The register first: a proposal is at least as old as what is withdrawn after it was read.
    const register = await ports.store.register(schemeId);
    const scheme = await ports.store.scheme(schemeId);
    if (register === undefined || scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const found = await openStatement(ports, schemeId, personId);
    const statements = found.statements.reveal();
    const decision = decide(statements[side], {
      offered: characteristicsOf(scheme.value.policy),
      now: ports.clock.now(),
    });
    if (!decision.accepted) return unchanged(decision.refusal);
    const { state, events } = decision;
    if (events.length === 0) return done(false);
    if (act.stamp !== undefined && act.stamp !== (found.record?.value.stamp ?? NO_STAMP)) {
      return refused({ code: "changed-meanwhile" });
    }
    const next = { ...statements, [side]: state };
    const value = await statementRecord(ports, act, next);
    const withdrawn = events.some(({ type }) => type === "WishesWithdrawn");
    const others = withdrawn
      ? [registerAfterWithdrawal(register), ...(await destructionOfAll(ports, schemeId))]
      : [];
    const outcome = await ports.store.commit({
      schemeId,
      ...written(value, found.record, others),
      events: events.map((one) => eventOf(ports, { schemeId, by: personId, personId }, one)),
    });
    return outcome === "conflict" ? "conflict" : done(true);
  });
}

/** The record in place of the one that was read, or as the first; with it whatever else is replaced. */
function written(
  value: StatementRecord,
  before: Versioned<StatementRecord> | undefined,
  others: readonly Replacement[],
): Pick<SchemeWrite, "create" | "replace"> {
  if (before === undefined) return { create: [{ type: "statement", value }], replace: others };
  const { version } = before;
  return { replace: [{ type: "statement", value, version }, ...others] };
}

function unchanged(refusal: StatementRefusal): Changed {
  return refusal.code === "already-so" ? done(false) : refused(refusal);
}

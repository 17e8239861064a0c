import { londonDate } from "../../scheme/calendar/london";
import { isErased } from "../../scheme/people/erased";
import {
  whyNotOnBehalf,
  type AskedInWriting,
  type OnBehalfRefusal,
} from "../../scheme/people/asked-in-writing";
import type { PersonId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { planOfRow, type Certificate, type SchemePlan } from "./erase-me";
import { makeEraseRow } from "./erase-row";
import { makeGoOnErasing, type ErasePorts } from "./go-on-erasing";

/** Why nobody is erased on a letter. `last-director`: they hand over first. */
export type EraseOnBehalfRefusal =
  | OnBehalfRefusal
  | { readonly code: "person-unknown" }
  | { readonly code: "last-director"; readonly schemeName: string };

type PlanPorts = Pick<Ports, "store" | "clock">;

/**
 * What erasing somebody would mean in this scheme, for a director who has their letter: the same that they would read
 * themselves. Undefined where there is nobody, or only oneself.
 */
export function makePlanOnBehalf(ports: PlanPorts) {
  return async (
    { schemeId, person: director }: Actor,
    personId: PersonId,
  ): Promise<SchemePlan | undefined> => {
    const found = await ports.store.person(schemeId, personId);
    const isNobody = found === undefined || isErased(found.value);
    if (isNobody || personId === director.value.id) return undefined;
    return planOfRow(ports, found.value);
  };
}

/**
 * Erases somebody from this scheme at their written wish (PF-15): the same engine, the same certificate, and nothing brings them back. By
 * which letter, and how it was made sure who wrote it, is in the trail with it. Never oneself, and nothing of another scheme.
 */
export function makeEraseOnBehalf(ports: ErasePorts) {
  const eraseRow = makeEraseRow(ports);
  const goOn = makeGoOnErasing(ports);
  return async (
    { schemeId, person: director }: Actor,
    personId: PersonId,
    asked: AskedInWriting,
  ): Promise<Outcome<Certificate, EraseOnBehalfRefusal>> => {
    const found = await ports.store.person(schemeId, personId);
    if (found === undefined || isErased(found.value)) return refused({ code: "person-unknown" });
    const by = director.value.id;
    const wrong = whyNotOnBehalf(by, personId, asked, londonDate(ports.clock.now()));
    if (wrong !== undefined) return refused(wrong);
    const { schemeName } = await planOfRow(ports, found.value);
    const rows = [{ schemeId, personId }];
    const certificateId = ports.ids.next();
    const act = { schemeId, personId, by, certificateId, rows, tellOthers: true, asked };
    const outcome = await eraseRow(act);
    if (!outcome.ok) {
      const { code } = outcome.refusal;
      return refused(code === "last-director" ? { code, schemeName } : { code });
    }
    const erasure = { ...(await goOn(outcome.value)), schemeName };
    return done({ certificateId, erasedAt: erasure.at, erasures: [erasure] });
  };
}

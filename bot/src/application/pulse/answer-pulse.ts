import { withMark, withScore } from "../../scheme/pulse/pulse";
import { scoreOf, type PulseAnswers } from "../../scheme/pulse/score";
import type { PulseSide } from "../../scheme/pulse/windows";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { AnyListedRecord, SchemeWrite } from "../ports/scheme-store";
import { pulseAtHand } from "./pulse-at-hand";
import { openSum, sealSum } from "./sum";

type AnswerPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Why an answer is not taken. `pulse-not-open`: not switched on, too early, over, or not for them. */
export interface AnswerPulseRefusal {
  readonly code: "pulse-not-open" | "pulse-answered-already" | "pulse-too-few";
}

/** Which window they answered, and what. */
export interface PulseGiven {
  readonly side: PulseSide;
  readonly answers: PulseAnswers;
}

/**
 * Adds what a doctor answered to the sum of its window, and writes down beside it that they answered (MX4). The answer itself is
 * kept nowhere, and neither record has anything of the other: both are rewritten as a whole with every answer, the marks in
 * the order of the alphabet. The trail has one line that says nothing of whom.
 */
export function makeAnswerPulse(ports: AnswerPorts) {
  return async (
    actor: Pick<Actor, "schemeId" | "person">,
    { side, answers }: PulseGiven,
  ): Promise<Outcome<"answered", AnswerPulseRefusal>> => {
    const { schemeId } = actor;
    const score = scoreOf(answers);
    if (score === undefined) return refused({ code: "pulse-too-few" });
    return retryOnConflict<Outcome<"answered", AnswerPulseRefusal>>(async () => {
      const found = await pulseAtHand(ports, actor);
      if (found?.window.side !== side) return refused({ code: "pulse-not-open" });
      const { window, tally, marks: before, mark } = found;
      const marks = withMark(before?.value.marks ?? [], mark);
      if (marks === undefined) return refused({ code: "pulse-answered-already" });
      const { id } = window;
      const sum = withScore(await openSum(ports, tally?.value), score);
      const sealedSum = await sealSum(ports, { schemeId, id }, sum);
      const until = tally?.value.until ?? window.closes;
      const outcome = await ports.store.commit({
        schemeId,
        ...written([
          [{ type: "pulse-tally", value: { id, schemeId, until, sealedSum } }, tally?.version],
          [{ type: "pulse-marks", value: { id, schemeId, marks } }, before?.version],
        ]),
        events: [eventOf(ports, { schemeId, by: "system" }, { type: "PulseAnswered" })],
      });
      return outcome === "conflict" ? "conflict" : done("answered");
    });
  };
}

/** Creates what was not there, and replaces what was. */
function written(
  records: readonly (readonly [AnyListedRecord, version: string | undefined])[],
): Pick<SchemeWrite, "create" | "replace"> {
  return {
    create: records.flatMap(([record, version]) => (version === undefined ? [record] : [])),
    replace: records.flatMap(([record, version]) =>
      version === undefined ? [] : [{ ...record, version }],
    ),
  };
}

import { withdraw, withdrawAll } from "../../scheme/characteristics/statement";
import { done } from "../outcome";
import {
  changeStatement,
  type Changed,
  type ChangePorts,
  type StatementAct,
} from "./change-statement";

/**
 * Takes one characteristic back, or all of that side (without a key). It is gone from what is stored, and
 * from the next read on nobody finds it (NP8). Taken back already: success.
 */
export function makeWithdrawWishes(ports: ChangePorts) {
  return async (act: StatementAct, key?: string): Promise<Changed> => {
    const outcome = await changeStatement(ports, act, (current) =>
      key === undefined ? withdrawAll(current) : withdraw(current, key),
    );
    return !outcome.ok && outcome.refusal.code === "not-stated" ? done(false) : outcome;
  };
}

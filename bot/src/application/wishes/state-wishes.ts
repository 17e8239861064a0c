import {
  state,
  type Consent,
  type Statement,
  type StatementRefusal,
  type WishesEvent,
} from "../../scheme/characteristics/statement";
import { accept, type Decision } from "../../scheme/shared/decision";
import type { Characteristic } from "../../scheme/characteristics/characteristic";
import {
  changeStatement,
  type Changed,
  type ChangePorts,
  type StatementAct,
} from "./change-statement";

/** One characteristic as it was said: with the text that was read, or without consent. */
export interface Said {
  readonly key: string;
  readonly choice: string;
  /** The version of the text that was agreed to; absent where the box stayed empty. */
  readonly agreedTo?: string;
}

/**
 * States characteristics of oneself, each with its own consent (NP5, NP7, NP8). All of them or none: where
 * one is refused, nothing is written.
 */
export function makeStateWishes(ports: ChangePorts) {
  return (
    act: StatementAct & { readonly channel: Consent["channel"] },
    said: readonly Said[],
  ): Promise<Changed> =>
    changeStatement(ports, act, (current, { offered, now }) => {
      const consentTo = (textVersion: string) => ({ textVersion, at: now, channel: act.channel });
      return said.reduce<Decision<Statement, WishesEvent, StatementRefusal>>(
        (sofar, one) => (sofar.accepted ? oneMore(sofar, one, { offered, consentTo }) : sofar),
        { accepted: true, state: current, events: [] },
      );
    });
}

function oneMore(
  sofar: { readonly state: Statement; readonly events: readonly WishesEvent[] },
  { key, choice, agreedTo }: Said,
  context: {
    readonly offered: readonly Characteristic[];
    readonly consentTo: (textVersion: string) => Consent;
  },
): Decision<Statement, WishesEvent, StatementRefusal> {
  const consent = agreedTo === undefined ? {} : { consent: context.consentTo(agreedTo) };
  const decision = state(sofar.state, { key, choice, ...consent }, context.offered);
  if (decision.accepted) return accept(decision.state, { type: "WishesChanged" });
  return decision.refusal.code === "already-so" ? { accepted: true, ...sofar } : decision;
}

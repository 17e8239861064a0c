import type { Press, Verb } from "../../../cards/verbs";
import type { Answer, Turn } from "../turn";

type Presses = { readonly [V in Verb]: Extract<Press, { readonly verb: V }> };

/** A press of one verb. */
export type PressOf<V extends Verb> = Presses[V];

/** Acts on a press, for the person who pressed and nobody else; pressed again, it shows where things stand. */
export type Handler<V extends Verb> = (turn: Turn, press: PressOf<V>) => Promise<Answer>;

/** A handler for every verb there is. */
export type Handlers = { readonly [V in Verb]: Handler<V> };

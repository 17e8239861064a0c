import { rowAlone, type Actor } from "../../application/access/actor";
import type { RosterMember } from "../../application/linking/find-link";
import type { RenderedCard } from "../../cards/define-card";
import type { Caller } from "./admit";
import type { BotUseCases } from "./use-cases";

/** One activity of one person, with what it takes to answer. */
export interface Turn {
  readonly caller: Caller;
  readonly useCases: BotUseCases;
  /** Their rows when the turn began; empty for somebody whom no scheme knows. */
  readonly actors: readonly Actor[];
  /** What Teams' own roster says of them. Asks Teams; throws where Teams does not answer. */
  member(): Promise<RosterMember>;
}

/** A turn before anybody has looked who it is. */
export type OpenTurn = Omit<Turn, "actors">;

/** The same turn, for an act: what is shown after it is read after it. */
export function forAct(turn: Turn): Turn {
  return { ...turn, actors: turn.actors.map(rowAlone) };
}

/** The answer to a press or to a text: a card, in place where Teams can, and maybe more below it. */
export interface Answer {
  readonly card: RenderedCard;
  readonly further?: readonly RenderedCard[];
  /** What was typed did not go and stays in the card: nothing was done, and the press may come again. */
  readonly unsent?: true;
  /** What may have to be said below a typed message's answer, and takes a question to Teams to find out. */
  readonly later?: () => Promise<Answer | undefined>;
}

import type { SchemeId } from "../../scheme/shared/ids";
import { changeWords, type WordsRefusal } from "../../scheme/words/change-words";
import type { OwnWords } from "../../scheme/words/own-words";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { changeableIn, type WordedCard, type WordedCards } from "../ports/worded-cards";

/** The cards that may be changed, with the words that a scheme has of its own and the version to hand back. */
export interface SchemeWords {
  readonly cards: readonly WordedCard[];
  readonly words: OwnWords;
  readonly version: string;
}

/** The words that somebody wants on one card; a line that is left out is said in ours. */
export interface WordsWish {
  readonly card: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** Why words are not saved. */
export type ChangeWordsRefusal = WordsRefusal | { readonly code: "version-out-of-date" };

/** What a scheme says in its own words, and where it could. Throws where there is no such scheme. */
export function makeSchemeWords({ store }: Pick<Ports, "store">, wordedCards: WordedCards) {
  return async (schemeId: SchemeId): Promise<SchemeWords> => {
    const scheme = await store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { value, version } = scheme;
    return { cards: wordedCards(), words: value.policy.words ?? {}, version };
  };
}

/**
 * Saves the words of one card, all or none, audited by the card and never by its words. They hold for what is sent from
 * then on. Where somebody else saved since they were read, nothing is saved.
 */
export function makeChangeWords(
  ports: Pick<Ports, "store" | "clock" | "ids">,
  wordedCards: WordedCards,
) {
  const schemeWords = makeSchemeWords(ports, wordedCards);
  return (
    actor: Actor,
    { card, lines }: WordsWish,
    version: string,
  ): Promise<Outcome<SchemeWords, ChangeWordsRefusal>> =>
    retryOnConflict<Outcome<SchemeWords, ChangeWordsRefusal>>(async () => {
      const { schemeId } = actor;
      const scheme = await ports.store.scheme(schemeId);
      if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
      if (scheme.version !== version) return refused({ code: "version-out-of-date" });
      const found = wordedCards().find((one) => one.card === card);
      if (found === undefined) return refused({ code: "locked-line" });
      const wanted = { card, lines, changeable: changeableIn(found) };
      const decision = changeWords(scheme.value, wanted);
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length > 0) {
        const context = { schemeId, by: actor.person.value.id };
        const outcome = await ports.store.commit({
          schemeId,
          replace: [{ type: "scheme", value: decision.state, version }],
          events: decision.events.map((event) => eventOf(ports, context, event)),
        });
        if (outcome === "conflict") return "conflict";
      }
      return done(await schemeWords(schemeId));
    });
}

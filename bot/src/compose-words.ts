import type { Ports } from "./application/ports/ports";
import { makeChangeWords, makeSchemeWords } from "./application/settings/change-words";
import { wordedCards } from "./outbound/teams/worded-cards";

/** What a scheme says in its own words on the cards of the bot. */
export function wordsUseCases(ports: Ports) {
  return {
    schemeWords: makeSchemeWords(ports, wordedCards),
    changeWords: makeChangeWords(ports, wordedCards),
  };
}

import type { FeedbackOfMine, FeedbackReceived, ReleasedTogether } from "../../../contract";
import type { MyFeedback, MyFeedbackOfPair } from "../../../application/feedback/my-feedback";
import type {
  ReceivedFeedback,
  ReleasedWords,
} from "../../../application/feedback/received-feedback";
import { monthInWords } from "../../../scheme/feedback/feedback-words";
import { fullName } from "../../../scheme/people/person";
import { csvText } from "../../../scheme/people/sheets/csv-text";

/** What somebody may say, or said: where it stands, never the words. */
export function toFeedbackOfMine(mine: MyFeedback): FeedbackOfMine {
  const { scheme, pairs, ofScheme, aboutScheme } = mine;
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    pairs: pairs.map(toPair),
    ofScheme,
    ...(aboutScheme === undefined ? {} : { schemeVersion: aboutScheme.version }),
  };
}

function toPair({
  pairing,
  supporter,
  until,
  given,
}: MyFeedbackOfPair): FeedbackOfMine["pairs"][number] {
  const pair = { pairingId: pairing.id, supporter: fullName(supporter.name), until };
  const state = given?.value.state.state;
  if (given === undefined || state === undefined || state === "taken-back") {
    return { ...pair, standing: "open" };
  }
  return state === "waiting"
    ? { ...pair, standing: state, version: given.version }
    : { ...pair, standing: state };
}

/** A supporter's collection, for them alone. */
export function toFeedbackReceived(received: ReceivedFeedback): FeedbackReceived {
  const { scheme, named, released } = received;
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    named: named.map(({ words, ...rest }) => ({ ...rest, words: words.reveal() })),
    released: released.map(toReleased),
  };
}

/** Words that were released together. */
export function toReleased({ releasedIn, words }: ReleasedWords): ReleasedTogether {
  return { releasedIn, words: [...words.reveal()] };
}

/** What was said about the scheme as a spreadsheet, an answer a line. */
export function toFeedbackCsv(releases: readonly ReleasedTogether[]): string {
  const lines = releases.flatMap(({ releasedIn, words }) =>
    words.map(({ helped, better, more }) => [monthInWords(releasedIn), helped, better, more]),
  );
  return csvText([
    ["released in", "works well", "could be even better", "anything else"],
    ...lines,
  ]);
}

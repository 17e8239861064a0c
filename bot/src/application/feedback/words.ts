import type { FeedbackWords } from "../../scheme/feedback/feedback";
import type { SchemeId } from "../../scheme/shared/ids";
import { Sensitive } from "../../scheme/shared/sensitive";
import type { Ports } from "../ports/ports";

type Opener = Pick<Ports, "sealer">;

/** Where sealed words belong. */
interface Place {
  readonly schemeId: SchemeId;
  readonly id: string;
}

const asFeedback = ({ schemeId, id }: Place) => ({ schemeId, kind: "feedback", id }) as const;

/** What somebody wrote, sealed. */
export function sealWords({ sealer }: Opener, place: Place, words: FeedbackWords): Promise<string> {
  const { helped, better, more } = words;
  const text = [helped, better, more].map((one) => one.trim());
  return sealer.seal(asFeedback(place), JSON.stringify(text));
}

/** The same again. @throws Error where it is not what was sealed. */
export async function openWords(
  { sealer }: Opener,
  place: Place,
  sealedText: string,
): Promise<Sensitive<FeedbackWords>> {
  return (await sealer.open(asFeedback(place), sealedText)).map((text) =>
    wordsOf(JSON.parse(text)),
  );
}

/** The words of several, sealed together in the order of the alphabet, whoever wrote them. */
export function sealTogether(
  { sealer }: Opener,
  place: Place,
  all: readonly Sensitive<FeedbackWords>[],
): Promise<string> {
  const texts = all.map((one) =>
    one.map(({ helped, better, more }) => JSON.stringify([helped, better, more])).reveal(),
  );
  return sealer.seal(asFeedback(place), new Sensitive(JSON.stringify(texts.toSorted())));
}

/** The same again, in that order. */
export async function openTogether(
  { sealer }: Opener,
  place: Place,
  sealedText: string,
): Promise<Sensitive<readonly FeedbackWords[]>> {
  const opened = await sealer.open(asFeedback(place), sealedText);
  return opened.map((text) => listOf(JSON.parse(text)).map((one) => wordsOf(JSON.parse(one))));
}

function listOf(read: unknown): readonly string[] {
  if (!Array.isArray(read)) throw new Error("What was sealed is not feedback.");
  return read.map(String);
}

function wordsOf(read: unknown): FeedbackWords {
  const [helped = "", better = "", more = ""] = listOf(read);
  return { helped, better, more };
}

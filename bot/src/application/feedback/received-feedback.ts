import type { FeedbackWords } from "../../scheme/feedback/feedback";
import type { Month } from "../../scheme/feedback/release";
import { fullName } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Sensitive } from "../../scheme/shared/sensitive";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "../support/active-pairing";
import { openTogether, openWords } from "./words";

type ReadPorts = Pick<Ports, "store" | "sealer">;
type ReceivedPorts = ReadPorts & Pick<Ports, "clock">;

/** Words that were released together, in no order that says who wrote which. */
export interface ReleasedWords {
  readonly releasedIn: Month;
  readonly words: Sensitive<readonly FeedbackWords[]>;
}

/** What a supporter was told, as far as it is theirs to read. */
export interface ReceivedFeedback {
  readonly scheme: Scheme;
  /** Whether they support, or supported, anybody: for others there is nothing to show. */
  readonly supports: boolean;
  /** The newest first. */
  readonly named: readonly {
    readonly from: string;
    readonly on: IsoDate;
    readonly words: Sensitive<FeedbackWords>;
  }[];
  readonly released: readonly ReleasedWords[];
}

/** A supporter's own collection (NP24): what doctors said with their name, and what was released. Of what waits, no sign. */
export function makeReceivedFeedback(ports: ReceivedPorts) {
  const { store, clock } = ports;
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<ReceivedFeedback> => {
    const supporterId = person.value.id;
    const [scheme, pairings, feedback, released] = await Promise.all([
      store.scheme(schemeId),
      store.pairingsOf(schemeId, supporterId),
      store.list(schemeId, "feedback"),
      releasedWords(ports, schemeId, supporterId),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const named = await Promise.all(
      feedback
        .map(({ value }) => value)
        .filter((one) => one.supporterId === supporterId)
        .toSorted((a, b) => b.givenOn.localeCompare(a.givenOn) || a.id.localeCompare(b.id))
        .flatMap(({ id, authorId, givenOn, state }) =>
          state.state !== "named" ? [] : [{ id, authorId, givenOn, sealed: state.sealedText }],
        )
        .map(async ({ id, authorId, givenOn, sealed }) => ({
          from: nameOf((await store.person(schemeId, authorId))?.value.name),
          on: givenOn,
          words: await openWords(ports, { schemeId, id }, sealed),
        })),
    );
    const supports = pairings.some(
      ({ value }) => value.supporterId === supporterId && isAnnounced(value, clock.now()),
    );
    return { scheme: scheme.value, supports, named, released };
  };
}

function nameOf(name: Parameters<typeof fullName>[0] | undefined): string {
  return name === undefined ? "A doctor who has left" : fullName(name);
}

/** What was released of one pool, the newest first: a supporter's, or the scheme's where nobody is named. */
export async function releasedWords(
  ports: ReadPorts,
  schemeId: SchemeId,
  supporterId?: PersonId,
): Promise<readonly ReleasedWords[]> {
  const releases = (await ports.store.list(schemeId, "feedback-release"))
    .map(({ value }) => value)
    .filter((one) => one.supporterId === supporterId)
    .toSorted((a, b) => b.releasedIn.localeCompare(a.releasedIn) || a.id.localeCompare(b.id));
  return Promise.all(
    releases.flatMap(({ id, releasedIn, sealedText }) =>
      sealedText === undefined
        ? []
        : [
            openTogether(ports, { schemeId, id }, sealedText).then((words) => ({
              releasedIn,
              words,
            })),
          ],
    ),
  );
}

import {
  whyNotSendText,
  type Addressee,
  type Concern,
  type ConcernAbout,
  type ConcernTextRefusal,
} from "../../scheme/concern/concern";
import { readerChoices, type ReaderChoice } from "../../scheme/concern/who-reads";
import { messageOn } from "../../scheme/messages/plan";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { otherHalvesOf, readByOf } from "./concern-options";

type RaisePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer" | "holidays">;

/** Who writes where. `concernId` is the token of the form: sent again, it is the same concern. */
export interface RaiseAct {
  readonly schemeId: SchemeId;
  readonly authorId: PersonId;
  readonly concernId: string;
}

/** What was written. `anyway`: its author was asked about a patient's number and says that it is to go. */
export interface WrittenConcern {
  readonly to: Addressee;
  readonly about: ConcernAbout;
  readonly text: string;
  readonly anyway: boolean;
}

/**
 * Why it is not taken. `nobody-to-read`: whom they chose could not read it (any more), or it is about them.
 * `not-yours`: about somebody they are no pair with, or a form that is not theirs.
 */
export type RaiseRefusal =
  ConcernTextRefusal | { readonly code: "nobody-to-read" } | { readonly code: "not-yours" };

/** The receipt. `isNew` is false where the same form was sent before. */
export interface RaisedConcern {
  readonly concern: Concern;
  readonly choice: ReaderChoice;
  readonly isNew: boolean;
}

/**
 * Keeps what worries somebody, sealed, and tells those whom they chose at once, at any hour (NP22). The
 * trail says that a concern was raised and not by whom: a director who may not read it learns nothing.
 */
export function makeRaiseConcern(ports: RaisePorts) {
  return async (
    act: RaiseAct,
    wrote: WrittenConcern,
  ): Promise<Outcome<RaisedConcern, RaiseRefusal>> => {
    const wrong = whyNotSendText(wrote.text, wrote.anyway);
    if (wrong !== undefined) return refused(wrong);
    const as = { schemeId: act.schemeId, kind: "concern", id: act.concernId } as const;
    const sealedText = await ports.sealer.seal(as, wrote.text.trim());
    return retryOnConflict(() => raise(ports, act, wrote, sealedText));
  };
}

async function raise(
  ports: RaisePorts,
  act: RaiseAct,
  { to, about }: WrittenConcern,
  sealedText: string,
): Promise<Outcome<RaisedConcern, RaiseRefusal> | "conflict"> {
  const { schemeId, authorId, concernId } = act;
  const { store, clock } = ports;
  const now = clock.now();
  const [scheme, found, before] = await Promise.all([
    store.scheme(schemeId),
    store.people(schemeId),
    store.find(schemeId, "concern", concernId),
  ]);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const people = found.map(({ value }) => value);
  const choiceOf = (wroteIt: Pick<Concern, "about" | "addressedTo" | "raisedAt">) =>
    readerChoices({ ...wroteIt, authorId }, people, now).find(
      ({ addressee }) => addressee === wroteIt.addressedTo,
    );
  if (before !== undefined) {
    const concern = before.value;
    if (concern.authorId !== authorId) return refused({ code: "not-yours" });
    const choice = choiceOf(concern) ?? { addressee: concern.addressedTo, readers: [] };
    return done({ concern, choice, isNew: false });
  }
  if (about.kind === "pair-half") {
    const halves = await otherHalvesOf(ports, schemeId, authorId);
    if (!halves.some(({ person }) => person.id === about.personId)) {
      return refused({ code: "not-yours" });
    }
  }
  const choice = choiceOf({ about, addressedTo: to, raisedAt: now });
  if (choice === undefined) return refused({ code: "nobody-to-read" });
  const concern: Concern = {
    id: concernId,
    schemeId,
    authorId,
    about,
    addressedTo: to,
    raisedAt: now,
    readBy: readByOf(ports, scheme.value, now),
    state: { state: "raised" },
    sealedText,
  };
  const context = { schemeId, by: "system", subjectId: concernId } as const;
  const subject = { schemeId, subjectId: concernId, occurrence: now };
  const outcome = await store.commit({
    schemeId,
    create: [{ type: "concern", value: concern }],
    events: [eventOf(ports, context, { type: "ConcernRaised" })],
    messages: choice.readers.map(({ id }) =>
      messageOn("concern-raised", { ...subject, recipientId: id }, now),
    ),
  });
  return outcome === "conflict" ? "conflict" : done({ concern, choice, isNew: true });
}

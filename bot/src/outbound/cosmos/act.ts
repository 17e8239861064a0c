import type { OperationInput } from "@azure/cosmos";
import type { Removal, SchemeRecord, SchemeWrite } from "../../application/ports/scheme-store";
import type { SchemeEvent } from "../../application/events";
import type { Instant } from "../../scheme/shared/time";
import { eventDocument } from "./documents/event";
import { intentDocument, type Intent } from "./documents/intent";
import { recordDocument } from "./documents/record";

/** The most operations of one act; the store takes 100. */
const MOST_OPERATIONS = 90;

/**
 * The version of somebody who is visible and has no document yet (a committed import names them).
 * Replacing that version creates the document, so that it conflicts with whoever creates it first.
 */
export const NOT_YET_STORED = "not-yet-stored";

/** An act as one batch. `first` is the event by which it is found afterwards. */
export interface Act {
  readonly first: SchemeEvent;
  readonly operations: OperationInput[];
}

/**
 * An act as operations on the partition of its scheme.
 * @throws Error for what no act may be: empty of events, over 90 operations, or touching a second scheme.
 */
export function actOf(write: SchemeWrite): Act {
  const [first] = write.events;
  if (first === undefined) throw new Error("An act needs an event: it tells whether it was done.");
  const operations = [
    ...(write.create ?? []).map((record) => createRecord(write, record)),
    ...(write.replace ?? []).map((record) =>
      record.version === NOT_YET_STORED
        ? createRecord(write, record)
        : replaceRecord(write, record, record.version),
    ),
    ...(write.remove ?? []).map(removal),
    ...write.events.map((event) => {
      refuseOtherScheme(write, event.schemeId);
      return creation(eventDocument(event, false));
    }),
    ...intentsOf(write).map((intent, nth) => creation(intentDocument(first, nth, intent))),
  ];
  if (operations.length > MOST_OPERATIONS) {
    throw new Error(
      `An act has at most ${MOST_OPERATIONS} records, events and messages; this one has ${operations.length}. Stage it.`,
    );
  }
  return { first, operations };
}

function intentsOf(write: SchemeWrite): readonly Intent[] {
  const messages = (write.messages ?? []).map((message) => {
    refuseOtherScheme(write, message.schemeId);
    return { message };
  });
  const [first] = write.events;
  return [
    ...messages,
    ...(write.announce === undefined ? [] : [{ announce: write.announce }]),
    ...(first === undefined ? [] : noteOf(write.needsYou, first.at)),
    ...(write.skip !== undefined && first !== undefined
      ? [{ skip: write.skip, at: first.at }]
      : []),
  ];
}

function noteOf(needsYou: SchemeWrite["needsYou"], needsYouSince: Instant): readonly Intent[] {
  if (needsYou === undefined || needsYou === false) return [];
  return [needsYou === true ? { needsYouSince } : { needsYouSince, mayDo: needsYou }];
}

function createRecord(write: SchemeWrite, record: SchemeRecord): OperationInput {
  const { schemeId, document } = recordDocument(record);
  refuseOtherScheme(write, schemeId);
  return creation(document);
}

function replaceRecord(write: SchemeWrite, record: SchemeRecord, ifMatch: string): OperationInput {
  const { id, schemeId, document } = recordDocument(record);
  refuseOtherScheme(write, schemeId);
  // An empty If-Match is left out on the way, and the write would be unconditional.
  if (ifMatch === "") throw new Error(`The record '${id}' cannot be replaced without its version.`);
  return { operationType: "Replace", id, ifMatch, resourceBody: document };
}

/** Its partition is the act's: what is removed is of the same scheme. */
function removal({ type, id, version: ifMatch }: Removal): OperationInput {
  if (ifMatch === "") throw new Error(`The record '${id}' cannot be removed without its version.`);
  // The SDK's type leaves the condition out; the store honours it as it does for a replacement.
  const operation = { operationType: "Delete", id: `${type}.${id}`, ifMatch } as const;
  return operation;
}

function creation(document: ReturnType<typeof eventDocument>): OperationInput {
  return { operationType: "Create", resourceBody: document };
}

function refuseOtherScheme(write: SchemeWrite, schemeId: string): void {
  if (schemeId === write.schemeId) return;
  throw new Error(
    `An act of the scheme '${write.schemeId}' cannot write to the scheme '${schemeId}'.`,
  );
}

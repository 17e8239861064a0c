import { laterBy } from "../../scheme/calendar/london";
import { tenantIdOf, type UserId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { dropLink } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Erasure } from "../records";
import { forgetCards, ownCards } from "./erase-cards";
import { cancelMessages, cardsOf, removeUnreadable, replaceCards } from "./erase-messages";
import { eraseFromRecords, eraseOwnWords, stillOpenOf, type Erasing } from "./erase-records";
import { makeEraseRow } from "./erase-row";
import { whoOfText } from "./who-it-was";

/** What an erasure needs of the outside. */
export type ErasePorts = Pick<
  Ports,
  | "store"
  | "users"
  | "outbox"
  | "messenger"
  | "cards"
  | "digest"
  | "sealer"
  | "clock"
  | "ids"
  | "erasureLedger"
>;

/** Cards that Teams does not let us change are tried for so long, and then listed as they are. */
const CARDS_TRIED_FOR_MS = 24 * 60 * 60_000;

/**
 * Goes on with an erasure (PF-15): the ledger, their other rows, what names them elsewhere in the scheme, messages, cards in
 * their chat and what is held of them, and their account. Every part finds by itself what is left of it, so that it may be cut off anywhere and run
 * again, by any instance. Finished once a second look, after whatever was on its way has come, left nothing. Gives it as it stands then.
 */
export function makeGoOnErasing(ports: ErasePorts) {
  const eraseRow = makeEraseRow(ports);
  return async (erasure: Erasure): Promise<Erasure> => {
    const { schemeId, id, sealed, certificateId } = erasure;
    if (sealed === undefined) return dropClosedWords(ports, erasure);
    const startedAt = ports.clock.now();
    const text = await ports.sealer.open({ schemeId, kind: "erasure", id }, sealed);
    const erasing: Erasing = { erasure, who: whoOfText(text.reveal()) };
    await noteInLedger(ports, erasing);
    const { rows } = erasing.who;
    for (const row of rows.filter(({ personId }) => personId !== id)) {
      await eraseRow({ ...row, by: row.personId, certificateId, rows, tellOthers: true });
    }
    await eraseFromRecords(ports, erasing);
    const messages = await cancelMessages(ports, erasing);
    const own = await ownCards(ports, erasing);
    const cards = await replaceCards(ports, erasing, [...cardsOf(messages), ...own.sent]);
    const triedEnough = startedAt >= laterBy(erasure.at, CARDS_TRIED_FOR_MS);
    const settled = new Set(cards.seen);
    const unread = await removeUnreadable(ports, erasing, messages);
    const held = await forgetCards(ports, own, (key) => triedEnough || settled.has(key));
    await forgetAccount(ports, erasing);
    const isDone =
      startedAt >= erasure.lookAgainAt &&
      unread === 0 &&
      held === 0 &&
      (cards.left === 0 || triedEnough);
    return note(ports, erasure, (current) => {
      const { stillOpen, kept, lookAgainAt, at } = current;
      const rest = { id, schemeId, certificateId, at, lookAgainAt, kept, stillOpen };
      const failed = cards.cards.failed + (isDone ? cards.left : 0);
      return isDone
        ? { ...rest, state: "done", cards: { ...cards.cards, failed }, seen: [] }
        : { ...current, cards: cards.cards, seen: cards.seen };
    });
  };
}

/** A hash of what a sheet could name them by again, and that a backup may bring the row back. */
async function noteInLedger(
  { erasureLedger, sealer }: ErasePorts,
  { erasure: { schemeId, id: personId, at }, who }: Erasing,
): Promise<void> {
  const texts = [who.email, who.gmcNumber ?? ""].filter((text) => text !== "");
  const marks = await Promise.all(texts.map((text) => sealer.mark(schemeId, text)));
  await erasureLedger.note({ schemeId, personId, at, marks });
}

/** What leads from their e-mail and from their account to the row; the account too, once no row is left that it is tied to. */
async function forgetAccount(
  ports: ErasePorts,
  { erasure: { schemeId, id: personId }, who }: Erasing,
): Promise<void> {
  const { users, store } = ports;
  const row = { schemeId, personId };
  const scheme = await store.scheme(schemeId);
  if (scheme !== undefined && who.email !== "") {
    await users.dropEmail(scheme.value.tenantId, who.email, row);
  }
  const { userId } = who;
  if (userId === undefined) return;
  if (scheme !== undefined && tenantIdOf(userId) !== scheme.value.tenantId && who.email !== "") {
    await users.dropEmail(tenantIdOf(userId), who.email, row);
  }
  await dropLink(ports, userId, row);
  await forgetWhereUnlinked(ports, userId);
}

async function forgetWhereUnlinked({ users }: ErasePorts, userId: UserId): Promise<void> {
  await retryOnConflict(async () => {
    const found = await users.user(userId);
    if (found === undefined || found.value.linkedTo.length > 0) return "committed";
    return users.remove(userId, found.version);
  });
}

/** What was still open loses its words once it is dealt with. */
async function dropClosedWords(ports: ErasePorts, erasure: Erasure): Promise<Erasure> {
  const { schemeId, id, stillOpen } = erasure;
  if (stillOpen.length === 0) return erasure;
  const open = await stillOpenOf(ports, schemeId, id);
  if (open.length === stillOpen.length) return erasure;
  await eraseOwnWords(ports, { erasure });
  return note(ports, erasure, (current) => ({
    ...current,
    stillOpen: open,
    kept: current.kept.filter((kind) => kind !== "still-open" || open.length > 0),
  }));
}

/** Writes how far it has come, against what is stored; nothing where it stands so already. */
async function note(
  ports: ErasePorts,
  { schemeId, id }: Erasure,
  change: (current: Erasure) => Erasure,
): Promise<Erasure> {
  return retryOnConflict<Erasure>(async () => {
    const found = await ports.store.find(schemeId, "erasure", id);
    if (found === undefined) throw new Error("An erasure has vanished.");
    const next = change(found.value);
    if (JSON.stringify(next) === JSON.stringify(found.value)) return next;
    const part = next.state === "done" ? "finished" : "cards";
    const context = { schemeId, by: "system", personId: id };
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "erasure", value: next, version: found.version }],
      events: [eventOf(ports, context, { type: "ErasureWentOn", part })],
    });
    return outcome === "conflict" ? "conflict" : next;
  });
}

/** Goes on with every erasure of a scheme that is not finished; one that fails does not hold up the others. */
export function makeFinishErasures(ports: ErasePorts) {
  const goOn = makeGoOnErasing(ports);
  return async (schemeId: string): Promise<void> => {
    const faults: unknown[] = [];
    for (const { value } of await ports.store.list(schemeId, "erasure")) {
      if (value.state === "done" && value.stillOpen.length === 0) continue;
      await goOn(value).catch((fault: unknown) => faults.push(fault));
    }
    if (faults.length > 0) {
      throw new Error(`Erasures of ${schemeId} did not go on.`, { cause: faults[0] });
    }
  };
}

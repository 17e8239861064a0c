import type { Person } from "../../scheme/people/person";
import { ownReference } from "../conversation/own-reference";
import type { WaitingReason } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { ConversationReference } from "../ports/users";

/** Where a message to somebody goes, or what it waits for. */
export type Address =
  { readonly reference: ConversationReference } | { readonly waitingFor: WaitingReason };

const UNREACHABLE = {
  uninstalled: "not-installed",
  blocked: "blocked",
  gone: "gone",
} as const;

/** The chat of a row's person; never somebody else's. @throws AnotherAccountsChat where what is kept for them is another's. */
export async function addressOf(
  { users }: Pick<Ports, "users">,
  recipient: Person,
): Promise<Address> {
  if (recipient.link.state === "not-linked") return { waitingFor: "not-linked" };
  const user = (await users.user(recipient.link.userId))?.value;
  if (user === undefined) return { waitingFor: "not-installed" };
  if (user.deliverability !== "reachable") return { waitingFor: UNREACHABLE[user.deliverability] };
  const reference = ownReference(user, recipient.link.userId);
  return reference === undefined ? { waitingFor: "not-installed" } : { reference };
}

/**
 * Wakes the messages of somebody who became reachable while one was in our hand: too late for us, and too early for the
 * wake-up that their arrival set off.
 */
export async function wakeIfReachable(
  ports: Pick<Ports, "store" | "users" | "outbox" | "clock">,
  { schemeId, id }: Person,
): Promise<void> {
  const person = await ports.store.person(schemeId, id);
  if (person === undefined) return;
  const address = await addressOf(ports, person.value);
  if ("reference" in address) await ports.outbox.wake(schemeId, id, ports.clock.now());
}

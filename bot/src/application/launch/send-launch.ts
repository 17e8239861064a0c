import { launchMessages, stepsUnderWay } from "../../scheme/launch/launch-messages";
import { messageId, type SubjectMessage } from "../../scheme/messages/message";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** Messages written down side by side. */
const AT_ONCE = 20;
/** Ids kept in memory at most; forgetting them costs a look, never a second message. */
const REMEMBERED = 50_000;

type SendPorts = Pick<Ports, "store" | "outbox" | "clock" | "holidays">;

/**
 * Writes down what the launch of a scheme sends, for everybody who is to get it and has not: on a step's day
 * and in the two weeks after it, so that late joiners are not forgotten. However often this runs, at whatever
 * hour and on however many instances, nobody gets a second one.
 */
export function makeSendLaunch(ports: SendPorts) {
  const known = new Set<string>();
  return async (schemeId: SchemeId): Promise<void> => {
    const { store, clock, holidays } = ports;
    const now = clock.now();
    const launches = (await store.list(schemeId, "launch"))
      .map(({ value }) => value)
      .filter((launch) => stepsUnderWay(launch, now).length > 0);
    if (launches.length === 0) return;
    const scheme = await store.scheme(schemeId);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { policy } = scheme.value;
    const people = (await store.people(schemeId)).map(({ value }) => value);
    const facts = { people, policy, holidays: holidays.of(policy.nation), now };
    await planAll(
      ports,
      launches.flatMap((launch) => launchMessages(launch, facts)),
      known,
    );
  };
}

async function planAll(
  { outbox }: SendPorts,
  messages: readonly SubjectMessage[],
  known: Set<string>,
): Promise<void> {
  const fresh = messages.filter((message) => !known.has(messageId(message)));
  for (let start = 0; start < fresh.length; start += AT_ONCE) {
    const group = fresh.slice(start, start + AT_ONCE);
    await Promise.all(group.map((message) => outbox.plan(message)));
    if (known.size >= REMEMBERED) known.clear();
    for (const message of group) known.add(messageId(message));
  }
}

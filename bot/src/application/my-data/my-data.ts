import { fullName, type Person } from "../../scheme/people/person";
import type { SchemeId, UserId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { actorsOf, type Actor } from "../access/actor";
import { makeLooksAtMine } from "../audit/looks-at-mine";
import { makeMyAuditEntries } from "../audit/my-audit-entries";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { ownFeedback } from "./own-feedback";
import { ownAgreements } from "./own-agreements";
import { ownRow, type NameOf } from "./own-row";
import { ownRequests, ownSupport } from "./own-support";
import { ownAccount, ownActs, ownLooks, ownMessages } from "./own-traces";
import { ownComplaints, ownConcerns, ownObjections, ownStatements } from "./own-words";
import { ownRecognition } from "./own-recognition";
import { ownTips } from "./own-tips";
import type { DataSection } from "./sections";

/** What is kept of somebody in one scheme. */
export interface MyDataOfScheme {
  readonly schemeId: SchemeId;
  readonly schemeName: string;
  readonly provider: string;
  readonly sections: readonly DataSection[];
}

/** Everything that is kept of one Teams person, over all schemes that they are in (PF-14). */
export interface MyData {
  readonly takenAt: Instant;
  readonly account?: DataSection;
  readonly schemes: readonly MyDataOfScheme[];
}

type DataPorts = Pick<Ports, "store" | "users" | "outbox" | "sealer" | "clock" | "ids" | "audit">;

/**
 * Somebody's own copy of what is kept of them: theirs alone, by the data map. What others wrote, asked or chose is not in it,
 * also where it is about them (T-E5-5); who looked at what is theirs is. That it was taken is an event in each scheme.
 */
export function makeMyData(ports: DataPorts) {
  return async (userId: UserId): Promise<MyData> => {
    const actors = await actorsOf(ports, userId);
    const user = await ports.users.user(userId);
    for (const actor of actors) await noteTaken(ports, actor);
    const rows = actors.map(({ person }) => person.value);
    return {
      takenAt: ports.clock.now(),
      ...(user === undefined ? {} : { account: ownAccount(user.value, rows) }),
      schemes: await Promise.all(rows.map((person) => ofScheme(ports, person))),
    };
  };
}

async function noteTaken(ports: DataPorts, { schemeId, person }: Actor): Promise<void> {
  const context = { schemeId, by: person.value.id, personId: person.value.id };
  await ports.store.commit({
    schemeId,
    events: [eventOf(ports, context, { type: "MyDataTaken" })],
  });
}

async function ofScheme(ports: DataPorts, person: Person): Promise<MyDataOfScheme> {
  const { schemeId, id } = person;
  const { store, outbox, clock } = ports;
  const [scheme, pairings, people, requests, messages, events, looks] = await Promise.all([
    store.scheme(schemeId),
    store.pairingsOf(schemeId, id),
    store.people(schemeId),
    store.list(schemeId, "request"),
    outbox.allTo(schemeId, id),
    makeMyAuditEntries(ports)(schemeId, id),
    makeLooksAtMine(ports)(schemeId, id),
  ]);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const names = new Map(people.map(({ value }) => [value.id, fullName(value.name)]));
  const nameOf: NameOf = (other) => names.get(other) ?? "Somebody who has left";
  const { name: schemeName, provider, policy } = scheme.value;
  const sections = [
    ...ownRow(person, nameOf),
    await ownStatements(ports, person, policy),
    ownSupport(
      person,
      valuesOf(pairings),
      { nameOf, now: clock.now() },
      await ownAgreements(ports, person, nameOf),
    ),
    ownRequests(person, valuesOf(requests), await ownObjections(ports, person)),
    await ownConcerns(ports, person),
    await ownComplaints(ports, person),
    await ownFeedback(ports, person),
    await ownTips(ports, person),
    await ownRecognition(ports, person),
    ownMessages(messages),
    ownLooks(looks, nameOf),
    ownActs(events),
  ];
  return { schemeId, schemeName, provider, sections };
}

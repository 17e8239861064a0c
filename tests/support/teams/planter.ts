import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import type { Ports } from "../../../bot/src/application/ports/ports";
import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import type { Scheme } from "../../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { freshId, TENANT, TODAY } from "../builders";

/** Puts invented people into the store as the product would. */
export interface Planter {
  plant(scheme: Scheme, people: readonly Person[], pairings?: readonly Pairing[]): Promise<void>;
  person(of: Person): Promise<Person>;
  pairing(of: Pairing): Promise<Pairing>;
  /** Every message there is of a scheme, by kind and recipient. */
  messages(schemeId: string): Promise<readonly { kind: string; recipientId: string }[]>;
}

/** A row that is linked to an object id of the test tenant. */
export function linkedTo(oid: string): Pick<Person, "link"> {
  return { link: { state: "linked", userId: userIdOf(TENANT, oid), at: TODAY } };
}

/** Over the product's own ports. */
export function planter({ store, schemes, users, outbox }: Ports): Planter {
  return {
    plant: async (scheme, people, pairings = []) => {
      const create: readonly SchemeRecord[] = [
        { type: "scheme", value: scheme },
        { type: "register", value: { schemeId: scheme.id, revision: 0 } },
        ...people.map((value) => ({ type: "person", value }) as const),
        ...pairings.map((value) => ({ type: "pairing", value }) as const),
      ];
      const event = { id: freshId("event"), schemeId: scheme.id, at: TODAY } as const;
      const act = { type: "SchemeCreated" } as const;
      await store.commit({
        schemeId: scheme.id,
        create,
        events: [{ ...event, by: "system", act }],
      });
      await schemes.add({ schemeId: scheme.id, tenantId: scheme.tenantId });
      for (const { id, email, link } of people) {
        const row = { schemeId: scheme.id, personId: id };
        await users.noteEmail(scheme.tenantId, email, row);
        if (link.state === "not-linked") continue;
        const found = await users.user(link.userId);
        const linked = [...(found?.value.linkedTo ?? []), row];
        await users.save(
          { userId: link.userId, deliverability: "uninstalled", linkedTo: linked },
          found?.version,
        );
      }
    },
    person: async ({ schemeId, id }) => present((await store.person(schemeId, id))?.value),
    pairing: async ({ schemeId, id }) => present((await store.pairing(schemeId, id))?.value),
    messages: async (schemeId) =>
      (await outbox.ofScheme(schemeId)).map(({ message: { kind, recipientId } }) => ({
        kind,
        recipientId,
      })),
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("It is not there.");
  return value;
}

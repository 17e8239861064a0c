import { userIdOf } from "../../scheme/shared/ids";
import type { Person } from "../../scheme/people/person";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, retryOnConflict, type Outcome } from "../outcome";
import type { DirectoryRefusal, FoundAccount, OnBehalfOf } from "../ports/directory";
import type { Ports } from "../ports/ports";

/** More than fit on a screen are no help: who asked has to say more. */
const MOST = 20;

/** An account that was found, and the row of the scheme that it is tied to already. */
export interface AccountFound {
  readonly account: FoundAccount;
  readonly linkedTo?: Person;
}

/** Searches the tenant's directory with the rights of the director who asks (principle 11). Keeps nothing of it but that it was searched. */
export function makeSearchDirectory(ports: Pick<Ports, "directory" | "store" | "clock" | "ids">) {
  const { directory, store } = ports;
  return async (
    { schemeId, person }: Actor,
    who: OnBehalfOf,
    words: string,
  ): Promise<Outcome<readonly AccountFound[], DirectoryRefusal>> => {
    const found = await directory.search(who, words, MOST);
    if (!found.ok) return found;
    const act = { type: "DirectorySearched", found: found.value.length } as const;
    const event = eventOf(ports, { schemeId, by: person.value.id }, act);
    await retryOnConflict(() => store.commit({ schemeId, events: [event] }));
    const people = (await store.people(schemeId)).map(({ value }) => value);
    return done(
      found.value.map((account) => {
        const userId = userIdOf(who.tenantId, account.objectId);
        const linkedTo = people.find(
          ({ link }) => link.state === "linked" && link.userId === userId,
        );
        return { account, ...(linkedTo === undefined ? {} : { linkedTo }) };
      }),
    );
  };
}

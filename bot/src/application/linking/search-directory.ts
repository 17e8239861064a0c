import { userIdOf } from "../../scheme/shared/ids";
import type { Person } from "../../scheme/people/person";
import type { Actor } from "../access/actor";
import { done, type Outcome } from "../outcome";
import type { DirectoryRefusal, FoundAccount, OnBehalfOf } from "../ports/directory";
import type { Ports } from "../ports/ports";

/** More than fit on a screen are no help: who asked has to say more. */
const MOST = 20;

/** An account that was found, and the row of the scheme that it is tied to already. */
export interface AccountFound {
  readonly account: FoundAccount;
  readonly linkedTo?: Person;
}

/** Searches the tenant's directory with the rights of the director who asks (principle 11). Changes and keeps nothing. */
export function makeSearchDirectory({ directory, store }: Pick<Ports, "directory" | "store">) {
  return async (
    { schemeId }: Actor,
    who: OnBehalfOf,
    words: string,
  ): Promise<Outcome<readonly AccountFound[], DirectoryRefusal>> => {
    const found = await directory.search(who, words, MOST);
    if (!found.ok) return found;
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

import { done } from "../../application/outcome";
import type { Directory, FoundAccount } from "../../application/ports/directory";
import type { Account, Directory as Accounts } from "./directory";

function asFound({ oid, name, email }: Account): FoundAccount {
  return { objectId: oid, name, email };
}

function fits({ name, email }: Account, words: string): boolean {
  const text = `${name} ${email}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The directory search of a machine without Azure: over the accounts of the local tenant, always approved. */
export function localSearch(directory: Accounts): Directory {
  return {
    configured: true,
    search: async (_who, words, limit) => {
      const accounts = await directory.accounts();
      return done(
        accounts
          .filter((account) => fits(account, words))
          .slice(0, limit)
          .map(asFound),
      );
    },
    account: async (_who, objectId) => {
      const account = await directory.accountByOid(objectId);
      return done(account === undefined ? undefined : asFound(account));
    },
  };
}

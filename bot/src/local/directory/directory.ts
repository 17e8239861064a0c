import { SEED_DIRECTOR } from "../constants";
import type { LocalPerson } from "../options";
import { conversationIdFor, objectIdFor, plainEmail, teamsIdFor } from "./account-ids";

/** A person of the local directory, with the ids that Entra and Teams would have given them. */
export interface Account {
  readonly oid: string;
  /** `29:…`, the person's id for a bot. */
  readonly teamsId: string;
  /** `a:…`, the personal chat with the bot. */
  readonly conversationId: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  /** In lower case; also the user principal name. */
  readonly email: string;
  readonly roles: readonly string[];
}

/** The accounts of the local tenant: one for each work e-mail in the store, asked anew each time. */
export interface Directory {
  /** Everybody, by family name; never empty: the seeded director stands in for an empty store. */
  accounts(): Promise<readonly Account[]>;
  accountByOid(oid: string): Promise<Account | undefined>;
  /** Finds by `29:…` id or, as Teams allows, by object id. */
  accountByTeamsId(id: string): Promise<Account | undefined>;
  accountByConversation(conversationId: string): Promise<Account | undefined>;
}

/** Makes the directory over the people of the store. */
export function createDirectory(people: () => Promise<readonly LocalPerson[]>): Directory {
  const linked = new Map<string, Account>();
  const accounts = async () => {
    const listed = await people();
    const now = accountsOf(listed);
    const there = new Map(now.map((account) => [account.oid, account]));
    for (const { objectId = "" } of listed) {
      const account = there.get(objectId);
      if (account !== undefined) linked.set(objectId, account);
    }
    // An organisation keeps the account of somebody whose row was erased; here until the program ends.
    const left = [...linked.values()].filter(({ oid }) => !there.has(oid));
    return inOrder([...now, ...left.map((account) => ({ ...account, roles: [] }))]);
  };
  const find = async (wanted: (account: Account) => boolean) => (await accounts()).find(wanted);
  return {
    accounts,
    accountByOid: (oid) => find((account) => account.oid === oid.toLowerCase()),
    accountByTeamsId: (id) =>
      find((account) => account.teamsId === id || account.oid === id.toLowerCase()),
    accountByConversation: (id) => find((account) => account.conversationId === id),
  };
}

const SEED: LocalPerson = { ...SEED_DIRECTOR, roles: ["director"] };

function accountsOf(people: readonly LocalPerson[]): readonly Account[] {
  const listed = people.length === 0 ? [SEED] : people;
  const owners = new Map(listed.map(({ email }) => [objectIdFor(email), plainEmail(email)]));
  const byEmail = new Map<string, Account>();
  const add = (email: string, person: LocalPerson, oid = objectIdFor(email)) => {
    const known = byEmail.get(email);
    const roles = [...new Set([...(known?.roles ?? []), ...person.roles])];
    byEmail.set(email, { ...(known ?? accountOf(person, email, oid)), roles });
  };
  for (const person of listed) {
    const own = plainEmail(person.email);
    const tied = owners.get(person.objectId ?? "");
    if (tied === undefined || tied === own) {
      add(own, person, person.objectId);
      continue;
    }
    // Tied by hand to the account of another row: what they are there is that account's to be. Their own
    // e-mail still has an account of its own.
    add(own, { ...person, roles: [] });
    const owner = listed.find(({ email }) => plainEmail(email) === tied);
    add(tied, { ...(owner ?? person), roles: person.roles });
  }
  return inOrder([...byEmail.values()]);
}

function inOrder(accounts: readonly Account[]): readonly Account[] {
  return accounts.toSorted((a, b) =>
    `${a.family} ${a.given}`.localeCompare(`${b.family} ${b.given}`, "en-GB"),
  );
}

function accountOf(person: LocalPerson, email: string, oid: string): Account {
  return {
    oid,
    teamsId: teamsIdFor(oid),
    conversationId: conversationIdFor(oid),
    name: person.name,
    given: person.given,
    family: person.family,
    email,
    roles: person.roles,
  };
}

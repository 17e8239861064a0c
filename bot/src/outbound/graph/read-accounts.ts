import { z } from "zod";
import type { FoundAccount } from "../../application/ports/directory";

const account = z.object({
  id: z.guid(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string(),
  jobTitle: z.string().nullish(),
});

/** How Entra marks the principal name of a guest, whose account is of another tenant. */
const GUEST = "#EXT#";

function toAccount(found: z.output<typeof account>): readonly FoundAccount[] {
  const { id, displayName, mail, userPrincipalName, jobTitle } = found;
  if (userPrincipalName.toUpperCase().includes(GUEST)) return [];
  const email = mail ?? userPrincipalName;
  return [
    {
      objectId: id.toLowerCase(),
      name: displayName ?? email,
      email,
      ...(jobTitle === null || jobTitle === undefined || jobTitle === "" ? {} : { jobTitle }),
    },
  ];
}

const one = account.transform(toAccount);
const many = z.object({ value: z.array(account).transform((list) => list.flatMap(toAccount)) });

/** The accounts of an answer of Graph to a search, guests left out. Undefined where it is no such answer. */
export function readAccounts(body: unknown): readonly FoundAccount[] | undefined {
  return many.safeParse(body).data?.value;
}

/** The account of an answer of Graph about one; an empty list for a guest. Undefined where it is no such answer. */
export function readAccount(body: unknown): readonly FoundAccount[] | undefined {
  return one.safeParse(body).data;
}

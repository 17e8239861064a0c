import type { Concern } from "../../scheme/concern/concern";
import { readsAs, type ReaderRole } from "../../scheme/concern/who-reads";
import type { Person } from "../../scheme/people/person";
import type { Sensitive } from "../../scheme/shared/sensitive";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { NotTheirs } from "./concern-for-reader";

type Author = Pick<Actor, "schemeId" | "person">;

/** Where something stands that somebody wrote: a receipt. */
export interface MyReceipt {
  readonly concern: Concern;
  /** Who read it first, and as what. */
  readonly reader?: { readonly person: Person; readonly as: ReaderRole };
}

/** What somebody has written themselves, the newest first (NP22). */
export function makeMyConcerns({ store }: Pick<Ports, "store">) {
  return async ({ schemeId, person }: Author): Promise<readonly MyReceipt[]> => {
    const mine = (await store.list(schemeId, "concern"))
      .map(({ value }) => value)
      .filter(({ authorId }) => authorId === person.value.id)
      .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt));
    return Promise.all(mine.map((concern) => receiptOf({ store }, concern)));
  };
}

async function receiptOf({ store }: Pick<Ports, "store">, concern: Concern): Promise<MyReceipt> {
  if (concern.state.state === "raised") return { concern };
  const { by, at } = concern.state.firstRead;
  const person = (await store.person(concern.schemeId, by))?.value;
  const as = person === undefined ? undefined : readsAs(concern, person, at);
  return person === undefined || as === undefined
    ? { concern }
    : { concern, reader: { person, as } };
}

/** The author's own words again, for the author alone. */
export function makeMyConcernText({ store, sealer }: Pick<Ports, "store" | "sealer">) {
  return async (
    { schemeId, person }: Author,
    concernId: string,
  ): Promise<Outcome<Sensitive<string>, NotTheirs>> => {
    const found = await store.find(schemeId, "concern", concernId);
    if (found?.value.authorId !== person.value.id) return refused({ code: "not-found" });
    const as = { schemeId, kind: "concern", id: concernId } as const;
    return done(await sealer.open(as, found.value.sealedText));
  };
}

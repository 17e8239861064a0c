import type { Concern } from "../../scheme/concern/concern";
import type { Actor } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { NotTheirs } from "./concern-for-reader";

type Author = Pick<Actor, "schemeId" | "person">;

/** What somebody has written themselves, the newest first: each a receipt (NP22). */
export function makeMyConcerns({ store }: Pick<Ports, "store">) {
  return async ({ schemeId, person }: Author): Promise<readonly Concern[]> =>
    (await store.list(schemeId, "concern"))
      .map(({ value }) => value)
      .filter(({ authorId }) => authorId === person.value.id)
      .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt));
}

/** The author's own words again, for the author alone. */
export function makeMyConcernText({ store, sealer }: Pick<Ports, "store" | "sealer">) {
  return async (
    { schemeId, person }: Author,
    concernId: string,
  ): Promise<Outcome<string, NotTheirs>> => {
    const found = await store.find(schemeId, "concern", concernId);
    if (found?.value.authorId !== person.value.id) return refused({ code: "not-found" });
    return done(await sealer.open(schemeId, found.value.sealedText));
  };
}

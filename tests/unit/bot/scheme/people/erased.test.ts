import { personRecord } from "../../../../../bot/src/outbound/cosmos/documents/person";
import {
  erasedPerson,
  isErased,
  isLastDirector,
} from "../../../../../bot/src/scheme/people/erased";
import { personFromImport } from "../../../../../bot/src/scheme/people/imported";
import { fullName } from "../../../../../bot/src/scheme/people/person";
import { isFoundationDoctor, isOfScheme } from "../../../../../bot/src/scheme/people/standing";
import { aDirector, aFoundationDoctor, TODAY } from "../../../../support/builders";

const today = TODAY.slice(0, 10);
const gone = erasedPerson({ id: "person-1", schemeId: "northgate", erasedAt: TODAY });
const linked = { link: { state: "linked", userId: "tenant_oid", at: TODAY } } as const;

describe("Somebody who was erased (PF-15)", () => {
  it("PF-15: has no name, no post and no account, and is in no list", () => {
    expect(isErased(gone)).toBe(true);
    expect(fullName(gone.name)).toMatch(/^Former /u);
    expect([isOfScheme(gone, today), isFoundationDoctor(gone, today)]).toEqual([false, false]);
  });

  it("PF-15: is not brought back by an import that was under way", () => {
    const { name, email, memberships } = aFoundationDoctor();
    const change = { personId: gone.id, details: { name, email, memberships } };
    expect(personFromImport(change, gone, gone.schemeId)).toBe(gone);
  });

  it("PF-15: is stored as a tombstone and nothing else, whatever is written about them later", () => {
    const late = { ...aFoundationDoctor(), ...linked, id: gone.id, schemeId: "northgate" };
    const document = personRecord.toDocument({ ...late, erasedAt: TODAY });
    expect(document["content"]).toEqual({
      id: "person-1",
      schemeId: "northgate",
      erasedAt: TODAY,
    });
    expect(personRecord.fromDocument({ ...document, _etag: "1" }).value).toEqual(gone);
  });

  it("PF-15: may not be the last director who can sign in", () => {
    const director = aDirector(linked);
    expect(isLastDirector(director, [director, aDirector()], today)).toBe(true);
    expect(isLastDirector(director, [director, aDirector(linked)], today)).toBe(false);
    expect(isLastDirector(aFoundationDoctor(linked), [director], today)).toBe(false);
  });
});

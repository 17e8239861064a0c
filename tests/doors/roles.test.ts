import { api, type Route } from "../../bot/src/contract";
import type { Person } from "../../bot/src/scheme/people/person";
import { userIdOf } from "../../bot/src/scheme/shared/ids";
import { aDirector, aScheme, freshId, freshOid, TENANT, TODAY } from "../support/builders";
import type { Asked } from "../support/director";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";

let house: BotHouse;
let door: ApiHouse;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
});
beforeEach(() => {
  door.moveTo(TODAY);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

/** Somebody who directs the scheme or is to, and who asks. */
interface One {
  readonly row: Person;
  ask(route: Route, asked?: Asked): Promise<number>;
}

/** A scheme with two people who direct it, and one linked row without a role. */
async function aSchemeOfThree() {
  const scheme = aScheme();
  const one = (given: string, memberships: Person["memberships"]): One => {
    const oid = freshOid();
    const name = { given, family: "Ashdown" };
    const row = aDirector({ schemeId: scheme.id, name, memberships, ...linkedTo(oid) });
    return {
      row,
      ask: async (route, asked = {}) => {
        const params = { schemeId: scheme.id, ...asked.params };
        const answered = await door.ask(userIdOf(TENANT, oid), route, { ...asked, params });
        return answered.status;
      },
    };
  };
  const director = [{ role: "director", from: "2026-07-01" }] as const;
  const amara = one("Amara", director);
  const idris = one("Idris", director);
  const leila = one("Leila", []);
  await house.plant(scheme, [amara.row, idris.row, leila.row]);
  return { scheme, amara, idris, leila };
}

const WRITE = {
  body: {
    given: "Nia",
    family: "Brook",
    email: `${freshId("nia")}@northgate.example`,
    role: "deputy",
    from: "2026-08-12",
  },
};

function theEndOf({ row }: One, until: string): Asked {
  return { params: { personId: row.id }, body: { role: "director", from: "2026-07-01", until } };
}

function handOverTo({ row }: One, from: string, until: string): Asked {
  const { given, family } = row.name;
  return { body: { given, family, email: row.email, from, until } };
}

/** Whether they may read what directors read, and write what directors write. */
async function mayStill(one: One): Promise<boolean> {
  const [read, write] = [await one.ask(api.listRoles), await one.ask(api.giveRole, WRITE)];
  expect({ read, letIn: write !== 404 }).toEqual({ read, letIn: read === 200 });
  return read === 200;
}

describe("A role that is over", () => {
  it("T-E3-3: is refused at the next write and the next read, at once", async () => {
    const { amara, idris } = await aSchemeOfThree();
    expect(await mayStill(idris)).toBe(true);
    expect(await amara.ask(api.endRole, theEndOf(idris, "2026-08-11"))).toBe(200);
    expect(await mayStill(idris)).toBe(false);
  });

  it("T-E3-3, PF-20: ends with its last day, whoever holds it", async () => {
    const { amara, idris } = await aSchemeOfThree();
    expect(await amara.ask(api.endRole, theEndOf(idris, "2026-08-31"))).toBe(200);
    door.moveTo("2026-08-31T22:30:00.000Z"); // half past eleven in London
    expect(await mayStill(idris)).toBe(true);
    door.moveTo("2026-08-31T23:00:00.000Z"); // midnight in London
    expect(await mayStill(idris)).toBe(false);
  });

  it("PF-20: ends at once where the link between row and account is undone", async () => {
    const { scheme, amara, idris } = await aSchemeOfThree();
    const version = (await house.ports.store.person(scheme.id, idris.row.id))?.version ?? "";
    const asked = { params: { personId: idris.row.id }, ifMatch: version };
    expect(await amara.ask(api.undoLink, asked)).toBe(200);
    expect(await mayStill(idris)).toBe(false);
  });
});

describe("A scheme that is handed over", () => {
  it("is directed by both on the days that overlap, and then by one, in one act of two entries", async () => {
    const { scheme, amara, leila } = await aSchemeOfThree();
    const asked = handOverTo(leila, "2026-08-20", "2026-08-31");
    expect(await amara.ask(api.handOverScheme, asked)).toBe(200);
    await house.useCases.relay(scheme.id);
    const [ended, granted] = await house.ports.audit.newest(scheme.id, { limit: 2 });
    expect([granted?.event, ended?.event]).toMatchObject([
      { by: amara.row.id, personId: leila.row.id, act: { type: "RoleGranted" } },
      { by: amara.row.id, personId: amara.row.id, act: { type: "RoleEnded" } },
    ]);
    expect(await mayStill(leila)).toBe(false);
    door.moveTo("2026-08-20T11:00:00.000Z");
    expect([await mayStill(amara), await mayStill(leila)]).toEqual([true, true]);
    door.moveTo("2026-09-01T11:00:00.000Z");
    expect([await mayStill(amara), await mayStill(leila)]).toEqual([false, true]);
  });

  it("stays as it is where one half of it is not possible", async () => {
    const { amara, idris, leila } = await aSchemeOfThree();
    expect(await amara.ask(api.endRole, theEndOf(idris, "2026-08-11"))).toBe(200);
    const mark = await door.mark();
    const newcomer = { ...leila, row: aDirector({ email: "new@northgate.example" }) };
    const refusals = [
      await amara.ask(api.handOverScheme, handOverTo(newcomer, "2026-08-20", "2026-08-31")),
      await amara.ask(api.handOverScheme, handOverTo(leila, "2026-09-02", "2026-08-31")),
      await amara.ask(api.handOverScheme, handOverTo(amara, "2026-08-20", "2026-08-31")),
    ];
    expect(refusals).toEqual([409, 409, 409]);
    expect(await door.mark()).toBe(mark);
  });

  it("keeps a director whoever hands over and ends whom at the same moment", async () => {
    const { scheme, amara, idris, leila } = await aSchemeOfThree();
    await Promise.all([
      amara.ask(api.handOverScheme, handOverTo(leila, "2026-08-12", "2026-08-11")),
      idris.ask(api.endRole, theEndOf(amara, "2026-08-11")),
      amara.ask(api.endRole, theEndOf(idris, "2026-08-11")),
    ]);
    const people = await house.ports.store.people(scheme.id);
    const directing = people.filter(({ value }) =>
      value.memberships.some(
        ({ role, until = "2026-08-12" }) => role === "director" && until >= "2026-08-12",
      ),
    );
    expect(directing.length).toBeGreaterThan(0);
  });
});

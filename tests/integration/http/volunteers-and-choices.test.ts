import { api } from "../../../bot/src/contract";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { objectIdFor } from "../../../bot/src/local/directory/account-ids";
import { LocalPerson } from "../../support/local-person";
import { startConnector, type Connector } from "../../support/connector";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";

let app: RunningApp;
let connector: Connector;
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? "";

beforeAll(async () => {
  connector = await startConnector();
  app = await startRunningApp();
  await app.director.imports(FOUR_PEOPLE);
  for (const kind of ["foundation-doctors", "senior-doctors"] as const) {
    for (const { name, personId } of await app.director.people(kind)) ids.set(name, personId);
  }
});
afterAll(async () => {
  await app.close();
  await connector.close();
});

const asked = (names: readonly string[], supervisorToldOn = "2026-08-03") => ({
  body: { personIds: names.map((name) => ids.get(name) ?? name), supervisorToldOn },
});

async function volunteers(): Promise<readonly string[]> {
  const all = await app.director.people("senior-doctors");
  return all.filter(({ volunteering }) => volunteering === "volunteered").map(({ name }) => name);
}

describe("The statement that some have volunteered (principle 10)", () => {
  it.each([
    ["an F1 among them (NP2)", ["Ivo Lang", "Sam Okafor"], "not-a-volunteer-candidate", 409],
    ["somebody unknown among them", ["Ivo Lang", "nobody"], "not-found", 404],
    ["the director among them", ["Ivo Lang", "director"], "not-a-volunteer-candidate", 409],
  ] as const)(
    "with %s is refused whole: nobody is made one",
    async (_what, names, code, status) => {
      const staff = await app.director.people("staff");
      ids.set("director", staff[0]?.personId ?? "");
      const refused = await app.director.refused(api.stateVolunteers, asked(names));
      expect(refused).toMatchObject({ code, status });
      expect(await volunteers()).toEqual([]);
    },
  );

  it("can be made about an F2, who is shown as one who may be asked, and about no F1 (NP2)", async () => {
    const doctors = await app.director.people("foundation-doctors");
    const shown = new Map(doctors.map(({ name, volunteering }) => [name, volunteering]));
    expect(shown.get("Ruth Vale")).toBe("invited");
    expect(shown.get("Sam Okafor")).toBeUndefined();
  });

  it("with a day that is still to come is refused; today is a good day", async () => {
    const tomorrow = asked(["Ivo Lang"], "2026-08-13");
    const refused = await app.director.refused(api.stateVolunteers, tomorrow);
    expect(refused).toMatchObject({ status: 409, code: "date-in-the-future" });
    expect(await volunteers()).toEqual([]);
    const today = asked(["Ivo Lang"], "2026-08-12");
    expect(await app.director.does(api.stateVolunteers, today)).toEqual({ stated: 1, already: 0 });
  });

  it("makes supporters of them; those who are already stay so, and an F2 may be one of them", async () => {
    const all = asked(["Ivo Lang", "Fay Moor", "Ruth Vale", "Ruth Vale"]);
    expect(await app.director.does(api.stateVolunteers, all)).toEqual({ stated: 2, already: 1 });
    expect((await volunteers()).toSorted()).toEqual(["Fay Moor", "Ivo Lang", "Ruth Vale"]);
    expect((await app.director.does(api.getScheme)).counts.supporters).toBe(3);
  });
});

describe("Who somebody is", () => {
  it("is said to the director", async () => {
    expect(await app.director.does(api.getMe)).toEqual({
      name: "Amara Whitfield",
      schemes: [
        {
          schemeId: "northgate",
          name: "Northgate Foundation Programme",
          provider: "Northgate Hospitals",
          roles: ["director"],
        },
      ],
    });
    const staff = await app.director.people("staff");
    expect(staff).toMatchObject([{ email: SEED_DIRECTOR.email, linked: true }]);
  });

  it("is nothing to do with the e-mail in a token: only the bot's own question links a row (principle 11)", async () => {
    const oid = objectIdFor("sam.okafor@northgate.example");
    const sam = await app.personWith(oid);
    expect(await sam.does(api.getMe)).toEqual({ name: "", schemes: [] });
    expect((await app.director.person("foundation-doctors", "Sam Okafor")).linked).toBe(false);
  });
});

describe("A choice in the tab", () => {
  let sam: LocalPerson;
  beforeAll(async () => {
    sam = new LocalPerson(app.base, connector, "sam.okafor@northgate.example");
    await sam.joins();
    const body = { doctorId: id("Sam Okafor"), supporterId: id("Fay Moor") };
    await app.director.does(api.pairByHand, { body });
  });

  const choose = async (choice: string) => {
    const tab = await sam.inTheTab();
    const { asDoctor } = await tab.does(api.makeMyChoice, {
      body: { schemeId: "northgate", choice },
    });
    const [mine] = asDoctor;
    return [mine?.optedOut, mine?.supporterTold, mine?.remindersSilenced];
  };

  it("opts out, says so to the supporter only when asked, and comes back; each press may be repeated (NP13, NP15)", async () => {
    expect(await choose("opt-out")).toEqual([true, false, false]);
    expect(await choose("opt-out")).toEqual([true, false, false]);
    expect(await choose("tell-supporter")).toEqual([true, true, false]);
    expect(await choose("rejoin")).toEqual([false, false, false]);
    expect(await choose("rejoin")).toEqual([false, false, false]);
  });

  it("stops the reminders and starts them again (NP14)", async () => {
    expect(await choose("silence-reminders")).toEqual([false, false, true]);
    expect(await choose("resume-reminders")).toEqual([false, false, false]);
  });

  it("is none that we do not know, and none for those who are no foundation doctors", async () => {
    const tab = await sam.inTheTab();
    const body = { schemeId: "northgate", choice: "leave" };
    expect((await tab.refused(api.makeMyChoice, { body })).detail).toMatch(/^choice: /u);
    const optOut = { body: { schemeId: "northgate", choice: "opt-out" } };
    expect((await app.director.refused(api.makeMyChoice, optOut)).code).toBe(
      "not-a-foundation-doctor",
    );
    const elsewhere = { body: { schemeId: "elsewhere", choice: "opt-out" } };
    expect(await tab.refused(api.makeMyChoice, elsewhere)).toMatchObject({ status: 404 });
  });

  it("is seen by the director as that it is so, and the page of a person shows their own half only", async () => {
    await choose("opt-out");
    const row = await app.director.person("foundation-doctors", "Sam Okafor");
    expect(row).toMatchObject({ optedOut: true, linked: true });
    const tab = await sam.inTheTab();
    expect(await tab.does(api.getMySupport)).toMatchObject({
      asDoctor: [{ supporter: { fullName: "Fay Moor" }, optedOut: true }],
      asSupporter: [],
    });
  });
});

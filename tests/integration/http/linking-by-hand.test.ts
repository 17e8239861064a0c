import { api } from "../../../bot/src/contract";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import { objectIdFor } from "../../../bot/src/local/directory/account-ids";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aDirector, aScheme, TODAY } from "../../support/builders";
import { startConnector, type Connector } from "../../support/connector";
import { Director } from "../../support/director";
import { problemIn } from "../../support/http-call";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE } from "../../support/northgate";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";

const OTHER_DIRECTOR = "00000000-0000-4000-8000-000000000011";
const FOREIGN_DIRECTOR = "00000000-0000-4000-8000-000000000012";
const ADMINISTRATOR = "00000000-0000-4000-8000-000000000013";
const mail = (name: string) => `${name}@northgate.example`;

describe("People, linked by hand", () => {
  let app: RunningApp;
  let connector: Connector;

  beforeAll(async () => {
    connector = await startConnector();
    const linked = (oid: string) => ({
      link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, oid), at: TODAY } as const,
    });
    app = await startRunningApp({
      prepared: async (store) => {
        await store.plant(aScheme({ id: "riverside", tenantId: LOCAL_TENANT_ID }), [
          aDirector({ id: "riverside-director", ...linked(OTHER_DIRECTOR) }),
          aDirector({
            memberships: [{ role: "administrator", from: "2026-07-01" }],
            ...linked(ADMINISTRATOR),
          }),
          aDirector({ id: "riverside-dme", memberships: [{ role: "dme", from: "2026-07-01" }] }),
        ]);
        // A scheme that another organisation runs, with a director of ours in it.
        await store.plant(aScheme({ id: "abroad" }), [aDirector(linked(FOREIGN_DIRECTOR))]);
      },
    });
    await app.director.imports(FOUR_PEOPLE);
  });
  afterAll(async () => {
    await app.close();
    await connector.close();
  });

  const sam = () => app.director.person("foundation-doctors", "Sam Okafor");
  const ruth = () => app.director.person("foundation-doctors", "Ruth Vale");

  async function link(row: { personId: string; version: string }, email: string) {
    const { personId, version } = row;
    const body = { objectId: objectIdFor(email) };
    return app.director.ask(api.linkByHand, { params: { personId }, body, ifMatch: version });
  }

  async function undo({ personId, version }: { personId: string; version: string }) {
    return app.director.does(api.undoLink, { params: { personId }, ifMatch: version });
  }

  it("are found in the directory by name or mail, and it is said who is linked to whom (principle 11)", async () => {
    const search = (words: string) => app.director.does(api.searchDirectory, { query: { words } });
    expect(await search("okafor")).toEqual({
      accounts: [
        {
          objectId: objectIdFor(mail("sam.okafor")),
          name: "Sam Okafor",
          email: mail("sam.okafor"),
        },
      ],
    });
    const [amara] = (await search("amara")).accounts;
    expect(amara).toMatchObject({ linkedTo: "Amara Whitfield" });
    expect(await search("nobody here")).toEqual({ accounts: [] });
    for (const words of ["x", " x ", "x".repeat(61)]) {
      const refused = await app.director.refused(api.searchDirectory, { query: { words } });
      expect(refused).toMatchObject({ status: 400, code: "invalid-request" });
    }
    expect(await app.director.does(api.getScheme)).toMatchObject({ directorySearch: true });
  });

  it("are tied to an account once, by the director's name, and are themselves from then on (principle 11)", async () => {
    const row = await sam();
    const answered = await link(row, row.email);
    expect(answered.status).toBe(200);
    expect(await sam()).toMatchObject({ linked: true, linkedBy: "Amara Whitfield" });
    const person = new LocalPerson(app.base, connector, row.email);
    const me = await person.inTheTab();
    expect((await me.does(api.getMe)).schemes).toMatchObject([{ schemeId: "northgate" }]);
    expect((await me.does(api.getMySupport)).asDoctor).toHaveLength(1);
    // A second press, or another director's, changes nothing.
    expect(problemIn(await link(await sam(), row.email)).code).toBe("already-linked");
  });

  it("cannot share an account, and cannot be tied to one that the directory does not have", async () => {
    const refusal = async (email: string) => problemIn(await link(await ruth(), email));
    expect(await refusal(mail("sam.okafor"))).toMatchObject({ code: "account-already-linked" });
    expect(await refusal(mail("not.in.the.directory"))).toMatchObject({ code: "account-unknown" });
    const stale = { ...(await ruth()), version: '"stale"' };
    expect(problemIn(await link(stale, mail("ruth.vale"))).code).toBe("version-out-of-date");
    expect(await ruth()).toMatchObject({ linked: false });
  });

  it("are tied once where two directors, or two rows, want it in the same moment", async () => {
    const [ivo, fay] = await Promise.all(
      ["Ivo Lang", "Fay Moor"].map((name) => app.director.person("senior-doctors", name)),
    );
    if (ivo === undefined || fay === undefined) throw new Error("Two seniors are missing.");
    const one = await Promise.all([link(ivo, mail("ivo.lang")), link(fay, mail("ivo.lang"))]);
    expect(one.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const free = [ivo, fay].find((_, nth) => one[nth]?.status === 409) ?? fay;
    const two = await Promise.all([1, 2].map(() => link(free, mail("fay.moor"))));
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    for (const name of ["Ivo Lang", "Fay Moor"]) {
      await undo(await app.director.person("senior-doctors", name));
    }
  });

  it("are not linked any more once it is undone, and are asked again when they say hello (principle 11)", async () => {
    const row = await sam();
    const person = new LocalPerson(app.base, connector, row.email);
    expect(await undo(row)).toMatchObject({ linked: false });
    const me = await person.inTheTab();
    expect((await me.does(api.getMe)).schemes).toEqual([]);
    const again = await app.director.refused(api.undoLink, {
      params: { personId: row.personId },
      ifMatch: row.version,
    });
    expect(again.code).toBe("not-linked");
    await person.joins();
    const confirmed = await sam();
    expect(confirmed.linked).toBe(true);
    expect(confirmed.linkedBy).toBeUndefined();
  });

  it("get what waited for them when they are linked, and it waits again when that is undone (NP12)", async () => {
    const seniors = await app.director.people("senior-doctors");
    const ivo = await app.director.person("senior-doctors", "Ivo Lang");
    await app.director.stateVolunteers(seniors.map(({ personId }) => personId));
    const doctor = await ruth();
    await app.director.does(api.pairByHand, {
      body: { doctorId: doctor.personId, supporterId: ivo.personId },
    });
    const person = new LocalPerson(app.base, connector, doctor.email);
    await person.installs();
    const before = person.received.length;
    await app.director.moveClock({ advance: "P3D" });
    const state = async (kind: string) =>
      (await app.director.pairings())
        .flatMap(({ deliveries }) => deliveries)
        .find((one) => one.kind === kind && one.to === "foundation-doctor")?.state;
    expect(await state("supporter-announced")).toBe("waiting");
    expect((await link(await ruth(), doctor.email)).status).toBe(200);
    await app.director.moveClock({ advance: "PT1M" });
    expect(await state("supporter-announced")).toBe("sent");
    expect(person.received.length).toBe(before + 1);
    await undo(await ruth());
    const { pairingId, version } = await app.director.pairingOf("Ruth Vale");
    await app.director.does(api.endPairing, { params: { pairingId }, ifMatch: version });
    await app.director.moveClock({ advance: "P3D" });
    expect(await state("pairing-ended")).toBe("waiting");
    expect(person.received.length).toBe(before + 1);
  });

  it("have a ready e-mail while they are not linked, with the way in and nothing else about them", async () => {
    const { personId, email } = await ruth();
    const invitation = await app.director.does(api.getInvitation, { params: { personId } });
    expect(invitation).toMatchObject({
      to: email,
      subject: "Near-peer in Teams: Northgate Foundation Programme",
    });
    expect(invitation.text).toContain(`http://127.0.0.1:${app.port}/local/`);
    expect(invitation.text).toContain("Hello Ruth,");
    expect(invitation.text).not.toMatch(/F2|Vale|Surgery|7111112|doctor/u);
    const { protocol, pathname, searchParams } = new URL(invitation.href);
    expect([protocol, pathname]).toEqual(["mailto:", email]);
    expect(searchParams.get("body")).toBe(invitation.text.replaceAll("\n", "\r\n"));
    const linked = await sam();
    const none = await app.director.refused(api.getInvitation, {
      params: { personId: linked.personId },
    });
    expect(none.code).toBe("already-linked");
  });

  it("are nobody else's to link: not another scheme's, not another organisation's, not one's own", async () => {
    const { personId, version } = await ruth();
    const linking = {
      params: { personId },
      body: { objectId: objectIdFor(mail("ruth.vale")) },
      ifMatch: version,
    };
    const other = new Director(app.base, await app.sign(goodClaims(OTHER_DIRECTOR)), "riverside");
    expect((await other.refused(api.linkByHand, linking)).code).toBe("not-found");
    const { params, ifMatch } = linking;
    expect((await other.refused(api.undoLink, { params, ifMatch })).code).toBe("not-found");
    expect((await other.refused(api.getInvitation, { params })).code).toBe("not-found");
    const abroad = new Director(app.base, await app.sign(goodClaims(FOREIGN_DIRECTOR)), "abroad");
    expect((await abroad.refused(api.linkByHand, linking)).code).toBe("account-of-another-tenant");
    const amara = await app.director.person("staff", "Amara Whitfield");
    const own = { params: { personId: amara.personId }, ifMatch: amara.version };
    expect((await app.director.refused(api.undoLink, own)).code).toBe("your-own-link");
  });

  it("who direct, deputise or are DME are a director's to link, and not an administrator's (NP22)", async () => {
    const token = await app.sign(goodClaims(ADMINISTRATOR));
    const administrator = new Director(app.base, token, "riverside");
    const other = new Director(app.base, await app.sign(goodClaims(OTHER_DIRECTOR)), "riverside");
    const staff = await other.people("staff");
    const row = (personId: string) => {
      const version = staff.find((one) => one.personId === personId)?.version ?? "";
      return { params: { personId }, ifMatch: version };
    };
    const body = { objectId: objectIdFor(mail("sam.okafor")) };
    const linking = { ...row("riverside-dme"), body };
    expect((await administrator.refused(api.linkByHand, linking)).code).toBe("for-directors-only");
    const undoing = row("riverside-director");
    expect((await administrator.refused(api.undoLink, undoing)).code).toBe("for-directors-only");
    expect((await other.does(api.linkByHand, linking)).linked).toBe(true);
  });

  it("leave neither a token nor a name in the log, only who did what in the audit trail", async () => {
    const token = await app.sign(goodClaims(OTHER_DIRECTOR));
    const other = new Director(app.base, token, "riverside");
    await other.does(api.searchDirectory, { query: { words: "okafor" } });
    const logged = JSON.stringify(app.logged);
    expect(logged).not.toContain(token);
    expect(logged).not.toMatch(/okafor/iu);
  });
});

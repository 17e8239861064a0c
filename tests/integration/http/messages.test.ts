import { api, type MessageRow, type SeenMessageKind } from "../../../bot/src/contract";
import { LOCAL_TENANT_ID, SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { startConnector, type Connector } from "../../support/connector";
import { prepareStore } from "../../support/data-folder";
import { LocalPerson } from "../../support/local-person";
import { FOUR_PEOPLE } from "../../support/northgate";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { until } from "../../support/until";

const HELLO = "Shall we have a coffee on Friday, by the fountain?";

// The steps build on each other, as a director's morning does.
describe("Messages over HTTP", () => {
  let connector: Connector;
  let app: RunningApp;
  let sam: LocalPerson, ivo: LocalPerson;

  let running = true;
  const stop = async () => {
    if (running) await app.stop();
    running = false;
  };
  const person = (name: string) =>
    new LocalPerson(app.base, connector, `${name}@northgate.example`);
  const overview = () => app.director.does(api.getMessages);
  const listed = async (query: Readonly<Record<string, string>> = {}) =>
    (await app.director.does(api.listMessages, { query })).items;
  const messageTo = async (name: string, kind: SeenMessageKind): Promise<MessageRow> => {
    const found = (await listed({ kind })).find(({ to }) => to.name === name);
    if (found === undefined) throw new Error(`No ${kind} to ${name}.`);
    return found;
  };
  const ofRow = ({ messageId, to }: MessageRow) => ({
    params: { messageId },
    query: { recipientId: to.personId },
  });
  const preview = async (row: MessageRow) => app.director.does(api.previewMessage, ofRow(row));
  const skipOf = ({ messageId, to, version }: MessageRow) => ({
    params: { messageId },
    body: { recipientId: to.personId },
    ifMatch: version,
  });
  const hold = async (held: boolean) =>
    app.director.does(api.holdMessages, {
      body: { held },
      ifMatch: (await overview()).hold.version,
    });

  beforeAll(async () => {
    connector = await startConnector();
    app = await startRunningApp({ now: "2026-08-12T19:00:00.000Z" });
    await app.director.imports(FOUR_PEOPLE);
    await app.director.seniorsVolunteer();
    sam = person("sam.okafor");
    ivo = person("ivo.lang");
    for (const one of [sam, ivo]) await one.joins();
    const supporterId = (await app.director.person("senior-doctors", "Ivo Lang")).personId;
    for (const name of ["Sam Okafor", "Ruth Vale"]) {
      const doctorId = (await app.director.person("foundation-doctors", name)).personId;
      await app.director.does(api.pairByHand, { body: { doctorId, supporterId } });
    }
    await app.director.moveClock({ advance: "PT1S" });
  });
  afterAll(async () => {
    await stop();
    app.folder.remove();
    await connector.close();
  });

  it("say what comes, to how many and when, before any has gone", async () => {
    const { all, kinds, coming, hold: held, progress } = await overview();
    expect(all).toMatchObject({ total: 6, planned: 6, going: 0, sent: 0 });
    expect(kinds.map(({ kind, counts }) => [kind, counts.planned]).toSorted()).toEqual([
      ["doctor-announced", 2],
      ["reminder", 2],
      ["supporter-announced", 2],
    ]);
    expect(coming.map(({ to }) => to).slice(0, 2)).toEqual([2, 2]);
    expect(held).toMatchObject({ held: false });
    expect(progress).toBeUndefined();
  });

  it("are shown as their reader will see them, with a toast that names nobody", async () => {
    const shown = await preview(await messageTo("Sam Okafor", "supporter-announced"));
    if (shown.state !== "shown") throw new Error(shown.why);
    expect(shown.lines.join("\n")).toContain("Ivo Lang");
    expect(shown.toast).not.toMatch(/Ivo|Sam/u);
    expect(sam.cardsWith("Ivo Lang")).toEqual([]);
  });

  it("do not go while they are held: they wait, Today says so, and none is lost", async () => {
    const { version } = (await overview()).hold;
    const after = await hold(true);
    expect(after.hold).toMatchObject({ held: true, by: "Amara Whitfield" });
    const stale = { body: { held: false }, ifMatch: version };
    expect((await app.director.refused(api.holdMessages, stale)).code).toBe("version-out-of-date");
    await app.director.moveClock({ now: "2026-08-13T10:00:00.000Z" });
    expect(sam.cardsWith("Ivo Lang")).toEqual([]);
    expect((await overview()).all).toMatchObject({ total: 6, waiting: 4, planned: 2, sent: 0 });
    const [row] = await listed();
    expect(row?.why).toContain("held");
    const { groups } = await app.director.does(api.getToday);
    expect(groups[0]).toMatchObject({ kind: "messages-held", rows: [{ name: "Amara Whitfield" }] });
  });

  it("PF-24: go once they are let go, to whoever can be reached; who cannot stands first", async () => {
    await hold(false);
    const sent = async () => (await overview()).all.sent;
    await until("three sent", async () => (await sent()) === 3 || undefined);
    expect(sam.cardsWith("Ivo Lang")).toHaveLength(1);
    const { all, halfReached, halfReachedTotal } = await overview();
    expect(all).toMatchObject({ total: 6, sent: 3, waiting: 1, planned: 2 });
    expect(halfReachedTotal).toBe(1);
    expect(halfReached).toMatchObject([
      { doctor: { name: "Ruth Vale" }, who: "doctor", why: "not-linked" },
    ]);
    const rows = await listed();
    expect(rows.map(({ standing }) => standing)).toEqual([
      "waiting",
      ...["planned", "planned"],
      ...["sent", "sent", "sent"],
    ]);
    expect(rows[0]).toMatchObject({ to: { name: "Ruth Vale" }, canSkip: true, canMail: true });
    expect(rows[0]?.next).toContain("ready e-mail");
  });

  it("that did not reach somebody come as an e-mail with its facts and the way into Teams", async () => {
    const row = await messageTo("Ruth Vale", "supporter-announced");
    const mail = await app.director.does(api.getMessageEmail, ofRow(row));
    expect(mail.to).toBe("ruth.vale@northgate.example");
    expect(mail.href).toMatch(/^mailto:ruth\.vale@northgate\.example\?subject=/u);
    for (const words of ["Hello Ruth", "Ivo Lang", "ivo.lang@", "Near-peer", "Amara Whitfield"]) {
      expect(mail.text).toContain(words);
    }
    const arrived = ofRow(await messageTo("Sam Okafor", "supporter-announced"));
    expect((await app.director.refused(api.getMessageEmail, arrived)).code).toBe("no-email-for-it");
  });

  it("T-E4-7: keep what a supporter writes between the two: not shown, not mailed, not to be stopped", async () => {
    await ivo.pressesOn("introduction.send", { text: HELLO }, "Ruth Vale");
    await app.director.moveClock({ advance: "PT1M" });
    const row = await messageTo("Ruth Vale", "introduction");
    expect(row).toMatchObject({ standing: "waiting", canSkip: false, canMail: true });
    const shown = await preview(row);
    expect(shown).toMatchObject({ state: "not-shown" });
    const mail = await app.director.does(api.getMessageEmail, ofRow(row));
    expect(mail.text).toContain("Ivo Lang");
    expect(JSON.stringify([shown, mail])).not.toContain("coffee");
    const refused = await app.director.refused(api.skipMessage, skipOf(row));
    expect(refused.code).toBe("message-not-to-skip");
  });

  it("can be taken out one by one, for good: the sums stay, and nothing brings them back", async () => {
    const { total } = (await overview()).all;
    const row = await messageTo("Ruth Vale", "supporter-announced");
    const taken = await app.director.does(api.skipMessage, skipOf(row));
    expect(taken).toMatchObject({ standing: "not-needed", canSkip: false });
    expect(taken.next).toContain("other half");
    expect((await overview()).all).toMatchObject({ total, notNeeded: 1 });
    const again = await app.director.refused(api.skipMessage, skipOf(row));
    expect(again).toMatchObject({ code: "message-has-gone", status: 409 });
    const ruth = person("ruth.vale");
    await ruth.joins();
    await app.director.moveClock({ advance: "PT2H" });
    expect(ruth.cardsWith(HELLO)).toHaveLength(1);
    expect((await messageTo("Ruth Vale", "supporter-announced")).standing).toBe("not-needed");
  });

  it("T-E4-7: that have gone cannot be taken out, and it is said when they went", async () => {
    const row = await messageTo("Sam Okafor", "supporter-announced");
    const refused = await app.director.refused(api.skipMessage, skipOf(row));
    expect(refused.code).toBe("message-has-gone");
    expect(refused.detail).toContain("It went on Thursday 13 August at 11:0");
  });

  it("are found by name, kind and standing, a page at a time", async () => {
    expect((await listed({ search: "ruth" })).every(({ to }) => to.name === "Ruth Vale")).toBe(
      true,
    );
    const { all } = await overview();
    expect(await listed({ standing: "sent" })).toHaveLength(all.sent);
    const first = await app.director.does(api.listMessages, { query: { limit: "2" } });
    expect(first).toMatchObject({ total: all.total, items: { length: 2 } });
    const rest = await listed({ cursor: first.next ?? "" });
    expect(rest).toHaveLength(all.total - 2);
  });

  it("never name what only its reader may know of: no row, no sum, no preview (NP22)", async () => {
    const { all } = await overview();
    await (
      await sam.inTheTab()
    ).does(api.raiseConcern, {
      body: {
        token: "a-token",
        to: "director",
        concerning: "something-else",
        text: "It is about the rota.",
        anyway: false,
      },
    });
    await app.director.moveClock({ advance: "PT1M" });
    expect((await overview()).all).toEqual(all);
    await stop();
    await prepareStore(app.folder, async ({ ports, useCases }) => {
      const worry = (await ports.outbox.ofScheme("northgate")).find(
        ({ message }) => message.kind === "concern-raised",
      );
      if (worry === undefined) throw new Error("The concern is told to nobody.");
      const { recipientId } = worry.message;
      expect(await useCases.previewMessage("northgate", recipientId, worry.id)).toBeUndefined();
      const [director] = await useCases.actorsOf(userIdOf(LOCAL_TENANT_ID, SEED_DIRECTOR.oid));
      const version = (await ports.outbox.message(recipientId, worry.id))?.version;
      if (director === undefined || version === undefined) throw new Error("Somebody is missing.");
      const skip = { recipientId, messageId: worry.id, version };
      const unknown = { ok: false, refusal: { code: "message-unknown" } };
      expect(await useCases.skipMessage(director, skip)).toEqual(unknown);
      expect(await useCases.messageEmail(director, recipientId, worry.id)).toEqual(unknown);
    });
  });
});

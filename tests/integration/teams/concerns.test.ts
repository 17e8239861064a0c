import { concernBeforeCard } from "../../../bot/src/cards/concerns/before.card";
import { concernReceivedCard } from "../../../bot/src/cards/concerns/received.card";
import { concernStrandedCard } from "../../../bot/src/cards/concerns/stranded.card";
import { concernToReadCard } from "../../../bot/src/cards/concerns/to-read.card";
import { concernWasReadCard } from "../../../bot/src/cards/concerns/was-read.card";
import { makeUseCases, type UseCases } from "../../../bot/src/compose-use-cases";
import type { SchemeStore } from "../../../bot/src/application/ports/scheme-store";
import { cardShape, inputsOf } from "../../support/cards/card-shape";
import { READ_BY } from "../../support/concern";
import { aStaffedPair, type Member, type StaffedPair } from "../../support/teams/a-staffed-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { TeamsPerson, type DialogSeen } from "../../support/teams/teams-person";

const TEXT = "The canary-rota leaves two of us for five wards.";
const SAVED = "Saved. Amara Whitfield, director, will read it by 12:00 on Thursday 13 August.";
const TO_READ = {
  schemeName: "Northgate Foundation Programme",
  readBy: "12:00 on Thursday 13 August",
};
const SENT_AT = "12:00 on Wednesday 12 August";

/** A form as its reader has it: what its buttons send, what its inputs hold, and its words. */
function formOf(seen: DialogSeen) {
  if (!("card" in seen)) throw new Error(`No form: ${seen.line}`);
  const card = cardShape.parse(seen.card);
  const sends = (card.actions ?? []).flatMap((one) =>
    one.type === "Action.Submit" ? [one.data] : [],
  );
  return { sends, inputs: inputsOf(card), words: JSON.stringify(card) };
}

/** Opens the form, and sends it with these inputs changed. */
async function sends({ teams }: Member, schemeId: string, inputs: Record<string, unknown>) {
  const form = formOf(await teams.opens("concern.raise", { about: schemeId }));
  const given = { to: "director", concerning: "something-else", text: TEXT, ...inputs };
  return teams.submits("concern.send", { ...form.sends[0], ...form.inputs, ...given });
}

const concernsOf = async (store: SchemeStore, { scheme }: StaffedPair) =>
  (await store.list(scheme.id, "concern")).map(({ value }) => value);

describe("Something worries me, in the bot (NP22)", () => {
  let house: BotHouse;
  let later: UseCases;

  beforeAll(async () => {
    house = await openBotHouse();
    const clock = { ...house.ports.clock, now: () => READ_BY };
    later = makeUseCases({ ...house.ports, clock });
  });
  afterAll(() => house.close());

  /** The sweep and all it causes, once the time is over. */
  async function atTheDeadline({ scheme }: StaffedPair) {
    await later.sweep(scheme.id);
    await later.sweep(scheme.id);
    await later.relay(scheme.id);
    while ((await later.sendDue()) > 0);
  }

  it("says first who reads it and how soon, and opens a form that goes to whom the author chose, at once", async () => {
    const { scheme, tomos, priya, amara, idris, leila } = await aStaffedPair(house);
    expect(await tomos.teams.says("Something worries me.")).toEqual(
      concernBeforeCard.render({
        schemeId: scheme.id,
        schemeName: scheme.name,
        whoReads:
          "You choose who reads it: Amara Whitfield, director; or Idris Vaughan, director of medical education. They will, by 12:00 on Thursday 13 August. They see your name. Left unread until then, it goes to a deputy too.",
        canWrite: true,
        signposts: [...scheme.policy.signposts],
      }).card,
    );
    const posted = tomos.teams.received.length;
    expect(await sends(tomos, scheme.id, {})).toEqual({ line: SAVED });
    expect(tomos.teams.received.slice(posted)).toEqual([
      concernReceivedCard.render({ whoReads: SAVED.replace("Saved. ", "") }).card,
    ]);
    await house.settle(scheme.id);
    expect(amara.teams.received.slice(1)).toEqual([
      concernToReadCard.render({ ...TO_READ, schemeId: scheme.id, overdue: false }).card,
    ]);
    for (const { teams } of [priya, idris, leila]) expect(teams.received).toHaveLength(1);
  });

  it("keeps the words sealed, and out of every card, message, event and log line", async () => {
    const pair = await aStaffedPair(house);
    await sends(pair.priya, pair.scheme.id, { concerning: pair.tomos.row.id });
    const [concern] = await concernsOf(house.ports.store, pair);
    expect(concern).toMatchObject({
      authorId: pair.priya.row.id,
      about: { kind: "pair-half", personId: pair.tomos.row.id },
      readBy: READ_BY,
      state: { state: "raised" },
    });
    const events = await house.ports.relaySource.pending(pair.scheme.id, 100);
    const raised = events.filter((one) => JSON.stringify(one).includes("ConcernRaised"));
    expect(raised).toHaveLength(1);
    expect(JSON.stringify(raised)).not.toContain(pair.priya.row.id);
    await house.settle(pair.scheme.id);
    const messages = await house.ports.outbox.ofScheme(pair.scheme.id);
    const everything = [concern, events, messages, house.connector.ledger, house.logged];
    expect(JSON.stringify(everything)).not.toContain("canary-rota");
    const sealed = concern?.sealedText ?? "";
    const as = { schemeId: pair.scheme.id, kind: "concern", id: concern?.id ?? "" } as const;
    const opened = await house.ports.sealer.open(as, sealed);
    expect(opened.reveal()).toBe(TEXT);
  });

  it("is one concern, one message and one receipt when Teams delivers the form three times", async () => {
    const pair = await aStaffedPair(house);
    const { scheme, tomos, amara } = pair;
    const form = formOf(await tomos.teams.opens("concern.raise", { about: scheme.id }));
    const filled = { ...form.sends[0], to: "director", concerning: "something-else", text: TEXT };
    const send = () => tomos.teams.submits("concern.send", filled);
    expect([...(await Promise.all([send(), send()])), await send()]).toEqual(
      Array.from({ length: 3 }, () => ({ line: SAVED })),
    );
    await house.settle(scheme.id);
    expect(await concernsOf(house.ports.store, pair)).toHaveLength(1);
    expect([amara, tomos].map(({ teams }) => teams.received.length)).toEqual([2, 2]);
  });

  it("keeps what was typed in the form where it does not go, and says what to do", async () => {
    const pair = await aStaffedPair(house);
    const { scheme, tomos } = pair;
    const empty = formOf(await sends(tomos, scheme.id, { text: "  " }));
    expect(empty.words).toContain("There was nothing to send.");
    const unchosen = formOf(await sends(tomos, scheme.id, { to: "" }));
    expect(unchosen.words).toContain("Choose who should read this and what it is about.");
    expect(unchosen.inputs["text"]).toBe(TEXT);
    const long = formOf(await sends(tomos, scheme.id, { text: "long ".repeat(4_000) }));
    expect(long.words).toContain("That is 19,999 characters, and 4,000 fit. It has not gone.");
    expect(long.inputs).toMatchObject({ to: "director", concerning: "something-else" });
    expect(long.inputs["text"]).toMatch(/^(?:long ){900}/u);
    expect(await concernsOf(house.ports.store, pair)).toEqual([]);
  });

  it("asks before it sends what looks like an NHS number, and sends it where the author says so", async () => {
    const pair = await aStaffedPair(house);
    const { scheme, tomos } = pair;
    const text = "Patient 943 476 5919 waited six hours.";
    const asked = formOf(await sends(tomos, scheme.id, { text }));
    expect(asked.words).toContain("This looks like an NHS number. It has not gone.");
    expect(asked.inputs["text"]).toBe(text);
    expect(await concernsOf(house.ports.store, pair)).toEqual([]);
    const [again, asItIs] = asked.sends.map((data) => ({ ...data, ...asked.inputs }));
    expect(formOf(await tomos.teams.submits("concern.send", again)).words).toContain("NHS number");
    expect(await tomos.teams.submits("concern.send", asItIs)).toEqual({ line: SAVED });
  });

  it("goes past every director where it is about one", async () => {
    const pair = await aStaffedPair(house);
    const { scheme, tomos, amara, idris } = pair;
    const refused = formOf(await sends(tomos, scheme.id, { concerning: "director" }));
    expect(refused.words).toContain("Whom you chose could not read this one.");
    expect(await sends(tomos, scheme.id, { concerning: "director", to: "dme" })).toMatchObject({
      line: expect.stringContaining("Saved. Idris Vaughan") as unknown,
    });
    await house.settle(scheme.id);
    expect([amara, idris].map(({ teams }) => teams.received.length)).toEqual([1, 2]);
  });

  it("offers nobody who could not read it, and says where else to turn", async () => {
    const { scheme, tomos, amara } = await aStaffedPair(house, ["idris"]);
    const form = formOf(await tomos.teams.opens("concern.raise", { about: scheme.id }));
    expect(form.words).toContain("please turn to somebody outside");
    expect(form.words).not.toContain('"value":"dme"');
    expect(form.words).not.toContain("A director of the scheme");
    // The only director is no reader of their own.
    expect(JSON.stringify(await amara.teams.presses("concern.open"))).toContain(
      "Nobody in this scheme",
    );
    expect(await amara.teams.opens("concern.raise", { about: scheme.id })).toMatchObject({
      line: expect.stringContaining("Nobody in this scheme can read a note") as unknown,
    });
  });

  it("takes nothing for another scheme, about somebody they are no pair with, from a stranger, or on another's form", async () => {
    const [one, other] = [await aStaffedPair(house), await aStaffedPair(house)];
    const { tomos, leila, priya } = one;
    const notYours = { line: expect.stringContaining("not of a scheme of yours") as unknown };
    expect(await tomos.teams.opens("concern.raise", { about: other.scheme.id })).toEqual(notYours);
    expect(await sends(tomos, one.scheme.id, { about: other.scheme.id })).toEqual(notYours);
    expect(await sends(tomos, one.scheme.id, { concerning: leila.row.id })).toEqual(notYours);
    const stranger = new TeamsPerson(house).inRoster({ email: "nobody@elsewhere.example" });
    expect(await stranger.opens("concern.raise", { about: one.scheme.id })).toEqual({
      line: "I don't know you in any scheme yet. Type hi in the chat, and I will look again.",
    });
    expect(await sends(tomos, one.scheme.id, { token: "token-of-tomos" })).toEqual({ line: SAVED });
    expect(await sends(priya, one.scheme.id, { token: "token-of-tomos" })).toEqual(notYours);
    expect(await tomos.teams.submits("concern.send", { text: TEXT })).toMatchObject({
      line: expect.stringContaining("out of date") as unknown,
    });
    expect(await concernsOf(house.ports.store, other)).toEqual([]);
  });

  it("left unread past its time goes to the deputy as well, and once more to whom it was for", async () => {
    const pair = await aStaffedPair(house);
    const { scheme, tomos, amara, idris, leila } = pair;
    await sends(tomos, scheme.id, {});
    await atTheDeadline(pair);
    const overdue = concernToReadCard.render({
      ...TO_READ,
      schemeId: scheme.id,
      overdue: true,
    }).card;
    expect(leila.teams.received.slice(1)).toEqual([overdue]);
    expect(amara.teams.received.slice(1)).toContainEqual(overdue);
    expect(idris.teams.received).toHaveLength(1);
    const [concern] = await concernsOf(house.ports.store, pair);
    const reader = { schemeId: scheme.id, person: { value: leila.row, version: "" } };
    const act = { reader, concernId: concern?.id ?? "" };
    expect(await house.useCases.readConcern(act)).toMatchObject({ ok: false });
    const read = await later.readConcern(act);
    expect(read.ok && read.value.text.reveal()).toBe(TEXT);
    await later.relay(scheme.id);
    while ((await later.sendDue()) > 0);
    expect(tomos.teams.received.at(-1)).toEqual(
      concernWasReadCard.render({ reader: "Leila Farrow, deputy", raisedAt: SENT_AT }).card,
    );
  });

  it("that nobody may read any more says so to its author, and where else to turn", async () => {
    const pair = await aStaffedPair(house, ["leila"]);
    const { scheme, tomos, amara } = pair;
    await sends(tomos, scheme.id, {});
    const found = await house.ports.store.person(scheme.id, amara.row.id);
    if (found === undefined) throw new Error("No director.");
    const left = { role: "director", from: "2026-07-01", until: "2026-08-12" } as const;
    await house.ports.store.commit({
      schemeId: scheme.id,
      replace: [
        { type: "person", value: { ...found.value, memberships: [left] }, version: found.version },
      ],
      events: [
        {
          id: "left",
          schemeId: scheme.id,
          at: READ_BY,
          by: "system",
          act: { type: "SchemeCreated" },
        },
      ],
    });
    await atTheDeadline(pair);
    expect(tomos.teams.received.at(-1)).toEqual(
      concernStrandedCard.render({ raisedAt: SENT_AT, signposts: [...scheme.policy.signposts] })
        .card,
    );
  });

  describe("when the store is down", () => {
    beforeEach(() => {
      house.store.faults.length = 0;
    });
    afterEach(() => {
      house.store.faults.length = 0;
    });

    it("does not open, with a reference; and a form that was sent stays open with what was typed", async () => {
      const { tomos } = await aStaffedPair(house);
      house.store.faults.push({ match: () => true, status: 403, times: 1_000 });
      const button = { v: 2, cardId: "card-1", nth: 0, dialog: "concern.raise" };
      const opened = await tomos.teams.asksDialog("task/fetch", button);
      expect(opened).toMatchObject({ line: expect.stringContaining("reference-") as unknown });
      const value = { data: { ...button, verb: "concern.send", text: TEXT } };
      const sent = await tomos.teams.sends({ type: "invoke", name: "task/submit", value });
      expect(sent).toMatchObject({ status: 500, text: '{"error":"went-wrong"}' });
      expect(JSON.stringify(house.logged)).not.toContain("canary-rota");
    });
  });
});

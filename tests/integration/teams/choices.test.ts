import { differentAskedCard } from "../../../bot/src/cards/choices/different-asked.card";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { londonDate } from "../../../bot/src/scheme/calendar/london";
import {
  aDirector,
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TODAY,
} from "../../support/builders";
import { aPair, type Pair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

const textOf = (card: unknown) => JSON.stringify(card);
const requestsOf = async ({ scheme }: Pair) =>
  (await house.ports.store.list(scheme.id, "request")).map(({ value }) => value);
const kindsTo = async ({ scheme }: Pair, id: string) =>
  (await house.messages(scheme.id))
    .filter(({ recipientId }) => recipientId === id)
    .map(({ kind }) => kind);

/** A pair, and somebody who runs their scheme. */
async function aPairWithDirector() {
  const pair = await aPair(house);
  const amara = new TeamsPerson(house).inRoster({ email: "amara@northgate.example" });
  const director = aDirector({ schemeId: pair.scheme.id, ...linkedTo(amara.oid) });
  const act = { type: "DirectorNamed" } as const;
  await house.ports.store.commit({
    schemeId: pair.scheme.id,
    create: [{ type: "person", value: director }],
    events: [{ id: freshId("event"), schemeId: pair.scheme.id, at: TODAY, by: "operator", act }],
  });
  const row = { schemeId: pair.scheme.id, personId: director.id };
  const { link } = director;
  if (link.state === "linked") {
    await house.ports.users.save({
      userId: link.userId,
      deliverability: "uninstalled",
      linkedTo: [row],
    });
  }
  await amara.installs();
  const [actor] = link.state === "linked" ? await house.useCases.actorsOf(link.userId) : [];
  if (actor === undefined) throw new Error("Nobody runs the scheme.");
  return { ...pair, amara, director, actor };
}

describe("A different supporter, in the chat (NP19)", () => {
  it("is asked once more, noted by when, and the same when pressed again", async () => {
    const pair = await aPair(house);
    const { tomos, about } = pair;
    expect(textOf(await tomos.presses("choices.show", { about }))).toContain("different.ask");
    const confirm = textOf(await tomos.presses("different.ask", { about }));
    expect(confirm).toContain("you don't have to say why");
    expect(confirm).toContain("Wednesday 19 August");
    expect(await requestsOf(pair)).toEqual([]);
    const asked = differentAskedCard.render({
      pairingId: about,
      otherFirstName: "Priya",
      readerIs: "foundation-doctor",
      directorName: pair.scheme.directorName,
      byDay: "Wednesday 19 August",
    }).card;
    expect(await tomos.presses("different.confirm", { about, notAgain: "true" })).toEqual(asked);
    expect(await tomos.presses("different.confirm", { about, notAgain: "true" })).toEqual(asked);
    expect(await tomos.says("I'd like a different supporter")).toEqual(asked);
    expect(await requestsOf(pair)).toHaveLength(1);
    expect((await house.person(pair.doctor)).notAgain).toEqual([pair.supporter.id]);
  });

  it("can be taken back while it is open, and the tick goes with it", async () => {
    const pair = await aPair(house);
    const { tomos, about } = pair;
    await tomos.presses("different.confirm", { about, notAgain: "true" });
    expect(textOf(await tomos.presses("different.take-back", { about }))).toContain("taken back");
    expect(await requestsOf(pair)).toMatchObject([{ state: { state: "withdrawn" } }]);
    expect((await house.person(pair.doctor)).notAgain).toBeUndefined();
    expect(textOf(await tomos.presses("different.take-back", { about }))).toContain(
      "What would you like to change?",
    );
  });

  it("tells the other half nothing, and those who run the scheme on the next working morning", async () => {
    const { tomos, about, ...pair } = await aPairWithDirector();
    await tomos.presses("different.confirm", { about });
    await house.settle(pair.scheme.id);
    const messages = await house.messages(pair.scheme.id);
    expect(messages).toEqual([{ kind: "needs-you", recipientId: pair.director.id }]);
  });

  it("ends in one act with somebody else: neutral words to one, a name to the others", async () => {
    const { tomos, priya, about, actor, ...pair } = await aPairWithDirector();
    const next = aSupporter({
      schemeId: pair.scheme.id,
      name: { given: "Nia", family: "Pell" },
    });
    await house.ports.store.commit({
      schemeId: pair.scheme.id,
      create: [{ type: "person", value: next }],
      events: [
        {
          id: freshId("event"),
          schemeId: pair.scheme.id,
          at: TODAY,
          by: "operator",
          act: { type: "PeopleImportWritten" },
        },
      ],
    });
    await tomos.presses("different.confirm", { about });
    const [request] = await house.ports.store.list(pair.scheme.id, "request");
    if (request === undefined) throw new Error("Nothing was asked.");
    const { value, version } = request;
    const command = { requestId: value.id, version, supporterId: next.id };
    expect(await house.useCases.reallocate(actor, command)).toMatchObject({ ok: true });
    await house.settle(pair.scheme.id);
    const told = priya.received.map(textOf).filter((card) => card.includes("A change of pairing"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Supporters were rearranged.");
    expect(told[0]).not.toMatch(/asked|request|different/iu);
    const news = tomos.received.map(textOf);
    expect(news.some((card) => card.includes("Nia Pell"))).toBe(true);
    expect(news.some((card) => card.includes("A change of pairing"))).toBe(false);
    expect((await house.pairing(pair.pairing)).period).toMatchObject({ onRequest: true });
  });
});

describe("Stopping, in the chat (NP21)", () => {
  it("ends the pairing at once, asks about another contact, and takes 'none' as a wish", async () => {
    const pair = await aPair(house);
    const { tomos, priya, about } = pair;
    expect(textOf(await tomos.presses("stop.ask", { about }))).toContain("Opt out instead");
    expect((await house.pairing(pair.pairing)).period.state).toBe("active");
    expect(textOf(await tomos.presses("stop.confirm", { about }))).toContain(
      "Would you like another named contact?",
    );
    expect((await house.pairing(pair.pairing)).period.state).toBe("ended");
    await house.settle(pair.scheme.id);
    expect(priya.received.map(textOf).at(-1)).toContain("Supporters were rearranged.");
    expect(await kindsTo(pair, pair.doctor.id)).toEqual([]);
    expect(textOf(await tomos.presses("support.another", { about }))).toContain(
      "will find you a supporter, usually by Wednesday 19 August",
    );
    await tomos.presses("support.another", { about });
    expect(await requestsOf(pair)).toMatchObject([{ kind: "stop", state: { state: "open" } }]);
    expect(textOf(await tomos.presses("support.none"))).toContain("by your own wish");
    expect(await requestsOf(pair)).toMatchObject([{ state: { state: "withdrawn" } }]);
    expect((await house.person(pair.doctor)).contact?.state).toBe("none-by-own-wish");
    expect(textOf(await tomos.says("my supporter"))).toContain("by your own wish");
    expect(textOf(await tomos.says("I would like a supporter"))).toContain("will find you");
    expect((await house.person(pair.doctor)).contact).toBeUndefined();
  });

  it("pressed twice on an old card shows how things stand and changes nothing", async () => {
    const pair = await aPair(house);
    await pair.tomos.presses("stop.confirm", { about: pair.about });
    const again = await pair.tomos.presses("stop.confirm", { about: pair.about });
    expect(textOf(again)).toContain("What would you like to change?");
    await house.settle(pair.scheme.id);
    expect(await kindsTo(pair, pair.supporter.id)).toEqual(["pairing-ended"]);
  });

  it("by a supporter hands the doctor to the director, in the same neutral words", async () => {
    const pair = await aPair(house);
    await pair.priya.presses("stop.confirm", { about: pair.about });
    await house.settle(pair.scheme.id);
    expect(pair.tomos.received.map(textOf).at(-1)).toContain("Supporters were rearranged.");
    expect(await requestsOf(pair)).toMatchObject([
      { kind: "stop", askedBy: "supporter", state: { state: "open" } },
    ]);
  });

  it("a wish for nobody is not taken while there is a supporter", async () => {
    const pair = await aPair(house);
    const card = textOf(await pair.tomos.presses("support.none"));
    expect(card).toContain("Your near-peer supporter");
    expect((await house.person(pair.doctor)).contact).toBeUndefined();
  });
});

describe("Away (principle 1)", () => {
  const days = { from: "2026-08-12", until: "2026-08-20" };

  it("is entered in a dialog and answered by a card that says no day (principle 8)", async () => {
    const pair = await aPair(house);
    const form = await pair.tomos.opens("away.set");
    if (!("card" in form)) throw new Error(form.line);
    expect(form.title).toBe("Away for a while");
    expect(await pair.tomos.submits("away.save", { token: "token-1", ...days })).toEqual({
      line: "Saved.",
    });
    const posted = textOf(pair.tomos.received.at(-1));
    expect(posted).toContain("Saved");
    expect(posted).not.toMatch(/August|2026-08/u);
    expect((await house.person(pair.doctor)).away).toEqual(days);
  });

  it.each([
    ["a day that is over", { from: "2026-08-11", until: "2026-08-20" }, "That day is over."],
    [
      "an end before the beginning",
      { from: "2026-08-20", until: "2026-08-19" },
      "before the first",
    ],
    ["more than a year", { from: "2026-08-12", until: "2027-08-13" }, "longer than a year"],
    ["no day", { from: "", until: "soon" }, "Choose both days."],
  ])("does not take %s, and keeps what was entered", async (_, entered, words) => {
    const pair = await aPair(house);
    const again = await pair.tomos.submits("away.save", { token: "token-1", ...entered });
    if (!("card" in again)) throw new Error(again.line);
    expect(textOf(again.card)).toContain(words);
    expect((await house.person(pair.doctor)).away).toBeUndefined();
  });

  it("holds the reminder back until the doctor is back, which wakes it at once", async () => {
    const pair = await aPair(house);
    await pair.tomos.submits("away.save", { token: "token-1", ...days });
    await house.ports.outbox.plan(messageAbout(pair.pairing, "reminder", pair.doctor.id, TODAY));
    await house.settle(pair.scheme.id);
    const status = async () =>
      (await house.ports.outbox.ofScheme(pair.scheme.id)).map((one) => one.status);
    expect(await status()).toMatchObject([
      { state: "waiting", reason: "away", retryAt: "2026-08-21T08:00:00.000Z" },
    ]);
    expect(textOf(await pair.tomos.presses("away.end"))).toContain("Welcome back");
    await house.settle(pair.scheme.id);
    expect(await status()).toMatchObject([{ state: "sent" }]);
    expect((await house.person(pair.doctor)).away).toBeUndefined();
  });

  it("of a supporter is told to each of their doctors once, with whom to ask meanwhile", async () => {
    const pair = await aPair(house);
    for (let time = 0; time < 3; time += 1) {
      await pair.priya.submits("away.save", { token: "token-1", ...days });
    }
    await house.settle(pair.scheme.id);
    expect(await kindsTo(pair, pair.doctor.id)).toEqual(["supporter-away"]);
    const told = textOf(pair.tomos.received.at(-1));
    expect(told).toContain("Priya is away until Thursday 20 August");
    expect(told).toContain("Dr Amara Whitfield's team");
    expect(await kindsTo(pair, pair.supporter.id)).toEqual([]);
  });
});

describe("A supporter who can't just now, or wants less (NP12, NP10)", () => {
  it("keeps the doctor, and those who run the scheme hear of it", async () => {
    const { priya, about, ...pair } = await aPairWithDirector();
    const noted = textOf(await priya.presses("introduction.cannot-just-now", { about }));
    expect(noted).toContain("stays your doctor");
    await priya.presses("introduction.cannot-just-now", { about, text: "kept out" });
    expect((await house.pairing(pair.pairing)).introduction.state).toBe("cannot-just-now");
    await house.settle(pair.scheme.id);
    expect(await house.messages(pair.scheme.id)).toEqual([
      { kind: "needs-you", recipientId: pair.director.id },
    ]);
    expect(textOf(await priya.presses("support.show", { about }))).toContain("introduction.send");
  });

  it("says how many in a dialog, from none to the maximum", async () => {
    const pair = await aPair(house);
    const form = await pair.priya.opens("capacity.set", { about: pair.scheme.id });
    expect(textOf(form)).toContain("None for now");
    const send = (capacity: string) =>
      pair.priya.submits("capacity.save", { token: "token-1", about: pair.scheme.id, capacity });
    expect(await send("0")).toEqual({ line: "Saved." });
    expect((await house.person(pair.supporter)).capacity).toBe(0);
    for (const odd of ["4", "", "two", "-1", "1e0"]) {
      expect(textOf(await send(odd))).toContain("Choose a number from 0 to 3.");
    }
    expect((await house.person(pair.supporter)).capacity).toBe(0);
    const stranger = { token: "token-1", about: pair.scheme.id, capacity: "3" };
    expect(textOf(await pair.tomos.submits("capacity.save", stranger))).toContain("no supporter");
  });

  it("steps down after one more question; the doctor stays theirs and is before the director", async () => {
    const pair = await aPair(house);
    const { priya, scheme } = pair;
    expect(textOf(await priya.says("step down"))).toContain("Your doctor stays yours");
    expect((await house.person(pair.supporter)).volunteering.state).toBe("volunteered");
    const done = await priya.presses("step-down.confirm", { about: scheme.id });
    expect(textOf(done)).toContain("You have stepped down");
    expect((await house.person(pair.supporter)).volunteering.state).toBe("stepped-down");
    expect((await house.pairing(pair.pairing)).period.state).toBe("active");
    expect(await requestsOf(pair)).toMatchObject([{ kind: "stepping-down" }]);
    const again = await priya.presses("step-down.confirm", { about: scheme.id });
    expect(textOf(again)).toContain("What would you like to change?");
    expect(await requestsOf(pair)).toHaveLength(1);
  });

  it("is nudged once about a hello that is still to come (NP12)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const priya = new TeamsPerson(house).inRoster({ email: "priya@elsewhere.example" });
    const doctor = aFoundationDoctor({ schemeId: scheme.id });
    const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(priya.oid) });
    // Told on Friday 7 August: the third working day after it is today.
    const told = { announceAt: "2026-08-07T08:30:00.000Z" };
    const pairing = aPairing(doctor, supporter, told);
    await house.plant(scheme, [doctor, supporter], [pairing]);
    await priya.installs();
    expect(londonDate(TODAY)).toBe("2026-08-12");
    for (let sweep = 0; sweep < 3; sweep += 1) {
      await house.useCases.planNudges(scheme.id);
      await house.settle(scheme.id);
    }
    const nudges = priya.received.map(textOf).filter((card) => card.includes("still to come"));
    expect(nudges).toHaveLength(1);
  });
});

describe("What others record (NP15)", () => {
  it("is told to the doctor by those who run the scheme, with one tap to undo it", async () => {
    const { tomos, actor, ...pair } = await aPairWithDirector();
    await house.useCases.recordChoice(actor, pair.doctor.id, "opted-out");
    await house.settle(pair.scheme.id);
    const card = textOf(tomos.received.at(-1));
    expect(card).toContain("noted on your word that you opted out");
    expect(card).toContain("If that is right there is nothing to do.");
    await tomos.presses("participation.rejoin");
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-in");
  });

  it("is not told once it is no longer so", async () => {
    const { tomos, actor, ...pair } = await aPairWithDirector();
    await house.useCases.recordChoice(actor, pair.doctor.id, "opted-out");
    await tomos.presses("participation.rejoin");
    await house.settle(pair.scheme.id);
    const told = tomos.received.map(textOf).filter((card) => card.includes("on your word"));
    expect(told).toEqual([]);
  });

  it("by a supporter changes nothing before the doctor says yes", async () => {
    const pair = await aPair(house);
    const { tomos, about, scheme } = pair;
    const act = { schemeId: scheme.id, personId: pair.supporter.id, pairingId: about };
    await house.useCases.noteChoice(act, "opted-out");
    await house.useCases.noteChoice(act, "opted-out");
    await house.settle(scheme.id);
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-in");
    const asked = tomos.received.map(textOf).filter((card) => card.includes("Is that right?"));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("Priya noted that you would like to opt out.");
    expect(textOf(await tomos.presses("participation.leave", { about }))).toContain(
      "You are taking part, as before.",
    );
    const yes = { about, choice: "opted-out" };
    expect(textOf(await tomos.presses("participation.confirm", yes))).toContain(
      "Done. You have opted out",
    );
    expect(textOf(await tomos.presses("participation.confirm", yes))).toContain(
      "You have opted out, as before.",
    );
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-out");
  });

  it("by somebody who is not the supporter is not noted", async () => {
    const pair = await aPair(house);
    const { scheme, about, doctor } = pair;
    const act = { schemeId: scheme.id, personId: doctor.id, pairingId: about };
    expect(await house.useCases.noteChoice(act, "rejoined")).toMatchObject({ ok: false });
    const elsewhere = await aPair(house);
    const odd = { ...act, personId: elsewhere.supporter.id };
    expect(await house.useCases.noteChoice(odd, "rejoined")).toMatchObject({ ok: false });
    await house.settle(scheme.id);
    expect(await house.messages(scheme.id)).toEqual([]);
  });
});

describe("A press about somebody else's pairing", () => {
  it("changes nothing there", async () => {
    const [one, other] = [await aPair(house), await aPair(house)];
    for (const verb of [
      "different.confirm",
      "different.take-back",
      "stop.confirm",
      "support.another",
      "introduction.cannot-just-now",
    ]) {
      await one.tomos.presses(verb, { about: other.about });
      await one.priya.presses(verb, { about: other.about });
    }
    expect(await house.pairing(other.pairing)).toEqual(other.pairing);
    expect(await requestsOf(other)).toEqual([]);
    expect(await requestsOf(one)).toEqual([]);
  });
});

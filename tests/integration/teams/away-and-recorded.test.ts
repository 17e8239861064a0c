import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { londonDate } from "../../../bot/src/scheme/calendar/london";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TODAY,
} from "../../support/builders";
import { aPair, type Pair } from "../../support/teams/a-pair";
import { aPairWithDirector } from "../../support/teams/a-pair-with-director";
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
      // In the first working hour of the day after, not all who were away in one minute.
      {
        state: "waiting",
        reason: "away",
        retryAt: expect.stringMatching(/^2026-08-21T08:/u) as string,
      },
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
    const { priya, about, ...pair } = await aPairWithDirector(house);
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
    const form = await pair.priya.opens("capacity.set", { about: pair.supporter.id });
    expect(textOf(form)).toContain("None for now");
    const send = (capacity: string) =>
      pair.priya.submits("capacity.save", { token: "token-1", about: pair.supporter.id, capacity });
    expect(await send("0")).toEqual({ line: "Saved." });
    expect((await house.person(pair.supporter)).capacity).toBe(0);
    for (const odd of ["4", "", "two", "-1", "1e0"]) {
      expect(textOf(await send(odd))).toContain("Choose a number from 0 to 3.");
    }
    expect((await house.person(pair.supporter)).capacity).toBe(0);
    const stranger = { token: "token-1", about: pair.supporter.id, capacity: "3" };
    expect(textOf(await pair.tomos.submits("capacity.save", stranger))).toContain("no supporter");
  });

  it("steps down after one more question; the doctor stays theirs and is before the director", async () => {
    const pair = await aPair(house);
    const { priya } = pair;
    expect(textOf(await priya.says("step down"))).toContain("Your doctor stays yours");
    expect((await house.person(pair.supporter)).volunteering.state).toBe("volunteered");
    const done = await priya.presses("step-down.confirm", { about: pair.supporter.id });
    expect(textOf(done)).toContain("You have stepped down");
    expect((await house.person(pair.supporter)).volunteering.state).toBe("stepped-down");
    expect((await house.pairing(pair.pairing)).period.state).toBe("active");
    expect(await requestsOf(pair)).toMatchObject([{ kind: "stepping-down" }]);
    const again = await priya.presses("step-down.confirm", { about: pair.supporter.id });
    expect(textOf(again)).toContain("What would you like to change?");
    expect(await requestsOf(pair)).toHaveLength(1);
  });

  it("is reminded once of a hello that is still to come (NP12)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const priya = new TeamsPerson(house).inRoster({ email: "priya@elsewhere.example" });
    const doctor = aFoundationDoctor({ schemeId: scheme.id });
    const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(priya.oid) });
    // Told on Thursday 6 August: the third working day after it was yesterday.
    const told = { announceAt: "2026-08-06T08:30:00.000Z" };
    const pairing = aPairing(doctor, supporter, told);
    await house.plant(scheme, [doctor, supporter], [pairing]);
    await priya.installs();
    expect(londonDate(TODAY)).toBe("2026-08-12");
    for (let sweep = 0; sweep < 3; sweep += 1) {
      await house.useCases.sweep(scheme.id);
      await house.settle(scheme.id);
    }
    const notes = priya.received.map(textOf).filter((card) => card.includes("still to come"));
    expect(notes).toHaveLength(1);
  });
});

describe("What others record (NP15)", () => {
  it("is told to the doctor by those who run the scheme, with one tap to undo it", async () => {
    const { tomos, actor, ...pair } = await aPairWithDirector(house);
    await house.useCases.recordChoice(actor, pair.doctor.id, "opted-out");
    await house.settle(pair.scheme.id);
    const card = textOf(tomos.received.at(-1));
    expect(card).toContain("noted on your word that you opted out");
    expect(card).toContain("If that is right there is nothing to do.");
    await tomos.presses("participation.rejoin");
    expect((await house.person(pair.doctor)).participation.state).toBe("opted-in");
  });

  it("is not told once it is no longer so", async () => {
    const { tomos, actor, ...pair } = await aPairWithDirector(house);
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

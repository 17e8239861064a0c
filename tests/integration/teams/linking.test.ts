import { outOfDateCard } from "../../../bot/src/cards/help/out-of-date.card";
import { linkDeclinedCard } from "../../../bot/src/cards/people/link-declined.card";
import { linkOfferCard } from "../../../bot/src/cards/people/link-offer.card";
import { notLinkedCard } from "../../../bot/src/cards/people/not-linked.card";
import { welcomePairedCard } from "../../../bot/src/cards/welcome/welcome-paired.card";
import { welcomeWaitingCard } from "../../../bot/src/cards/welcome/welcome-waiting.card";
import { DEFAULT_POLICY } from "../../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
} from "../../support/builders";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { seenBy } from "../../support/teams/seen-by";
import { TeamsPerson } from "../../support/teams/teams-person";

const schemeName = "Northgate Foundation Programme";
const NOT_LINKED = notLinkedCard.render({ signposts: [...DEFAULT_POLICY.signposts] }).card;
const OUT_OF_DATE = outOfDateCard.render({}).card;

describe("Who writes to the bot", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  /** An unlinked doctor in a scheme, and somebody who has just got the app. */
  async function newcomer() {
    const scheme = aScheme({ id: freshId("scheme") });
    const doctor = aFoundationDoctor({ schemeId: scheme.id });
    await house.plant(scheme, [doctor]);
    return { scheme, doctor, teams: new TeamsPerson(house) };
  }

  function offerOf({ id }: { id: string }) {
    const row = { fullName: "Tomos Ellery", grade: "F1", site: "Northgate General", schemeName };
    return linkOfferCard.render({ personId: id, ...row }).card;
  }

  it("is asked whether they are the one whose work mail Teams gives, and is linked once they say so (principle 11)", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: doctor.email.toUpperCase() });
    await teams.installs();
    expect(teams.received).toEqual([offerOf(doctor)]);
    expect(await house.person(doctor)).toEqual(doctor);
    expect(await teams.presses("link.confirm", { about: doctor.id })).toEqual(
      welcomeWaitingCard.render({ firstName: "Tomos", schemeName, schemeId: doctor.schemeId }).card,
    );
    expect((await house.person(doctor)).link).toMatchObject({
      state: "linked",
      userId: userIdOf(TENANT, teams.oid),
    });
  });

  it("is found by user principal name as well as by mail (principle 11)", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: "t.ellery@else.example", userPrincipalName: doctor.email });
    expect(await teams.says("hi")).toEqual(offerOf(doctor));
  });

  it("is offered the row of the next scheme when they say hello there, and keeps the one they have", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: doctor.email });
    await teams.presses("link.confirm", { about: doctor.id });
    const next = aScheme({ id: freshId("scheme") });
    const there = aFoundationDoctor({ schemeId: next.id, email: doctor.email });
    await house.plant(next, [there]);
    const home = await teams.says("hi");
    expect(teams.received.slice(-2)).toEqual([home, offerOf(there)]);
    await teams.presses("link.confirm", { about: there.id });
    const link = { state: "linked", userId: userIdOf(TENANT, teams.oid) };
    expect((await house.person(there)).link).toMatchObject(link);
    expect((await house.person(doctor)).link).toMatchObject(link);
  });

  it("may confirm twice and is linked once", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: doctor.email });
    const press = () => teams.presses("link.confirm", { about: doctor.id });
    const welcome = welcomeWaitingCard.render({
      firstName: "Tomos",
      schemeName,
      schemeId: doctor.schemeId,
    }).card;
    expect(await Promise.all([press(), press()])).toEqual([welcome, welcome]);
    expect(await press()).toEqual(welcome);
  });

  it.each([
    ["no mail at all", () => ({})],
    ["a mail that only looks like it", ({ email }: { email: string }) => ({ email: `x${email}` })],
    [
      "a mail of another domain",
      ({ email }: { email: string }) => ({ email: `${email}.evil.example` }),
    ],
    ["a name that is theirs", () => ({ email: "tomos.ellery@else.example", name: "Tomos Ellery" })],
  ])("is nobody we know with %s (principle 11)", async (_, roster) => {
    const { doctor, teams } = await newcomer();
    teams.inRoster(roster(doctor));
    expect(await teams.says("hi")).toEqual(NOT_LINKED);
    expect(await teams.says("opt out")).toEqual(NOT_LINKED);
    expect(await teams.presses("link.confirm", { about: doctor.id })).toEqual(OUT_OF_DATE);
    expect(await house.person(doctor)).toEqual(doctor);
  });

  it("cannot take somebody else's row, whatever a card says (principle 11)", async () => {
    const { doctor } = await newcomer();
    const { doctor: mine, teams } = await newcomer();
    teams.inRoster({ email: mine.email });
    expect(await teams.presses("link.confirm", { about: doctor.id })).toEqual(OUT_OF_DATE);
    expect(await house.person(doctor)).toEqual(doctor);
  });

  it("cannot take a row that somebody else has confirmed (principle 11)", async () => {
    const { doctor, teams } = await newcomer();
    const other = new TeamsPerson(house).inRoster({ email: doctor.email });
    teams.inRoster({ email: doctor.email });
    await teams.presses("link.confirm", { about: doctor.id });
    expect(await other.says("hi")).toEqual(NOT_LINKED);
    expect(await other.presses("link.confirm", { about: doctor.id })).toEqual(OUT_OF_DATE);
    expect((await house.person(doctor)).link).toMatchObject({
      userId: userIdOf(TENANT, teams.oid),
    });
  });

  it("may say that it is somebody else, and nothing is linked (principle 11)", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: doctor.email });
    expect(await teams.presses("link.decline", { about: doctor.id })).toEqual(
      linkDeclinedCard.render({}).card,
    );
    expect(await house.person(doctor)).toEqual(doctor);
    expect(await teams.says("hi")).toEqual(offerOf(doctor));
  });

  it("is offered nothing where two rows of a scheme have one mail (principle 11)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const email = "twice@northgate.example";
    const twice = [1, 2].map(() => aFoundationDoctor({ schemeId: scheme.id, email }));
    await house.plant(scheme, twice);
    const teams = new TeamsPerson(house).inRoster({ email });
    expect(await teams.says("hi")).toEqual(NOT_LINKED);
  });

  it("is not believed where the roster names another person for their id", async () => {
    const { doctor, teams } = await newcomer();
    teams.inRoster({ email: doctor.email, aadObjectId: "00000000-0000-4000-8000-00000000beef" });
    const { status } = await teams.sends({ type: "message", text: "hi" });
    expect(status).toBe(200);
    expect(JSON.stringify(teams.received)).toContain("reference-");
    expect(JSON.stringify(teams.received)).not.toContain("Tomos");
  });

  it("is not called unknown because Teams' roster does not answer", async () => {
    const { teams } = await newcomer();
    await teams.sends({ type: "message", text: "hi" });
    expect(teams.received).toHaveLength(1);
    expect(teams.received[0]).not.toEqual(NOT_LINKED);
    expect(JSON.stringify(teams.received[0])).toContain("reference-");
  });

  it("gets what waited for them, as soon as they have confirmed (NP12)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const doctor = aFoundationDoctor({ schemeId: scheme.id });
    const supporter = aSupporter({ schemeId: scheme.id });
    const pairing = aPairing(doctor, supporter);
    await house.plant(scheme, [doctor, supporter], [pairing]);
    await house.ports.outbox.plan({
      schemeId: scheme.id,
      kind: "supporter-announced",
      recipientId: doctor.id,
      pairingId: pairing.id,
      occurrence: "2026-08-06",
      dueAt: pairing.announceAt,
      expiresAt: "2027-08-06T08:30:00.000Z",
    });
    await house.settle(scheme.id);
    const teams = new TeamsPerson(house).inRoster({ email: doctor.email });
    await teams.installs();
    expect(await teams.presses("link.confirm", { about: doctor.id })).toEqual(
      welcomePairedCard.render({
        firstName: "Tomos",
        schemeName,
        supporter: seenBy(supporter),
        pairingId: pairing.id,
      }).card,
    );
    await house.settle(scheme.id);
    expect(teams.received).toHaveLength(2);
    expect(JSON.stringify(teams.received[1])).toContain("Priya Ashdown");
  });
});

describe("Who writes to the bot on a machine without Azure", () => {
  it("is found in the local directory where the connector has no roster", async () => {
    const oid = "00000000-0000-4000-8000-00000000cafe";
    const house = await openBotHouse({
      localDirectory: (asked) =>
        Promise.resolve(asked === oid ? ["tomos@northgate.example"] : undefined),
    });
    try {
      const scheme = aScheme();
      const doctor = aFoundationDoctor({ schemeId: scheme.id, email: "tomos@northgate.example" });
      await house.plant(scheme, [doctor]);
      const [tomos, stranger] = [new TeamsPerson(house, oid), new TeamsPerson(house)];
      expect(await stranger.says("hi")).toEqual(NOT_LINKED);
      await tomos.says("hi");
      await tomos.presses("link.confirm", { about: doctor.id });
      expect((await house.person(doctor)).link.state).toBe("linked");
    } finally {
      await house.close();
    }
  });
});

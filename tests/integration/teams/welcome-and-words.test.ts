import { homeCard } from "../../../bot/src/cards/help/home.card";
import { helpNowCard } from "../../../bot/src/cards/help/help-now.card";
import { notUnderstoodCard } from "../../../bot/src/cards/help/not-understood.card";
import { optedOutCard } from "../../../bot/src/cards/participation/opted-out.card";
import { rejoinedCard } from "../../../bot/src/cards/participation/rejoined.card";
import { stopWhichCard } from "../../../bot/src/cards/participation/stop-which.card";
import { remindersOnCard } from "../../../bot/src/cards/reminders/reminders-on.card";
import { remindersSilencedCard } from "../../../bot/src/cards/reminders/reminders-silenced.card";
import { noSupporterCard } from "../../../bot/src/cards/support/no-supporter.card";
import { welcomeDirectorCard } from "../../../bot/src/cards/welcome/welcome-director.card";
import { welcomeInvitedCard } from "../../../bot/src/cards/welcome/welcome-invited.card";
import { welcomePairedCard } from "../../../bot/src/cards/welcome/welcome-paired.card";
import { welcomeSupporterCard } from "../../../bot/src/cards/welcome/welcome-supporter.card";
import { welcomeWaitingCard } from "../../../bot/src/cards/welcome/welcome-waiting.card";
import { DEFAULT_POLICY } from "../../../bot/src/scheme/policy/policy";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
} from "../../support/builders";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { seenBy } from "../../support/teams/seen-by";
import { TeamsPerson } from "../../support/teams/teams-person";

const signposts = [...DEFAULT_POLICY.signposts];
const schemeName = "Northgate Foundation Programme";
const tomosAtHome = {
  firstName: "Tomos",
  role: "doctor",
  optedOut: false,
  silenced: false,
  schemeName,
} as const;

describe("The bot's chat", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  /** Somebody in a scheme of their own, linked. */
  async function alone(make: (changes: Partial<Person>) => Person) {
    const scheme = aScheme({ id: freshId("scheme") });
    const teams = new TeamsPerson(house);
    const person = make({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    await house.plant(scheme, [person]);
    return { scheme, teams, person };
  }

  /** A doctor with a supporter, both linked. */
  async function pair() {
    const scheme = aScheme({ id: freshId("scheme") });
    const [teams, teamsOfSupporter] = [new TeamsPerson(house), new TeamsPerson(house)];
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    const supporter = aSupporter({ schemeId: scheme.id, ...linkedTo(teamsOfSupporter.oid) });
    const pairing = aPairing(doctor, supporter);
    await house.plant(scheme, [doctor, supporter], [pairing]);
    return { scheme, teams, teamsOfSupporter, doctor, supporter, pairing };
  }

  it("begins with one welcome for both events of an installation, naming the supporter (NP12)", async () => {
    const { teams, supporter, pairing } = await pair();
    await teams.installs();
    await teams.installs();
    expect(teams.received).toEqual([
      welcomePairedCard.render({
        firstName: "Tomos",
        schemeName,
        supporter: seenBy(supporter),
        pairingId: pairing.id,
      }).card,
    ]);
  });

  it("asks Teams' roster nothing about somebody linked who makes a choice", async () => {
    const { teams } = await pair();
    await teams.installs();
    const before = house.connector.rosterCalls();
    await teams.says("opt out");
    await teams.says("rejoin");
    expect(house.connector.rosterCalls()).toBe(before);
  });

  it("welcomes again after the app was removed and came back, and keeps what they chose (NP13)", async () => {
    const { teams, doctor } = await pair();
    await teams.installs();
    await teams.says("opt out");
    await teams.uninstalls();
    await teams.installs();
    expect(teams.received).toHaveLength(3);
    expect((await house.person(doctor)).participation).toMatchObject({ state: "opted-out" });
  });

  it("tells a doctor without a supporter that one is coming, and names nobody before the announcement (NP12)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const teams = new TeamsPerson(house);
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    const supporter = aSupporter({ schemeId: scheme.id });
    const tomorrow = aPairing(doctor, supporter, { announceAt: "2026-08-13T08:30:00.000Z" });
    await house.plant(scheme, [doctor, supporter], [tomorrow]);
    await teams.installs();
    expect(teams.received).toEqual([
      welcomeWaitingCard.render({ firstName: "Tomos", schemeName, schemeId: scheme.id }).card,
    ]);
    expect(await teams.presses("support.show")).toEqual(
      noSupporterCard.render({ firstName: "Tomos", byOwnWish: false }).card,
    );
    const answers = [await teams.presses("participation.tell-supporter"), await teams.says("hi")];
    expect(JSON.stringify([...answers, ...teams.received])).not.toContain("Priya");
    await house.settle(scheme.id);
    expect(await house.messages(scheme.id)).toEqual([]);
  });

  it("welcomes a supporter, an invited senior doctor and a director as what they are (NP4)", async () => {
    const { teamsOfSupporter, supporter } = await pair();
    const invited = await alone(anInvitedSenior);
    const director = await alone(aDirector);
    for (const who of [teamsOfSupporter, invited.teams, director.teams]) await who.installs();
    expect(teamsOfSupporter.received).toEqual([
      welcomeSupporterCard.render({
        firstName: "Priya",
        schemeName,
        schemeId: supporter.schemeId,
        doctors: 1,
      }).card,
    ]);
    expect(invited.teams.received).toEqual([
      welcomeInvitedCard.render({
        firstName: "Priya",
        schemeName,
        directorName: "Dr Amara Whitfield",
      }).card,
    ]);
    expect(director.teams.received).toEqual([
      welcomeDirectorCard.render({ firstName: "Amara", schemeName }).card,
    ]);
  });

  it.each(["hi", "Hello", "HELP", "help."])("answers %j with what it can do", async (text) => {
    const { teams } = await alone(aFoundationDoctor);
    expect(await teams.says(text)).toEqual(homeCard.render(tomosAtHome).card);
  });

  it.each(["what should I do about my rota", "👍", "I don't want to opt out", "should I opt out?"])(
    "answers %j with a way forward and changes nothing (NP13)",
    async (text) => {
      const { teams, person } = await alone(aFoundationDoctor);
      expect(await teams.says(text)).toEqual(
        notUnderstoodCard.render({ ...tomosAtHome, signposts }).card,
      );
      expect(await house.person(person)).toEqual(person);
    },
  );

  it("answers a message without words, such as a sticker, with a way forward", async () => {
    const { teams } = await alone(aFoundationDoctor);
    await teams.sends({ type: "message", attachments: [{ contentType: "image/gif" }] });
    expect(teams.received).toEqual([notUnderstoodCard.render({ ...tomosAtHome, signposts }).card]);
  });

  it("opts out and back in by typed words, and says so each time (NP13, NP15)", async () => {
    const { teams, doctor } = await pair();
    const told = { supporterFirstName: "Priya", directorName: "Dr Amara Whitfield" };
    expect(await teams.says("Opt out!")).toEqual(optedOutCard.render(told).card);
    expect((await house.person(doctor)).participation).not.toHaveProperty("toldSupporter");
    expect(await teams.says("opt out")).toEqual(optedOutCard.render(told).card);
    expect(await teams.says("rejoin")).toEqual(
      rejoinedCard.render({ supporterFirstName: "Priya", offerToTell: false }).card,
    );
    expect((await house.person(doctor)).participation).toEqual({ state: "opted-in" });
  });

  it("asks which, when somebody types stop, and has stopped nothing (NP14)", async () => {
    const { teams, person } = await alone(aFoundationDoctor);
    expect(await teams.says("stop")).toEqual(stopWhichCard.render({}).card);
    expect(await house.person(person)).toEqual(person);
  });

  it("ends the reminders by typed words and takes them up again (NP14)", async () => {
    const { teams, doctor } = await pair();
    expect(await teams.says("no more reminders")).toEqual(
      remindersSilencedCard.render({ supporterFirstName: "Priya" }).card,
    );
    expect((await house.person(doctor)).reminders).toMatchObject({ state: "silenced" });
    expect(await teams.says("resume reminders")).toEqual(remindersOnCard.render({}).card);
    expect((await house.person(doctor)).reminders).toEqual({ state: "on" });
  });

  it("shows help at once, to somebody unknown too (NP20)", async () => {
    const stranger = new TeamsPerson(house);
    stranger.inRoster({ email: "nobody@elsewhere.example" });
    expect(await stranger.says("help now")).toEqual(
      helpNowCard.render({ signposts, because: "asked", known: false }).card,
    );
  });

  it("offers a supporter no opting out: that is the doctor's alone (NP13)", async () => {
    const { teamsOfSupporter, supporter } = await pair();
    const card = await teamsOfSupporter.says("opt out");
    expect(card).toEqual(
      homeCard.render({ ...tomosAtHome, firstName: "Priya", role: "supporter" }).card,
    );
    expect(await house.person(supporter)).toEqual(supporter);
  });

  it("keeps where each person was last reached, until the app is removed", async () => {
    const { teams } = await pair();
    const userId = userIdOf(TENANT, teams.oid);
    await teams.installs();
    expect((await house.ports.users.user(userId))?.value).toMatchObject({
      deliverability: "reachable",
      reference: {
        serviceUrl: house.connector.url,
        conversationId: teams.conversationId,
        botId: "28:near-peer",
        teamsUserId: teams.teamsUserId,
        channelId: "msteams",
      },
    });
    const moved = `${house.connector.url}/uk`;
    await teams.sends({ type: "typing", serviceUrl: moved });
    expect((await house.ports.users.user(userId))?.value.reference?.serviceUrl).toBe(moved);
    await teams.uninstalls();
    const gone = (await house.ports.users.user(userId))?.value;
    expect(gone?.deliverability).toBe("uninstalled");
    expect(gone).not.toHaveProperty("reference");
  });

  it.each([
    { type: "typing" },
    { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
    { type: "conversationUpdate", membersAdded: [{ id: "29:somebody" }] },
    { type: "installationUpdate", action: "add-upgrade" },
    { type: "invoke", name: "composeExtension/query", value: {} },
    { type: "somethingNew", value: { a: 1 } },
  ])("takes $type without a word", async (event) => {
    const { teams, person } = await alone(aFoundationDoctor);
    expect(await teams.sends(event)).toMatchObject({ status: 200, text: "" });
    expect(teams.received).toHaveLength(0);
    expect(await house.person(person)).toEqual(person);
  });

  it("takes Entra's object id in any spelling of its letters for the same person", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const oid = freshOid().replace("8000", "abcd");
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(oid) });
    await house.plant(scheme, [doctor]);
    const teams = new TeamsPerson(house, oid.toUpperCase());
    expect(await teams.says("hi")).toEqual(homeCard.render(tomosAtHome).card);
  });
});

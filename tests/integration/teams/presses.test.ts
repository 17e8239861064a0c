import { homeCard } from "../../../bot/src/cards/help/home.card";
import { optOutToldCard } from "../../../bot/src/cards/participation/opt-out-told.card";
import { optedOutToldCard } from "../../../bot/src/cards/participation/opted-out-told.card";
import { optedOutCard } from "../../../bot/src/cards/participation/opted-out.card";
import { rejoinToldDoneCard } from "../../../bot/src/cards/participation/rejoin-told-done.card";
import { rejoinedCard } from "../../../bot/src/cards/participation/rejoined.card";
import { remindersSilencedCard } from "../../../bot/src/cards/reminders/reminders-silenced.card";
import { doctorIntroducedCard } from "../../../bot/src/cards/support/doctor-introduced.card";
import { introductionCard } from "../../../bot/src/cards/support/introduction.card";
import { yourDoctorCard } from "../../../bot/src/cards/support/your-doctor.card";
import { yourSupporterCard } from "../../../bot/src/cards/support/your-supporter.card";
import { introductionDraft } from "../../../bot/src/scheme/pairing/introduction-draft";
import { aFoundationDoctor, aPairing, aScheme, aSupporter, freshId } from "../../support/builders";
import { aPair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { seenBy } from "../../support/teams/seen-by";
import { TeamsPerson } from "../../support/teams/teams-person";

const directorName = "Dr Amara Whitfield";
const supporterFirstName = "Priya";

describe("A press of a button", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  const pair = () => aPair(house);

  it("shows a doctor their supporter in the card's own place (NP12)", async () => {
    const { tomos, supporter, about } = await pair();
    const posted = tomos.received.length;
    expect(await tomos.presses("support.show", { about })).toEqual(
      yourSupporterCard.render({
        pairingId: about,
        supporter: seenBy(supporter),
        optedOut: false,
        unreachable: false,
      }).card,
    );
    expect(tomos.received).toHaveLength(posted);
  });

  it("opts out at once and untold, and again changes nothing (NP13)", async () => {
    const { tomos, doctor, about, scheme } = await pair();
    const optedOut = optedOutCard.render({ supporterFirstName, directorName }).card;
    expect(await tomos.presses("participation.opt-out", { about })).toEqual(optedOut);
    const after = await house.person(doctor);
    expect(after.participation).toMatchObject({ state: "opted-out" });
    expect(after.participation).not.toHaveProperty("toldSupporter");
    expect(await tomos.presses("participation.opt-out", { about })).toEqual(optedOut);
    expect(await house.person(doctor)).toEqual(after);
    await house.settle(scheme.id);
    expect(await house.messages(scheme.id)).toEqual([]);
  });

  it("leaves everything that a supporter can see as it was, when the doctor opts out untold (NP13, NP14)", async () => {
    const { tomos, priya, about, scheme } = await pair();
    const everything = async () => [
      await priya.presses("support.show"),
      await priya.presses("support.show", { about }),
      await priya.presses("help.home"),
      await priya.says("who are my doctors"),
      await priya.says("hi"),
    ];
    const before = await everything();
    const posted = priya.received.length;
    await tomos.presses("participation.opt-out", { about });
    await house.settle(scheme.id);
    expect(await everything()).toEqual(before);
    await tomos.presses("participation.rejoin", { about });
    await house.settle(scheme.id);
    expect(await everything()).toEqual(before);
    expect(priya.received).toHaveLength(posted + 2 * 2);
  });

  it("tells the supporter of an opt-out once, when the doctor says so, and of the return (NP13, NP15)", async () => {
    const { tomos, priya, doctor, about, scheme } = await pair();
    const told = optedOutToldCard.render({ supporterFirstName, directorName }).card;
    await tomos.presses("participation.opt-out", { about });
    expect(await tomos.presses("participation.tell-supporter")).toEqual(told);
    expect(await tomos.presses("participation.tell-supporter")).toEqual(told);
    await house.settle(scheme.id);
    const toldCards = priya.received.slice(1);
    expect(toldCards).toEqual([optOutToldCard.render({ doctor: seenBy(doctor) }).card]);
    expect(await tomos.presses("participation.opt-out", { about })).toEqual(told);

    expect(await tomos.presses("participation.rejoin", { about })).toEqual(
      rejoinedCard.render({ supporterFirstName, offerToTell: true }).card,
    );
    expect(await tomos.presses("participation.tell-supporter-rejoined")).toEqual(
      rejoinToldDoneCard.render({ supporterFirstName }).card,
    );
    await house.settle(scheme.id);
    expect(priya.received).toHaveLength(3);
  });

  it("that is left over tells the supporter nothing after the doctor has rejoined (NP13)", async () => {
    const { tomos, doctor, about, scheme } = await pair();
    await tomos.presses("participation.opt-out", { about });
    await tomos.presses("participation.rejoin", { about });
    expect(await tomos.presses("participation.tell-supporter")).toEqual(
      rejoinedCard.render({ supporterFirstName, offerToTell: false }).card,
    );
    await house.settle(scheme.id);
    expect(await house.messages(scheme.id)).toEqual([]);
    expect((await house.person(doctor)).participation).toEqual({ state: "opted-in" });
  });

  it("ends the reminders from the reminder itself, and nothing else (NP14)", async () => {
    const { tomos, doctor, about } = await pair();
    expect(await tomos.presses("reminders.silence", { about })).toEqual(
      remindersSilencedCard.render({ supporterFirstName }).card,
    );
    expect(await house.person(doctor)).toEqual({
      ...doctor,
      reminders: expect.objectContaining({ state: "silenced" }) as unknown,
    });
  });

  it("opts out from a card of a pairing that has ended: it is always one step (NP13)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const tomos = new TeamsPerson(house);
    const doctor = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(tomos.oid) });
    const supporter = aSupporter({ schemeId: scheme.id });
    const period = { state: "ended", at: "2026-08-10T09:00:00.000Z", by: supporter.id } as const;
    const ended = aPairing(doctor, supporter, { period });
    await house.plant(scheme, [doctor, supporter], [ended]);
    expect(await tomos.presses("participation.opt-out", { about: ended.id })).toEqual(
      optedOutCard.render({ supporterFirstName: "", directorName }).card,
    );
    expect((await house.person(doctor)).participation.state).toBe("opted-out");
  });

  it("sends the supporter's own words to the doctor, once (NP12)", async () => {
    const { tomos, priya, doctor, supporter, about, scheme } = await pair();
    const text = "Hello Tomos, *do* ask me anything.\nhttps://evil.example Priya";
    const introduced = doctorIntroducedCard.render({
      pairingId: about,
      doctor: seenBy(doctor),
      how: "sent",
    }).card;
    const press = () => priya.presses("introduction.send", { about, text });
    expect(await Promise.all([press(), press()])).toEqual([introduced, introduced]);
    expect(await press()).toEqual(introduced);
    await house.settle(scheme.id);
    expect(tomos.received.slice(1)).toEqual([
      introductionCard.render({ pairingId: about, supporter: seenBy(supporter), text }).card,
    ]);
    const [toast] = house.connector.ledger
      .filter(({ conversationId }) => conversationId === tomos.conversationId)
      .slice(1);
    expect(toast?.activity.summary).toBe("A note from the near-peer scheme");
    expect(await priya.presses("introduction.said-hello", { about })).toEqual(introduced);
  });

  it("keeps an introduction that did not go in the card, and says why (NP12)", async () => {
    const { priya, doctor, supporter, pairing, about } = await pair();
    const draft = introductionDraft(supporter, doctor, "2026-08-12");
    const yours = { pairingId: about, doctor: seenBy(doctor), startsOn: "" };
    expect(await priya.presses("introduction.send", { about, text: "  " })).toEqual(
      yourDoctorCard.render({
        ...yours,
        unreachable: false,
        draft,
        problem: "There was nothing to send. Here is the draft again.",
      }).card,
    );
    const text = `Hello ${"very ".repeat(300)}much`;
    expect(await priya.presses("introduction.send", { about, text })).toEqual(
      yourDoctorCard.render({
        ...yours,
        unreachable: false,
        draft: text,
        problem:
          "That is longer than 1,000 characters and has not gone. Shorten it and send it again.",
      }).card,
    );
    expect(await house.pairing(pairing)).toEqual(pairing);
  });

  it("notes that the supporter has said hello, and lets them write as well (NP12)", async () => {
    const { priya, doctor, pairing, about } = await pair();
    const shown = { pairingId: about, doctor: seenBy(doctor) };
    expect(await priya.presses("introduction.said-hello", { about, text: "a draft" })).toEqual(
      doctorIntroducedCard.render({ ...shown, how: "said-hello" }).card,
    );
    expect((await house.pairing(pairing)).introduction.state).toBe("said-hello");
    expect(await priya.presses("introduction.said-hello", { about })).toEqual(
      doctorIntroducedCard.render({ ...shown, how: "said-hello" }).card,
    );
  });

  it("shows somebody who has a supporter and is one both, the supporter in place (NP2)", async () => {
    const scheme = aScheme({ id: freshId("scheme") });
    const middle = new TeamsPerson(house);
    const memberships = [
      {
        ...aFoundationDoctor().memberships[0],
        role: "foundation-doctor",
        grade: "F2",
        from: "2026-08-05",
      },
    ] as const;
    const f2 = aSupporter({ schemeId: scheme.id, memberships, ...linkedTo(middle.oid) });
    const doctors = [
      aFoundationDoctor({ schemeId: scheme.id }),
      aFoundationDoctor({ schemeId: scheme.id }),
    ];
    const senior = aSupporter({ schemeId: scheme.id });
    const mine = aPairing(f2, senior);
    const theirs = doctors.map((doctor) => aPairing(doctor, f2));
    await house.plant(scheme, [f2, senior, ...doctors], [mine, ...theirs]);
    expect(await middle.presses("support.show")).toEqual(
      yourSupporterCard.render({
        pairingId: mine.id,
        supporter: seenBy(senior),
        optedOut: false,
        unreachable: true,
      }).card,
    );
    expect(middle.received).toHaveLength(2);
    // Each card sets out whatever becomes of the others: none waits for the one before.
    house.connector.script({ silence: "reset" });
    const before = house.connector.ledger.length;
    await middle.sends({ type: "message", text: "my support", textFormat: "plain" });
    const sent = JSON.stringify(house.connector.ledger.slice(before));
    expect(new Set(sent.match(/person-\d+@northgate/gu)).size).toBe(3);
    expect(await middle.presses("help.home")).toMatchObject(
      homeCard.render({
        firstName: "Priya",
        role: "both",
        optedOut: false,
        silenced: false,
        schemeName: scheme.name,
      }).card,
    );
  });

  it("on an older Teams comes as a message, and its answer as a new card", async () => {
    const { tomos, about } = await pair();
    const posted = tomos.received.length;
    const asks = "participation.opt-out";
    const button = await tomos.button({ asks, data: { about }, isInput: () => false });
    const value = { ...button, verb: asks, msteams: { feedback: { hide: true } } };
    expect(await tomos.sends({ type: "message", value })).toMatchObject({ status: 200, text: "" });
    expect(tomos.received.slice(posted)).toEqual([
      optedOutCard.render({ supporterFirstName, directorName }).card,
    ]);
  });
});

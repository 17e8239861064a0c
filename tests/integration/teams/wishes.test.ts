import { wishesHowCard } from "../../../bot/src/cards/wishes/how.card";
import { wishesInvitationCard } from "../../../bot/src/cards/wishes/invitation.card";
import { openStatement } from "../../../bot/src/application/wishes/statements";
import { wishesInvitation } from "../../../bot/src/scheme/characteristics/wishes-invitation";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aScheme,
  aSupporter,
  freshId,
  optedOut,
  TODAY,
} from "../../support/builders";
import { aPair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** A foundation doctor, or somebody else, alone in a scheme of their own. */
async function alone(make: (changes: Partial<Person>) => Person = aFoundationDoctor) {
  const scheme = aScheme({ id: freshId("scheme") });
  const teams = new TeamsPerson(house);
  const person = make({ schemeId: scheme.id, ...linkedTo(teams.oid) });
  await house.plant(scheme, [person]);
  return { scheme, teams, person };
}

const stated = async ({ schemeId, id }: Person, side: "wish" | "offer" = "wish") => {
  const { statements } = await openStatement(house.ports, schemeId, id);
  const { entries } = statements.reveal()[side];
  return entries.map(({ key, choice, consent }) => [key, choice, consent.channel]);
};

type Opened = Awaited<ReturnType<TeamsPerson["opens"]>>;

/** The data that a button of a dialog sends, by its title. */
function buttonOf(dialog: Opened, title: string): Record<string, unknown> {
  const card = "card" in dialog ? dialog.card : {};
  const actions = card["actions"] as readonly { title: string; data: Record<string, unknown> }[];
  const found = actions.find((one) => one.title === title);
  if (found === undefined) throw new Error(`No button says ${title}: ${JSON.stringify(dialog)}`);
  return found.data;
}

const presses = (teams: TeamsPerson, data: Record<string, unknown>, inputs: object = {}) =>
  teams.submits(String(data["verb"]), { ...data, ...inputs });

/** Opens the form, goes on with some characteristics, and gives what "Save" would send. */
async function formFor(teams: TeamsPerson, keys: string, dialog = "wishes.want") {
  const first = await teams.opens(dialog);
  const second = await presses(teams, buttonOf(first, "Next"), { keys });
  return { first, second, save: buttonOf(second, "Save") };
}

describe("What I'd like, in the chat (NP7, NP8)", () => {
  it("opens with the plain sentence and nothing ticked, asks each with its own consent, and answers 'Saved'", async () => {
    const { teams, person } = await alone();
    const { first, second, save } = await formFor(teams, "faith,parent-or-carer");
    expect(JSON.stringify(first)).toContain("only if you say so here. Nothing is ever assumed");
    const form = JSON.stringify(second);
    expect(form.match(/"type":"Input.Toggle"/g)).toHaveLength(2);
    expect(form).not.toContain('"value":"true","valueOn"');
    expect(await stated(person)).toEqual([]);
    const before = teams.received.length;
    const inputs = {
      "choice.faith": "sikh",
      "agree.faith.1": "true",
      "agree.parent-or-carer.1": "false",
    };
    expect(await presses(teams, save, inputs)).toEqual({ line: "Saved." });
    expect(await stated(person)).toEqual([["faith", "sikh", "bot"]]);
    expect(teams.received).toHaveLength(before);
  });

  it("saves once what Teams sends three times, and does not bring back what was withdrawn meanwhile", async () => {
    const { teams, person } = await alone();
    const { save } = await formFor(teams, "faith");
    const inputs = { "choice.faith": "sikh", "agree.faith.1": "true" };
    const send = () => presses(teams, save, inputs);
    const twice = await Promise.all([send(), send()]);
    expect(twice).toEqual([{ line: "Saved." }, { line: "Saved." }]);
    expect(await stated(person)).toEqual([["faith", "sikh", "bot"]]);
    await presses(teams, buttonOf(await teams.opens("wishes.want"), "Withdraw everything"));
    expect(JSON.stringify(await send())).toContain("This was changed meanwhile");
    expect(await stated(person)).toEqual([]);
  });

  it("keeps nothing that was chosen without its consent, and says why with the form as it was (NP8)", async () => {
    const { teams, person } = await alone();
    const { save } = await formFor(teams, "faith,age");
    const inputs = {
      "choice.faith": "sikh",
      "agree.faith.1": "true",
      "choice.age": "under-30",
      "agree.age.1": "false",
    };
    const again = JSON.stringify(await presses(teams, save, inputs));
    expect(again).toContain("chosen without its consent");
    expect(again).toContain('"value":"under-30"');
    expect(await stated(person)).toEqual([]);
    const old = await presses(teams, save, { "choice.faith": "sikh", "agree.faith.0": "true" });
    expect(JSON.stringify(old)).toContain("was reworded");
    const unsaid = await presses(teams, save, { "choice.faith": "", "agree.faith.1": "true" });
    expect(JSON.stringify(unsaid)).toContain("Choose which");
    expect(await stated(person)).toEqual([]);
  });

  it("PF-02: costs nothing to leave blank", async () => {
    const { teams, person } = await alone();
    const { save } = await formFor(teams, "faith,disability");
    const answer = await presses(teams, save, {
      "choice.faith": "",
      "agree.disability.1": "false",
    });
    expect(answer).toEqual({ line: "Nothing was said, so nothing has changed. That is fine." });
    expect(await stated(person)).toEqual([]);
  });

  it("PF-03: takes one thing back in the second tap, or everything (NP8)", async () => {
    const { teams, person } = await alone();
    const { save } = await formFor(teams, "faith,disability,sex");
    await presses(teams, save, {
      "choice.faith": "sikh",
      "agree.faith.1": "true",
      "agree.disability.1": "true",
      "choice.sex": "male",
      "agree.sex.1": "true",
    });
    const opened = await teams.opens("wishes.want");
    expect(JSON.stringify(opened)).toContain("Faith or belief: Sikh");
    expect(await presses(teams, buttonOf(opened, "Withdraw: Faith or belief"))).toEqual({
      line: "Saved. It is withdrawn and deleted.",
    });
    expect((await stated(person)).map(([key]) => key)).toEqual(["disability", "sex"]);
    await presses(teams, buttonOf(await teams.opens("wishes.want"), "Withdraw everything"));
    expect(await stated(person)).toEqual([]);
  });

  it.each([
    ["nothing", "", "Choose at least one"],
    ["what nobody asks about", "height,shoe-size", "Choose at least one"],
    [
      "seven at once",
      "faith,age,sex,disability,ethnicity,parent-or-carer,less-than-full-time",
      "up to six",
    ],
  ])("goes on with %s only to say what to do", async (_what, keys, words) => {
    const { teams } = await alone();
    const first = await teams.opens("wishes.want");
    const second = await presses(teams, buttonOf(first, "Next"), { keys });
    expect(JSON.stringify(second)).toContain(words);
  });

  it("is nobody's form but one's own: another scheme, another side and made-up data change nothing", async () => {
    const [one, other] = [await alone(), await alone()];
    const { save } = await formFor(one.teams, "faith");
    const inputs = { "choice.faith": "sikh", "agree.faith.1": "true" };
    for (const changed of [
      { about: other.scheme.id },
      { side: "offer" },
      { verb: "wishes.withdraw" },
      { "choice.Not a key": "x" },
      { token: "some'thing" },
    ]) {
      await presses(one.teams, save, { ...inputs, ...changed });
    }
    expect([await stated(one.person), await stated(other.person)]).toEqual([[], []]);
    const invited = await alone(anInvitedSenior);
    const dialog = await invited.teams.opens("wishes.offer", { about: invited.scheme.id });
    expect(dialog).toMatchObject({
      line: expect.stringContaining("applied as a supporter") as unknown,
    });
  });

  it("is found by typing it, and the card in the chat holds nothing of it, whatever was said (principle 3)", async () => {
    const { teams, scheme } = await alone();
    const how = wishesHowCard.render({
      mayWish: true,
      mayOffer: false,
      wishId: scheme.id,
      offerId: "none",
    }).card;
    expect(await teams.says("What I'd like")).toEqual(how);
    const { save } = await formFor(teams, "gender-reassignment");
    await presses(teams, save, { "agree.gender-reassignment.1": "true" });
    expect(await teams.says("my wishes")).toEqual(how);
    expect(JSON.stringify([house.connector.ledger, house.logged])).not.toMatch(/reassign/);
  });

  it("is the same from a supporter's card as from any other, and what is glad to be matched on is theirs to say (NP5)", async () => {
    const { teams, person } = await alone(aSupporter);
    const { save } = await formFor(teams, "international-graduate", "wishes.offer");
    await presses(teams, save, { "agree.international-graduate.1": "true" });
    expect(await stated(person, "offer")).toEqual([["international-graduate", "yes", "bot"]]);
    expect(JSON.stringify(await teams.opens("wishes.offer"))).not.toContain("Met");
  });

  it("PF-07: changes no card of either half, met or not, to the byte (principle 3)", async () => {
    const { tomos, priya } = await aPair(house);
    const seen = async () => [
      await tomos.presses("support.show"),
      await tomos.says("hi"),
      await priya.presses("support.show"),
      await priya.says("hi"),
    ];
    const before = await seen();
    const wish = await formFor(tomos, "faith");
    await presses(tomos, wish.save, { "choice.faith": "sikh", "agree.faith.1": "true" });
    const offer = await formFor(priya, "faith", "wishes.offer");
    await presses(priya, offer.save, { "choice.faith": "sikh", "agree.faith.1": "true" });
    expect(JSON.stringify(await seen())).toBe(JSON.stringify(before));
  });
});

describe("The round before the allocation (NP7)", () => {
  const invite = async (person: Person) => {
    await house.ports.outbox.plan(wishesInvitation(person, TODAY));
    await house.settle(person.schemeId);
  };

  it("invites a foundation doctor once, however often it is planned, with the way to the form", async () => {
    const { teams, person, scheme } = await alone();
    await teams.installs();
    const before = teams.received.length;
    await invite(person);
    await invite(person);
    expect(teams.received.slice(before)).toEqual([
      wishesInvitationCard.render({
        schemeId: scheme.id,
        firstName: "Tomos",
        schemeName: scheme.name,
      }).card,
    ]);
  });

  it("leaves out who was given a supporter before it could reach them, and not who had one already", async () => {
    const { tomos, doctor } = await aPair(house);
    const before = tomos.received.length;
    const [earlier, later] = ["2026-08-03T09:00:00.000Z", TODAY];
    await house.ports.outbox.plan(wishesInvitation(doctor, earlier));
    await house.settle(doctor.schemeId);
    expect(tomos.received).toHaveLength(before);
    await house.ports.outbox.plan(wishesInvitation(doctor, later));
    await house.settle(doctor.schemeId);
    expect(tomos.received).toHaveLength(before + 1);
  });

  it("leaves out who opted out, and who is no foundation doctor", async () => {
    const out = await alone((changes) => optedOut(aFoundationDoctor(changes)));
    const senior = await alone(anInvitedSenior);
    for (const { teams, person } of [out, senior]) {
      await teams.installs();
      const before = teams.received.length;
      await invite(person);
      expect(teams.received).toHaveLength(before);
    }
  });
});

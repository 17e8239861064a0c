import fc from "fast-check";
import { api } from "../../../bot/src/contract";
import { toAgreementView } from "../../../bot/src/inbound/http/views/agreements";
import { toMyOptions } from "../../../bot/src/inbound/http/views/choices";
import { toMySupportView } from "../../../bot/src/inbound/http/views/me";
import type { RecordedChoice } from "../../../bot/src/scheme/participation/recorded-choice";
import { aDirector, freshId, TODAY } from "../../support/builders";
import { aPair, type Pair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";

jest.setTimeout(60_000);

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** Something that somebody does about the doctor's taking part, without a word to the supporter. */
type Step =
  | { readonly by: "doctor"; readonly verb: string; readonly choice?: RecordedChoice }
  | { readonly by: "director" | "supporter"; readonly choice: RecordedChoice };

const choice = fc.constantFrom<RecordedChoice>("opted-out", "rejoined");
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      by: fc.constant("doctor" as const),
      verb: fc.constantFrom(
        "participation.opt-out",
        "participation.rejoin",
        "participation.leave",
        "reminders.silence",
        "reminders.resume",
      ),
    }),
    fc.record({
      by: fc.constant("doctor" as const),
      verb: fc.constant("participation.confirm"),
      choice,
    }),
    fc.record({ by: fc.constantFrom("director" as const, "supporter" as const), choice }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Everything the supporter can see and has been sent, to the byte. */
async function supporterSees({ scheme, priya, supporter, about }: Pair): Promise<string> {
  await house.settle(scheme.id);
  const person = await house.ports.store.person(scheme.id, supporter.id);
  if (person === undefined) throw new Error("The supporter is gone.");
  const me = { schemeId: scheme.id, person };
  const messages = await house.ports.outbox.ofScheme(scheme.id);
  const own = { schemeId: scheme.id, personId: supporter.id, pairingId: about };
  const agreement = await house.useCases.myAgreement(own);
  return JSON.stringify({
    cards: [
      await priya.presses("support.show", { about }),
      await priya.presses("choices.show", { about }),
      await priya.presses("help.home"),
    ],
    chat: priya.received,
    page: api.getMySupport.response.parse(
      await toMySupportView([await house.useCases.mySupport(me)]),
    ),
    agreement: agreement && toAgreementView(agreement),
    options: api.getMyOptions.response.parse(toMyOptions([await house.useCases.myOptions(me)])),
    messages: messages.filter(({ message }) => message.recipientId === supporter.id),
  });
}

/** Does it; what a supporter or a director reads back. */
async function take(step: Step, pair: Pair, director: string): Promise<unknown> {
  const { tomos, about, scheme, doctor, supporter } = pair;
  if (step.by === "doctor") {
    const data = step.verb === "participation.confirm" ? { choice: step.choice } : {};
    const needsAbout = step.verb !== "reminders.resume";
    await tomos.presses(step.verb, { ...(needsAbout ? { about } : {}), ...data });
    return undefined;
  }
  if (step.by === "supporter") {
    const act = { schemeId: scheme.id, personId: supporter.id, pairingId: about };
    return house.useCases.noteChoice(act, step.choice);
  }
  const person = await house.ports.store.person(scheme.id, director);
  if (person === undefined) throw new Error("The director is gone.");
  const actor = { userId: "nobody", schemeId: scheme.id, person, roles: ["director"] as const };
  return house.useCases.recordChoice(actor, doctor.id, step.choice);
}

async function pairWithDirector(): Promise<{ pair: Pair; director: string }> {
  const pair = await aPair(house);
  const director = aDirector({ schemeId: pair.scheme.id });
  await house.ports.store.commit({
    schemeId: pair.scheme.id,
    create: [{ type: "person", value: director }],
    events: [
      {
        id: freshId("event"),
        schemeId: pair.scheme.id,
        at: TODAY,
        by: "operator",
        act: { type: "DirectorNamed" },
      },
    ],
  });
  return { pair, director: director.id };
}

describe("Whatever a doctor chooses untold (principle 1)", () => {
  it("what the supporter can see, do or receives is the same to the byte, recorded rejoins included (PF-08, NP13, NP15)", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { pair, director } = await pairWithDirector();
        const before = await supporterSees(pair);
        for (const step of taken) {
          const answer = await take(step, pair, director);
          // Whatever the doctor's state was, and whether or not anything changed.
          if (step.by !== "doctor") expect(answer).toEqual({ ok: true, value: "noted" });
          expect(await supporterSees(pair)).toBe(before);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("and what would be noticed, is: telling the supporter changes what they have", async () => {
    const { pair } = await pairWithDirector();
    const before = await supporterSees(pair);
    await pair.tomos.presses("participation.opt-out", { about: pair.about });
    expect(await supporterSees(pair)).toBe(before);
    await pair.tomos.presses("participation.tell-supporter");
    expect(await supporterSees(pair)).not.toBe(before);
  });
});

import { makeUseCases } from "../../../bot/src/compose-use-cases";
import { messageId } from "../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { laterBy } from "../../../bot/src/scheme/calendar/london";
import { TODAY } from "../../support/builders";
import { aPair } from "../../support/teams/a-pair";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** A must-arrive message that instances left on its way so often, the last one just now. */
async function leftOnItsWay(times: number) {
  const { doctor, tomos, pairing } = await aPair(house);
  const { outbox } = house.ports;
  const message = messageAbout(pairing, "supporter-announced", doctor.id, TODAY);
  await outbox.plan(message);
  const read = async () => {
    const found = await outbox.message(doctor.id, messageId(message));
    if (found === undefined) throw new Error("The message is not there.");
    return found;
  };
  const { value, version } = await read();
  const status = { state: "sending", claimId: "somebody", leaseUntil: TODAY } as const;
  await outbox.save({ ...value, status, doubts: times - 1 }, version);
  const sent = () =>
    house.connector.ledger.filter(
      ({ method, conversationId }) => method === "POST" && conversationId === tomos.conversationId,
    ).length;
  return { state: async () => (await read()).value.status.state, sent, before: sent() };
}

/** Everything that is due so long after now is sent. */
async function sendDue(afterMs = 0): Promise<void> {
  const clock = { ...house.ports.clock, now: () => laterBy(TODAY, afterMs) };
  const { sendDue: send } = makeUseCases({ ...house.ports, clock });
  while ((await send()) > 0);
}

describe("A message that must arrive and that an instance left on its way", () => {
  it("goes again at once (F-03)", async () => {
    const { state, sent, before } = await leftOnItsWay(1);
    await sendDue();
    expect({ state: await state(), sent: sent() - before }).toEqual({ state: "sent", sent: 1 });
  });

  it("waits a little where it was left before, and then goes (F-05)", async () => {
    const { state, sent, before } = await leftOnItsWay(2);
    await sendDue();
    await sendDue(14_000);
    expect({ state: await state(), sent: sent() - before }).toEqual({ state: "waiting", sent: 0 });
    await sendDue(30_000);
    expect({ state: await state(), sent: sent() - before }).toEqual({ state: "sent", sent: 1 });
  });
});

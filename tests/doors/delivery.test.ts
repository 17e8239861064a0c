import { makeSender } from "../../bot/src/application/delivery/sender";
import type { Outbox } from "../../bot/src/application/ports/outbox";
import type { Ports } from "../../bot/src/application/ports/ports";
import { silentMeter } from "../../bot/src/outbound/telemetry/meter";
import { wishesInvitation } from "../../bot/src/scheme/characteristics/wishes-invitation";
import type { PlannedMessage } from "../../bot/src/scheme/messages/message";
import { messageAbout, messageOn } from "../../bot/src/scheme/messages/plan";
import type { Person } from "../../bot/src/scheme/people/person";
import { ended, freshId, optedOut, silenced, TODAY } from "../support/builders";
import {
  changeUser,
  reachableDoctors,
  referenceOf,
  type ReachableDoctor,
} from "../support/doors/reachable-doctors";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

const MINUTE_MS = 60_000;

/** Sends what is due by so many minutes after noon; what broke meanwhile. */
async function send(ports: Ports = house.ports, minutes = 0): Promise<readonly unknown[]> {
  const now = new Date(Date.parse(TODAY) + minutes * MINUTE_MS).toISOString();
  const faults: unknown[] = [];
  const sender = makeSender(
    { ...ports, clock: { ...ports.clock, now: () => now } },
    { noteFault: (fault) => faults.push(fault) },
  );
  await sender.drain().catch((fault: unknown) => {
    if (faults.length === 0) throw fault;
  });
  await sender.stop();
  return faults;
}

/** How many messages are in a chat. */
function inChat({ conversationId }: ReachableDoctor): number {
  return house.connector.ledger.filter((one) => one.conversationId === conversationId).length;
}

const reminder = ({ doctor, pairing }: ReachableDoctor): PlannedMessage =>
  messageAbout(pairing, "reminder", doctor.id, TODAY);
const announced = ({ doctor, pairing }: ReachableDoctor): PlannedMessage =>
  messageAbout(pairing, "supporter-announced", doctor.id, TODAY);
const invited = ({ doctor }: ReachableDoctor): PlannedMessage => wishesInvitation(doctor, TODAY);

describe("A chat in the store that is another account's", () => {
  it("T-E4-2: gets nothing: both messages are set aside with a word for it, which the log says", async () => {
    const [one, other, control] = await reachableDoctors(house, 3);
    if (!one || !other || !control) throw new Error("Three were asked for.");
    await changeUser(house, one.userId, () => ({ reference: referenceOf(house, other) }));
    await changeUser(house, other.userId, () => ({ reference: referenceOf(house, one) }));
    await house.ports.outbox.planAll([one, other, control].map(announced));
    const faults = [
      ...(await send()),
      ...(await send(house.ports, 1)),
      ...(await send(house.ports, 2)),
    ];
    expect([inChat(one), inChat(other), inChat(control)]).toEqual([0, 0, 1]);
    const kept = await house.ports.outbox.ofScheme(one.doctor.schemeId);
    const reasons = kept.flatMap(({ status }) =>
      status.state === "quarantined" ? status.reason : [],
    );
    expect(reasons).toEqual(["chat-of-another-account", "chat-of-another-account"]);
    expect(faults.map(String)).toEqual(
      Array(6).fill(
        "AnotherAccountsChat: The chat that is kept for an account belongs to another one.",
      ),
    );
  });
});

interface Flip {
  readonly what: string;
  readonly message: (one: ReachableDoctor) => PlannedMessage;
  readonly flip: (one: ReachableDoctor) => Promise<void>;
}

/** Writes a person, or a pairing, as an act of somebody would leave it. */
async function changePerson({ doctor }: ReachableDoctor, change: (before: Person) => Person) {
  const { schemeId, id } = doctor;
  const found = await house.ports.store.person(schemeId, id);
  if (found === undefined) throw new Error("The doctor is gone.");
  const { value, version } = found;
  await commit(schemeId, { type: "person", value: change(value), version });
}

async function endPairing({ pairing }: ReachableDoctor) {
  const { schemeId, id } = pairing;
  const found = await house.ports.store.pairing(schemeId, id);
  if (found === undefined) throw new Error("The pairing is gone.");
  const { value, version } = found;
  await commit(schemeId, { type: "pairing", value: ended(value), version });
}

type Replaced = NonNullable<Parameters<Ports["store"]["commit"]>[0]["replace"]>[number];

async function commit(schemeId: string, replaced: Replaced) {
  const act = { type: "SchemeCreated" } as const;
  const event = { id: freshId("event"), schemeId, at: TODAY, by: "system", act } as const;
  await house.ports.store.commit({ schemeId, replace: [replaced], events: [event] });
}

const FLIPS: readonly Flip[] = [
  { what: "opted out", message: invited, flip: (one) => changePerson(one, (p) => optedOut(p)) },
  { what: "silenced", message: reminder, flip: (one) => changePerson(one, silenced) },
  {
    what: "away",
    message: reminder,
    flip: (one) =>
      changePerson(one, (p) => ({ ...p, away: { from: "2026-08-12", until: "2026-09-12" } })),
  },
  {
    what: "left",
    message: reminder,
    flip: (one) =>
      changePerson(one, (p) => ({
        ...p,
        memberships: p.memberships.map((post) => ({ ...post, until: "2026-08-11" })),
      })),
  },
  { what: "no longer a pair", message: announced, flip: endPairing },
  {
    what: "not linked any more",
    message: announced,
    flip: (one) => changePerson(one, (p) => ({ ...p, link: { state: "not-linked" } })),
  },
  {
    what: "without the app",
    message: announced,
    flip: (one) => changeUser(house, one.userId, () => ({ deliverability: "uninstalled" })),
  },
];
const CONTROLS = [invited, reminder, announced];

type Step = "shardsWithWork" | "hold" | "due";

/** The same ports, in which something happens just before or after a step of sending. */
function upsetAt(step: Step, when: "before" | "after", upset: () => Promise<void>): Ports {
  const { outbox } = house.ports;
  let done: Promise<void> | undefined;
  const once = () => (done ??= upset());
  const around = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (when === "before") await once();
    const answer = await work();
    if (when === "after") await once();
    return answer;
  };
  const changed: Pick<Outbox, Step> = {
    shardsWithWork: (...given) => around(() => outbox.shardsWithWork(...given)),
    hold: (...given) => around(() => outbox.hold(...given)),
    due: (...given) => around(() => outbox.due(...given)),
  };
  return { ...house.ports, outbox: { ...outbox, [step]: changed[step] } };
}

describe("A message whose reason is gone between its planning and its going", () => {
  /** Plans one message to each, seven of whom the flips concern; runs `sending` with them. */
  async function flipped(
    sending: (upset: () => Promise<void>, plan: () => Promise<void>) => Promise<unknown>,
  ) {
    const people = await reachableDoctors(house, FLIPS.length + CONTROLS.length);
    const concerned = people.slice(0, FLIPS.length);
    const controls = people.slice(FLIPS.length);
    const messages = [
      ...concerned.flatMap((one, nth) => FLIPS[nth]?.message(one) ?? []),
      ...controls.flatMap((one, nth) => CONTROLS[nth]?.(one) ?? []),
    ];
    const upset = async () => {
      for (const [nth, one] of concerned.entries()) await FLIPS[nth]?.flip(one);
    };
    await sending(upset, () => house.ports.outbox.planAll(messages));
    return {
      wrongly: FLIPS.filter((_, nth) => {
        const one = concerned[nth];
        return one === undefined || inChat(one) > 0;
      }).map(({ what }) => what),
      arrived: controls.filter((one) => inChat(one) === 1).length,
    };
  }

  const NONE = { wrongly: [], arrived: CONTROLS.length };

  it("T-E4-5, PF-09: does not go where that was so before it was planned, or right after", async () => {
    const before = await flipped(async (upset, plan) => {
      await upset();
      await plan();
      await send();
    });
    const after = await flipped(async (upset, plan) => {
      await plan();
      await upset();
      await send();
    });
    expect([before, after]).toEqual([NONE, NONE]);
  });

  it.each<[Step, "before" | "after"]>([
    ["shardsWithWork", "before"],
    ["shardsWithWork", "after"],
    ["hold", "before"],
    ["hold", "after"],
    ["due", "before"],
    ["due", "after"],
  ])("T-E4-5: does not go where it comes to be so at %s, %s it", async (step, when) => {
    const result = await flipped(async (upset, plan) => {
      await plan();
      await send(upsetAt(step, when, upset));
    });
    expect(result).toEqual(NONE);
  });

  it("T-E4-5: does not go where Teams put it off and it came to be so meanwhile", async () => {
    const refused = await flipped(async (upset, plan) => {
      await plan();
      const none = FLIPS.length + CONTROLS.length;
      house.connector.script(...Array.from({ length: none }, () => ({ status: 429 })));
      const had = house.connector.ledger.length;
      await send();
      // What Teams did not take stands in the ledger too, and is no message.
      const asked = house.connector.ledger.length - had;
      expect(asked).toBe(none);
      await upset();
      await send(house.ports, 5);
      expect(house.connector.ledger.length - had - asked).toBe(CONTROLS.length);
    });
    expect(refused.arrived).toBe(0);
  });
});

describe("A planner that has gone wrong", () => {
  it("T-E4-6, PF-09: cannot pester anybody: of 1,000 prompts to one person three go in a day, and that is said", async () => {
    const [one] = await reachableDoctors(house, 1);
    if (one === undefined) throw new Error("One was asked for.");
    const { doctor, pairing } = one;
    const { schemeId, id: recipientId } = doctor;
    const messages = Array.from({ length: 500 }, (_, nth) => [
      { ...messageAbout(pairing, "reminder", recipientId, TODAY), occurrence: `again-${nth}` },
      messageOn("wishes-invitation", { schemeId, recipientId, subjectId: `again-${nth}` }, TODAY),
    ]).flat();
    await house.ports.outbox.planAll(messages);
    const said = new Map<string, number>();
    const meter: Ports["meter"] = {
      ...silentMeter,
      add: (name, count, about = {}) => {
        const key = `${name} ${String(about["state"])} ${String(about["reason"])}`;
        said.set(key, (said.get(key) ?? 0) + count);
      },
    };
    expect(await send({ ...house.ports, meter })).toEqual([]);
    expect(inChat(one)).toBe(3);
    const heldBack = ["cancelled too-soon", "waiting out-of-hours"].map(
      (why) => said.get(`messages.moved ${why}`) ?? 0,
    );
    expect(heldBack.reduce((sum, count) => sum + count)).toBe(997);
  });
});

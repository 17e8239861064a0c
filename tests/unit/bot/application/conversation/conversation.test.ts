import { isDeepStrictEqual } from "node:util";
import { makeClaimWelcome } from "../../../../../bot/src/application/conversation/claim-welcome";
import { makeForgetConversation } from "../../../../../bot/src/application/conversation/forget-conversation";
import { makeNoteUnreachable } from "../../../../../bot/src/application/conversation/note-unreachable";
import { ownReference } from "../../../../../bot/src/application/conversation/own-reference";
import { makeRememberConversation } from "../../../../../bot/src/application/conversation/remember-conversation";
import type {
  ConversationReference,
  TeamsUser,
} from "../../../../../bot/src/application/ports/users";
import { userIdOf } from "../../../../../bot/src/scheme/shared/ids";
import { freshOid, TENANT } from "../../../../support/builders";
import { chanceOf, type Chance } from "../../../../support/seeded-chance";

const NOW = "2026-08-06T12:00:00.000Z";
const LINKED = [{ schemeId: "scheme-1", personId: "person-1" }];

function chat(conversationId: string): ConversationReference {
  return {
    serviceUrl: "https://smba.trafficmanager.net/uk/",
    conversationId,
    botId: "28:near-peer",
    teamsUserId: "29:tomos",
    channelId: "msteams",
  };
}

/** Minutes into the day. */
function at(minute: number): string {
  return new Date(Date.parse("2026-08-05T00:00:00.000Z") + minute * 60_000).toISOString();
}

/** One person, in a store that keeps what it is given and counts what was written. */
function somebody(kept?: Partial<TeamsUser>) {
  const userId = userIdOf(TENANT, freshOid());
  const linked: TeamsUser = { userId, deliverability: "uninstalled", linkedTo: LINKED };
  let user: TeamsUser = { ...linked, ...kept };
  let writes = 0;
  const woken: string[] = [];
  const ports = {
    users: {
      user: () => Promise.resolve({ value: user, version: String(writes) }),
      save: (next: TeamsUser, version?: string) => {
        if (version !== String(writes)) return Promise.resolve("conflict" as const);
        user = next;
        writes += 1;
        return Promise.resolve("committed" as const);
      },
      several: () => Promise.resolve([]),
      rowsWithEmail: () => Promise.resolve([]),
      noteEmail: () => Promise.resolve(),
      dropEmail: () => Promise.resolve(),
      remove: () => Promise.resolve("committed" as const),
    },
    clock: { now: () => NOW, machineNow: () => NOW, monotonicMs: () => performance.now() },
    outbox: {
      wake: (_: string, personId: string) => {
        woken.push(personId);
        return Promise.resolve();
      },
    } as never,
  };
  const remember = makeRememberConversation(ports);
  const forget = makeForgetConversation(ports);
  const claim = makeClaimWelcome(ports);
  return {
    userId,
    woken,
    user: () => user,
    writes: () => writes,
    noteUnreachable: makeNoteUnreachable(ports),
    writesTo: (minute: number, reference = chat("a:1")) =>
      remember(userId, { reference, at: at(minute), installed: false }),
    forget: (minute: number, reason: "uninstalled" | "gone" = "uninstalled") =>
      forget(userId, { reason, at: at(minute) }),
    /** An installation as the bot takes it; whether it greets. */
    installs: async (minute: number, reference = chat("a:1")) => {
      const heard = { reference, at: at(minute), installed: true };
      await remember(userId, heard);
      return claim(userId);
    },
  };
}

type Somebody = ReturnType<typeof somebody>;

/** A history of one to three installations: their events, each delivered once or twice, and the chat that is left. */
function historyOf(chance: Chance, tomos: Somebody, greet: () => void) {
  const events: (() => Promise<unknown>)[] = [];
  const installations = 1 + chance.below(3);
  let minute = 0;
  const next = () => (minute += 1 + chance.below(90));
  const happens = (event: () => Promise<unknown>) =>
    events.push(...Array.from({ length: 1 + chance.below(2) }, () => event));
  let left = "";
  for (let each = 0; each < installations; each += 1) {
    const id = `a:${each}`;
    for (const when of [next(), next()]) {
      happens(async () => {
        if (await tomos.installs(when, chat(id))) greet();
      });
    }
    minute += 60; // a word within the hour moves nothing
    const word = next();
    if (chance.happens(0.5)) happens(() => tomos.writesTo(word, chat(id)));
    left = each + 1 === installations && chance.happens(0.5) ? id : "";
    if (left !== "") break;
    for (const when of [next(), next()]) happens(() => tomos.forget(when));
  }
  return { events: chance.shuffled(events), installations, left };
}

/** What is kept of somebody with that chat, who was greeted there; of somebody without one where it is empty. */
function keptFor(left: string) {
  const kept = { linkedTo: LINKED, deliverability: "reachable", chat: left, welcomed: true };
  return left === "" ? { ...kept, deliverability: "uninstalled", welcomed: false } : kept;
}

function keptOf({ linkedTo, deliverability, reference, welcomedAt }: TeamsUser) {
  const welcomed = welcomedAt !== undefined;
  return { linkedTo, deliverability, chat: reference?.conversationId ?? "", welcomed };
}

describe("Where somebody can be reached", () => {
  it("is told by the newest event, in whatever order and however often they come (F-14)", async () => {
    const wrong: unknown[] = [];
    for (let seed = 0; seed < 1_000; seed += 1) {
      const tomos = somebody();
      let greeted = 0;
      const history = historyOf(chanceOf(seed), tomos, () => (greeted += 1));
      for (const event of history.events) await event();
      const kept = keptOf(tomos.user());
      const isTold = isDeepStrictEqual(kept, keptFor(history.left));
      if (!isTold || greeted > history.installations) wrong.push({ seed, greeted, kept });
    }
    expect(wrong).toEqual([]);
  });

  it("is greeted once an installation", async () => {
    const tomos = somebody();
    expect([await tomos.installs(1), await tomos.installs(2)]).toEqual([true, false]);
    await tomos.forget(3);
    expect(await tomos.installs(2)).toBe(false);
    expect([await tomos.installs(4), await tomos.installs(5)]).toEqual([true, false]);
  });

  it("comes back with a word of theirs, which wakes what waited (F-12)", async () => {
    const tomos = somebody();
    await tomos.installs(1);
    await tomos.noteUnreachable(tomos.userId, { reference: chat("a:1"), reason: "blocked" });
    expect(tomos.user().deliverability).toBe("blocked");
    await tomos.writesTo(9);
    expect(tomos.user()).toMatchObject({ deliverability: "reachable", linkedTo: LINKED });
    expect(tomos.woken).toEqual(["person-1", "person-1"]);
    await tomos.forget(10, "gone");
    expect(tomos.user().deliverability).toBe("gone");
  });

  it("costs no write for each word of theirs", async () => {
    const tomos = somebody();
    await tomos.installs(1);
    const before = tomos.writes();
    for (const minute of [5, 30, 60]) await tomos.writesTo(minute);
    expect(tomos.writes()).toBe(before);
    await tomos.writesTo(62);
    expect(tomos.writes()).toBe(before + 1);
    expect(tomos.woken).toHaveLength(1);
  });

  it("is not lost to a chat of before: what Teams said of that one says nothing of the next", async () => {
    const tomos = somebody();
    await tomos.installs(1, chat("a:2"));
    await tomos.noteUnreachable(tomos.userId, { reference: chat("a:1"), reason: "uninstalled" });
    expect(tomos.user().deliverability).toBe("reachable");
  });

  it("is greeted again where Teams said that the app is not there, and it comes back", async () => {
    const tomos = somebody();
    await tomos.installs(1);
    await tomos.noteUnreachable(tomos.userId, { reference: chat("a:1"), reason: "uninstalled" });
    expect(await tomos.installs(2)).toBe(true);
  });

  it("is not moved into the future by an activity of tomorrow", async () => {
    const tomos = somebody();
    await tomos.installs(10_000);
    expect(tomos.user().seenAt).toBe(NOW);
  });
});

describe("A chat that is kept for an account", () => {
  const mine = userIdOf(TENANT, freshOid());
  const theirs = userIdOf(TENANT, freshOid());
  const user = { userId: mine, deliverability: "reachable", linkedTo: LINKED } as const;

  it("is used for its own account only, also where it does not say whose it is", () => {
    expect(ownReference({ ...user, reference: chat("a:1") }, mine)).toEqual(chat("a:1"));
    const said = { ...chat("a:1"), userId: mine };
    expect(ownReference({ ...user, reference: said }, mine)).toEqual(said);
    expect(ownReference(user, mine)).toBeUndefined();
  });

  it("is used for nobody where it came in with another account's activity (F-15)", () => {
    const stray = { ...user, reference: { ...chat("a:1"), userId: theirs } };
    expect(() => ownReference(stray, mine)).toThrow("belongs to another one");
    expect(() => ownReference(user, theirs)).toThrow("belongs to another one");
  });
});

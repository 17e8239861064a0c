import type { Route } from "../../../bot/src/contract";
import { SEED_DIRECTOR } from "../../../bot/src/local/constants";
import { startConnector, type Connector } from "../../support/connector";
import { Director, tokenOf, type Asked, type Caller } from "../../support/director";
import { LocalPerson } from "../../support/local-person";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { at, plusDays, workingDayFrom, type Day } from "./calendar";
import { emailOf } from "./cast";
import { kindOfCard } from "./chat-kinds";
import { emptyChronicle, lifeOf, type Chronicle, type Kind } from "./chronicle";

/** The scheme of the year. */
export const SCHEME = "northgate";

/** A message that came by itself, and between which days it did. */
export interface Arrived {
  readonly kind: Kind;
  readonly to: string;
  readonly from: Day;
  readonly until: Day;
}

/** How far the ledger was when the clock stood at a day. */
interface Mark {
  readonly lines: number;
  readonly day: Day;
}

interface Beginning {
  readonly day: Day;
  readonly beforeTimeGoesOn: (house: YearHouse) => Promise<void>;
}

/** As many people do something at the same time. */
const AT_THE_SAME_TIME = 10;

/** The program, a connector that keeps a ledger, the people of a scheme in Teams and in the tab, and what they did. */
export class YearHouse {
  readonly chronicle: Chronicle = emptyChronicle();
  readonly app: RunningApp;
  readonly connector: Connector;
  private readonly people = new Map<string, LocalPerson>();
  private readonly tabs = new Map<string, Caller>();
  private readonly marks: Mark[];
  private readonly arrived: Arrived[] = [];
  private readonly beforeTimeGoesOn: (house: YearHouse) => Promise<void>;
  private day: Day;
  private directing: Director;

  private constructor(app: RunningApp, connector: Connector, { day, beforeTimeGoesOn }: Beginning) {
    this.app = app;
    this.connector = connector;
    this.directing = app.director;
    this.day = day;
    this.beforeTimeGoesOn = beforeTimeGoesOn;
    this.marks = [{ lines: 0, day }];
  }

  /** Opens it on a morning; `beforeTimeGoesOn` may look at what was done since it last did. */
  static async open(
    day: Day,
    beforeTimeGoesOn: (house: YearHouse) => Promise<void>,
  ): Promise<YearHouse> {
    const connector = await startConnector();
    // How fast messages go is looked at elsewhere; a second core can work on the store.
    const app = await startRunningApp({
      now: at(day, "11:00"),
      atAnyPace: true,
      storeApart: true,
    });
    return new YearHouse(app, connector, { day, beforeTimeGoesOn });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.connector.close();
  }

  /** The day that it is. */
  get today(): Day {
    return this.day;
  }

  /** Whoever directs the scheme. */
  get director(): Director {
    return this.directing;
  }

  /** Somebody else directs it from now on. */
  async directedBy(name: string): Promise<void> {
    const { base } = this.app;
    this.directing = new Director(base, await tokenOf(base, this.inTeams(name).oid));
  }

  /** Time goes on to the late afternoon of a day, and everything due by then is attempted, with a stop in each week. */
  async until(day: Day, time = "16:30"): Promise<void> {
    for (let next = soon(this.day); next < day; next = soon(next)) await this.leap(next, "16:30");
    await this.leap(day, time);
  }

  private async leap(day: Day, time: string): Promise<void> {
    await this.beforeTimeGoesOn(this);
    this.mark();
    await this.app.leapTo(at(day, time));
    this.day = day;
    this.mark();
  }

  /** Somebody in Teams, whether or not they have the app. */
  inTeams(name: string): LocalPerson {
    const email = name === SEED_DIRECTOR.name ? SEED_DIRECTOR.email : emailOf(name);
    const person = this.people.get(name) ?? new LocalPerson(this.app.base, this.connector, email);
    this.people.set(name, person);
    return person;
  }

  /** They get the app, and say that they are the one on the list. */
  async joins(name: string): Promise<void> {
    await this.inTeams(name).joins();
    lifeOf(this.chronicle, name).joined = this.day;
  }

  /** Several do the same, a few of them at the same time; each as soon as there is room, in this order. */
  async each<One>(all: readonly One[], act: (one: One, nth: number) => Promise<void>) {
    const left = [...all.entries()];
    const goOn = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [nth, one] = next;
        await act(one, nth);
      }
    };
    await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, goOn));
  }

  /** Somebody in the tab. */
  async inTheTab(name: string): Promise<Caller> {
    const caller = this.tabs.get(name) ?? (await this.inTeams(name).inTheTab());
    this.tabs.set(name, caller);
    return caller;
  }

  /** Somebody asks a route of the tab. */
  async asks<R extends Route>(name: string, route: R, asked: Asked = {}) {
    const caller = await this.inTheTab(name);
    return caller.does(route, asked);
  }

  /** The director asks a route. */
  directs<R extends Route>(route: R, asked: Asked = {}) {
    return this.director.does(route, asked);
  }

  /** What came into the chats by itself so far, oldest first; what a chat refused is not among it. */
  get arrivals(): readonly Arrived[] {
    this.mark();
    return this.arrived;
  }

  /** Notes which cards came since the last mark, and that they did between its day and this one. */
  private mark(): void {
    const before = this.marks.at(-1) ?? { lines: 0, day: this.day };
    const { ledger } = this.connector;
    const names = new Map(
      [...this.people].map(([name, { conversationId }]) => [conversationId, name]),
    );
    for (const { activity, conversationId, method, refused } of ledger.slice(before.lines)) {
      // A card that takes another's place is put, and is no message.
      if (activity.replyToId !== undefined || method === "PUT" || refused) continue;
      const to = names.get(conversationId) ?? conversationId;
      const kind = kindOfCard(JSON.stringify(activity.attachments ?? []));
      this.arrived.push({ kind, to, from: before.day, until: this.day });
    }
    this.marks.push({ lines: ledger.length, day: this.day });
  }

  /** The rows of everybody by name. */
  async ids(): Promise<ReadonlyMap<string, string>> {
    const lists = await Promise.all(
      (["foundation-doctors", "senior-doctors", "staff"] as const).map((kind) =>
        this.director.people(kind),
      ),
    );
    return new Map(lists.flat().map(({ name, personId }) => [name, personId]));
  }
}

/** The next stop on the way to a later day: before a message that waits for a week at most has waited too long. */
function soon(day: Day): Day {
  return workingDayFrom(plusDays(day, 5));
}

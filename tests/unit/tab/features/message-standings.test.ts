import type { MessagesOverview, MessageStanding } from "@near-peer/bot/contract";
import fc from "fast-check";
import {
  isLive,
  figuresEvery,
  paceOf,
  quartersOver,
} from "../../../../tab/src/features/messages/long-sends";
import {
  countOf,
  kindBars,
  kindsThere,
  narrowedBy,
  needsPerson,
  notReached,
  spanOf,
  standingChoices,
  standingFigures,
  STANDINGS,
  TONES,
  type Counts,
  type HalfReachedPair,
} from "../../../../tab/src/features/messages/message-standings";
import { readHash } from "../../../../tab/src/platform/route";

const some = fc.integer({ min: 0, max: 50_000 });

/** Counts as the server gives them: the seven add up to the total. */
const counts: fc.Arbitrary<Counts> = fc
  .record({
    planned: some,
    going: some,
    waiting: some,
    sent: some,
    notDelivered: some,
    unknown: some,
    notNeeded: some,
  })
  .map((seven) => ({
    ...seven,
    total: Object.values(seven).reduce((sum, each) => sum + each, 0),
  }));

const COUNTS: Counts = {
  total: 12,
  planned: 3,
  going: 1,
  waiting: 1,
  sent: 4,
  notDelivered: 1,
  unknown: 1,
  notNeeded: 1,
};
const NARROWED_TO_ALL = { standing: undefined, kind: undefined };

describe("where messages stand, in figures", () => {
  it("shows a total and seven figures that add up to it, whatever the numbers", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const [total, ...seven] = standingFigures("s", all, NARROWED_TO_ALL);
        expect(seven).toHaveLength(7);
        expect(seven.reduce((sum, { value }) => sum + value, 0)).toBe(total?.value);
      }),
    );
  });

  it("leads from each figure to the list of just those, and marks the one that is shown", () => {
    const shown = { standing: "waiting", kind: undefined } as const;
    const figures = standingFigures("s", COUNTS, shown);
    const screens = figures.map(({ href }) => readHash(href ?? ""));
    expect(screens.map((screen) => narrowedBy({ standing: "", kind: "", ...screen }))).toEqual([
      NARROWED_TO_ALL,
      ...STANDINGS.map((standing) => ({ standing, kind: undefined })),
    ]);
    expect(figures.filter(({ here }) => here).map(({ label }) => label)).toEqual(["Waiting"]);
  });

  it("asks for a person where a message did not arrive, or nobody knows, and nowhere else", () => {
    const asks = STANDINGS.filter(needsPerson);
    expect(asks).toEqual(["not-delivered", "unknown"] satisfies MessageStanding[]);
    expect(STANDINGS.filter((standing) => TONES[standing] === "attention")).toEqual(asks);
    const none = standingFigures("s", { ...COUNTS, notDelivered: 0, unknown: 0 }, NARROWED_TO_ALL);
    expect(none.filter(({ needsYou }) => needsYou)).toEqual([]);
  });

  it("gives every kind one bar, in one order, with what was sent and what there is to look at", () => {
    const kinds = [
      { kind: "reminder", counts: COUNTS },
      { kind: "doctor-announced", counts: { ...COUNTS, notDelivered: 0, unknown: 0 } },
      { kind: "introduction", counts: { ...COUNTS, total: 0 } },
    ] satisfies MessagesOverview["kinds"];
    const bars = kindBars("s", kinds);
    expect(bars.map(({ name, words, value, open, of }) => [name, words, value, open, of])).toEqual([
      ["Their doctor's name, to the supporter", "4 of 12 sent", 4, 0, 12],
      ["Reminder, no reply needed", "4 of 12 sent, 2 to look at", 4, 2, 12],
    ]);
    expect(kindsThere(kinds, "introduction")).toEqual([
      "doctor-announced",
      "introduction",
      "reminder",
    ]);
  });

  it("counts the filters of the list by the kind that is shown", () => {
    const overview = { all: COUNTS, kinds: [{ kind: "reminder", counts: COUNTS } as const] };
    for (const kind of ["reminder", "introduction", undefined] as const) {
      const [all, ...seven] = standingChoices(overview, kind);
      expect(seven.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
      expect(all?.count).toBe(kind === "introduction" ? 0 : 12);
    }
    expect(countOf(COUNTS, undefined)).toBe(12);
  });

  it("takes a part of the address that it does not know for no filter", () => {
    expect(narrowedBy({ standing: "lost", kind: "concern-raised" })).toEqual(NARROWED_TO_ALL);
  });

  it("says from when until when spread messages go, the day once", () => {
    expect(spanOf("2026-08-05T08:30:00.000Z", undefined)).toBe("5 Aug 2026, 09:30");
    expect(spanOf("2026-08-05T08:30:00.000Z", "2026-08-05T09:40:00.000Z")).toBe(
      "5 Aug 2026, 09:30 to 10:40",
    );
  });

  it("names those of a pair who cannot be reached", () => {
    const person = (name: string) => ({ personId: name, name, grade: "", site: "", specialty: "" });
    const pair = { pairingId: "p", doctor: person("Sam"), supporter: person("Ivo") };
    const names = (who: HalfReachedPair["who"]) =>
      notReached({ ...pair, who, why: "gone" }).map(({ name }) => name);
    expect([names("doctor"), names("supporter"), names("both")]).toEqual([
      ["Sam"],
      ["Ivo"],
      ["Sam", "Ivo"],
    ]);
  });
});

describe("a long send", () => {
  const overview = (done: number, held = false): MessagesOverview => ({
    now: "2026-08-05T08:31:00.000Z",
    all: COUNTS,
    kinds: [],
    coming: [],
    progress: { done, of: 4000, since: "2026-08-05T08:30:00.000Z", perMinute: [done] },
    hold: { held, version: "v" },
    halfReached: [],
    halfReachedTotal: 0,
    unreadable: 0,
  });

  it("is asked after every two seconds while it goes, and twice a minute otherwise", () => {
    const quiet = { ...overview(0), progress: undefined };
    expect(
      [overview(0), overview(3999), overview(4000), overview(9, true), quiet, undefined].map(
        figuresEvery,
      ),
    ).toEqual([2000, 2000, 30_000, 30_000, 30_000, 30_000]);
    expect(isLive(overview(10))).toBe(true);
  });

  it("is met as it begins, where a message is planned within the half minute", () => {
    const next = (dueAt: string, held = false) => {
      const first = { messageId: "m", recipientId: "p" };
      const coming: MessagesOverview["coming"] = [{ kind: "reminder", dueAt, to: 9, first }];
      return figuresEvery({ ...overview(4000, held), coming });
    };
    expect(next("2026-08-05T08:31:10.000Z")).toBe(12_000);
    expect(next("2026-08-05T08:31:10.000Z", true)).toBe(30_000);
    expect(next("2026-08-05T09:30:00.000Z")).toBe(30_000);
    expect(next("2026-08-05T08:30:59.000Z")).toBe(2_000);
  });

  it("is read out at each quarter of the way and not between", () => {
    const said = new Set(
      Array.from({ length: 4001 }, (_, done) => quartersOver({ done, of: 4000 })),
    );
    expect([...said]).toEqual([0, 1, 2, 3, 4]);
    expect(quartersOver({ done: 999, of: 4000 })).toBe(0);
    expect(quartersOver({ done: 1000, of: 4000 })).toBe(1);
  });

  it("tells its pace by the last minute and the best one", () => {
    expect(paceOf([3, 90, 40])).toEqual({ now: 40, most: 90 });
    expect(paceOf([])).toEqual({ now: 0, most: 0 });
  });
});

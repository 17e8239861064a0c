import fc from "fast-check";
import { makeChaseConcerns } from "../../../../../bot/src/application/concern/chase-concerns";
import { makeSendLaunch } from "../../../../../bot/src/application/launch/send-launch";
import { makePlanForPairings } from "../../../../../bot/src/application/messages/plan-for-pairings";
import { nextMoment } from "../../../../../bot/src/application/sweep/next-moment";
import type { SchemeFacts } from "../../../../../bot/src/application/sweep/scheme-facts";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { laterBy, londonDate } from "../../../../../bot/src/scheme/calendar/london";
import { messageId } from "../../../../../bot/src/scheme/messages/message";
import type { Application } from "../../../../../bot/src/scheme/supporter/application";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TODAY,
} from "../../../../support/builders";
import { aConcern, someone } from "../../../../support/concern";

const MINUTE_MS = 60_000;
const ENGLAND = bankHolidays.of("england");
const SCHEME = aScheme();
const DOCTORS = Array.from({ length: 4 }, () => aFoundationDoctor());
const SUPPORTER = aSupporter();
const PEOPLE = [
  ...DOCTORS,
  SUPPORTER,
  anInvitedSenior(),
  someone(["director"]),
  someone(["deputy"]),
  someone(["educational-supervisor"]),
];

const moment = fc
  .integer({ min: -10 * 1_440, max: 10 * 1_440 })
  .map((minutes) => laterBy(TODAY, minutes * MINUTE_MS));

const facts: fc.Arbitrary<SchemeFacts> = fc
  .record({
    announced: fc.array(moment, { maxLength: DOCTORS.length }),
    made: fc.array(fc.boolean(), { minLength: DOCTORS.length, maxLength: DOCTORS.length }),
    readBy: fc.array(moment, { maxLength: 2 }),
    steps: fc.array(moment, { maxLength: 2 }),
  })
  .map(({ announced, made, readBy, steps }) => ({
    schemeId: SCHEME.id,
    scheme: SCHEME,
    people: PEOPLE,
    pairings: announced.flatMap((announceAt, at) => {
      const doctor = DOCTORS[at];
      const introduction = {
        state: made[at] === true ? "said-hello" : "awaited",
        at: TODAY,
      } as const;
      const pairing = { id: `pairing-${at}`, announceAt, introduction };
      return doctor === undefined ? [] : [aPairing(doctor, SUPPORTER, pairing)];
    }),
    concerns: readBy.map((by, at) => aConcern({ id: `concern-${at}`, readBy: by })),
    complaints: [],
    launches: steps.map((from, at) => {
      const step = { on: londonDate(from), from, by: "person-0", at: TODAY };
      const both = { invitation: step, "supervisors-told": step };
      return { id: String(2026 + at), schemeId: SCHEME.id, start: "2027-08-04", steps: both };
    }),
    objections: [],
    statements: [],
    unsettled: false,
  }));

/** Every message that a sweep which remembers nothing would plan at a moment. */
async function plannedAt(now: string, of: SchemeFacts): Promise<readonly string[]> {
  const planned: string[] = [];
  const ports = {
    clock: { now: () => now, machineNow: () => now, monotonicMs: () => performance.now() },
    holidays: bankHolidays,
    outbox: {
      planAll: (
        messages: Parameters<Parameters<typeof makePlanForPairings>[0]["outbox"]["planAll"]>[0],
      ) => {
        planned.push(...messages.map(messageId));
        return Promise.resolve();
      },
    },
  };
  await makePlanForPairings(ports)(of);
  await makeSendLaunch(ports)(of);
  await makeChaseConcerns(ports)(of);
  return planned.toSorted();
}

describe("the next moment at which time alone brings something to a scheme", () => {
  it("is not later than anything that falls due: until then no look finds anything new", async () => {
    await fc.assert(
      fc.asyncProperty(
        facts,
        moment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (of, now, way) => {
          const until = await nextMoment(of, ENGLAND, now);
          expect(until > now).toBe(true);
          const lastMs = Date.parse(until) - 1 - Date.parse(now);
          const found = await plannedAt(now, of);
          const later = await plannedAt(laterBy(now, Math.floor(way * lastMs)), of);
          const last = await plannedAt(laterBy(now, lastMs), of);
          // What grows stale meanwhile is not planned any more, and not missed.
          expect(found).toEqual(expect.arrayContaining([...later, ...last]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is midnight in London at the latest: roles, posts and windows go by the day", async () => {
    const of = {
      ...fc.sample(facts, 1)[0],
      pairings: [],
      concerns: [],
      launches: [],
    } as SchemeFacts;
    expect(await nextMoment(of, ENGLAND, "2026-08-12T22:59:59.999Z")).toBe(
      "2026-08-12T23:00:00.000Z",
    );
    expect(await nextMoment(of, ENGLAND, "2026-10-25T00:30:00.000Z")).toBe(
      "2026-10-26T00:00:00.000Z",
    );
  });

  it("is now while something is waited for that is not written in the scheme", async () => {
    const [some] = fc.sample(facts, 1);
    const application: Application = {
      id: freshId("application"),
      appliedAt: TODAY,
      turnsTo: {
        as: "educational-supervisor",
        name: "Dr Rhys Calder",
        email: "rhys@northgate.example",
      },
      statement: "discussed",
      approach: {
        state: "confirmed",
        at: TODAY,
        by: "person-0",
        supervisorId: "person-1",
        noticeAt: TODAY,
      },
    };
    const applicant = anInvitedSenior({ volunteering: { state: "applied", application } });
    const waiting = { ...some, people: [applicant] } as SchemeFacts;
    expect(await nextMoment(waiting, ENGLAND, TODAY)).toBe(TODAY);
    expect(await nextMoment({ ...waiting, people: [], unsettled: true }, ENGLAND, TODAY)).toBe(
      TODAY,
    );
  });
});

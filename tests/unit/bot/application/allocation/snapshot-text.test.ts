import fc from "fast-check";
import {
  instanceIn,
  snapshotText,
} from "../../../../../bot/src/application/allocation/snapshot-text";
import { taskFor } from "../../../../../bot/src/scheme/allocation/task";
import { questions } from "../../../../support/questions";

const some = questions({ doctors: 8, seniors: 6, atLeast: 2 });

describe("what an allocation was worked out from, as text", () => {
  it("is read back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(some, fc.string(), (question, odd) => {
        const people = question.people.map((one) => ({
          ...one,
          memberships: one.memberships.map((post) => ({ ...post, site: odd.toWellFormed() })),
        }));
        const stated = new Map(people.map(({ id }) => [id, { asks: [`a ${id}`], offers: ["\n"] }]));
        const { instance } = taskFor({ ...question, people, stated });
        expect(instanceIn(snapshotText(instance))).toEqual(instance);
      }),
      { numRuns: 30 },
    );
  });

  it("is as long for a scheme in which one person asked for something as for one in which nobody did (principle 3)", () => {
    fc.assert(
      fc.property(some, (question) => {
        const lengthWith = (stated: typeof question.stated) =>
          snapshotText(taskFor({ ...question, stated }).instance).length;
        const [doctor] = question.people;
        const one = new Map([[doctor?.id ?? "", { asks: ["faith sikh"], offers: [] }]]);
        expect(lengthWith(one)).toBe(lengthWith(new Map()));
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    "",
    "2\nseed a",
    "1\nseed a",
    "1\nseed a\npolicy lot 1 x",
    "1\npolicy dice 1 1 1 1 1 1 1 1 0",
  ])("is refused where it is damaged or of another version, without being quoted: %j", (text) => {
    const read = () => instanceIn(text);
    expect(read).toThrow(/snapshot/);
    expect(read).not.toThrow(/dice|policy/);
  });
});

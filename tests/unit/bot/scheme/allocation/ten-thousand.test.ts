import { gradeOf, RANK } from "../../../../support/plain-rules";
import { smallQuestion, solved } from "../../../../support/small-questions";

describe("Ten thousand allocations of a few people", () => {
  it("PF-13: put nobody with a supporter who is not their senior, and no F2 with an F2 (NP2, NP9)", () => {
    let pairs = 0;
    const wrong: string[] = [];
    for (let seed = 0; seed < 10_000; seed += 1) {
      const question = smallQuestion({ seed, doctors: 3, supporters: 3 });
      const people = new Map(question.people.map((person) => [person.id, person]));
      for (const { doctorId, supporterId } of solved(question).pairs) {
        const [doctor, supporter] = [people.get(doctorId), people.get(supporterId)];
        if (doctor === undefined || supporter === undefined) throw new Error("They are there.");
        pairs += 1;
        if (RANK[gradeOf(supporter)] <= RANK[gradeOf(doctor)])
          wrong.push(`${seed}: ${doctorId} ${supporterId}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(pairs).toBeGreaterThan(10_000);
  });
});

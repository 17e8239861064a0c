import { repositoryText } from "../support/repository";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The names of all fields, and the words that a field may hold, in a part of the description of the API. */
function wordsIn(part: Json): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one: Json) => wordsIn(one));
  if (part === null || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([key, value]: [string, Json]) => [
    ...(key === "properties" ? Object.keys(value as object) : []),
    ...(key === "enum" ? (value as readonly string[]) : []),
    ...wordsIn(value),
  ]);
}

const { paths } = JSON.parse(repositoryText("docs/api/openapi.json")) as {
  readonly paths: Readonly<Record<string, Json>>;
};
const routes = Object.entries(paths).map(([path, part]) => ({ path, words: wordsIn(part) }));
const SCORE = /score|rank|rating|stars?$|engag|click|seen|opened|responded|lastActive|league/iu;
const READ = /^read$|^readAt$|^reader$|receipt/iu;

/** Where it is said who read something: to its author, as promised, and in the trail of what is sensitive. */
const TOLD_WHO_READ = /concerns?|complaints?|\/audit/u;

describe("what the API says of anybody (principle 9)", () => {
  it("holds no score, rank or sign of how busy somebody is", () => {
    const words = routes.flatMap((route) => route.words);
    expect(words.length).toBeGreaterThan(1_000);
    expect(words.filter((word) => SCORE.test(word))).toEqual([]);
  });

  it("says that something was read of concerns, complaints and in the trail only, and of no message", () => {
    const told = routes.filter(({ words }) => words.some((word) => READ.test(word)));
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ path }) => path).filter((path) => !TOLD_WHO_READ.test(path))).toEqual([]);
  });
});

import { firstName, fullName } from "../../../../../bot/src/scheme/people/person";

describe("a person's name", () => {
  it.each([
    [{ given: "Samuel", family: "Okafor" }, "Samuel", "Samuel Okafor"],
    [{ given: "Samuel", family: "Okafor", knownAs: "Sam" }, "Sam", "Sam Okafor"],
    [{ given: "Anaya", family: "" }, "Anaya", "Anaya"],
    [{ given: "María José", family: "de la Cruz" }, "María José", "María José de la Cruz"],
  ])("%j is greeted as %s and shown as %s", (name, greeting, shown) => {
    expect(firstName(name)).toBe(greeting);
    expect(fullName(name)).toBe(shown);
  });
});

import { helpFor } from "../../../../../bot/src/scheme/help/help-for";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";

const local = { title: "Professional Support Unit", how: "Extension 4420, weekdays." };
const course = {
  title: "Local course",
  about: "Two hours.",
  url: "https://learn.northgate.example/",
};

describe("the help for somebody (NP20, NA1)", () => {
  it("is what exists everywhere for somebody in no scheme", () => {
    const { signposts, resources } = DEFAULT_POLICY;
    expect(helpFor([])).toEqual({ signposts, resources });
  });

  it("is their scheme's own list and nothing else", () => {
    const policy = { ...DEFAULT_POLICY, signposts: [local], resources: [] };
    expect(helpFor([policy])).toEqual({ signposts: [local], resources: [] });
  });

  it("is that of all their schemes, what two share only once", () => {
    const other = {
      ...DEFAULT_POLICY,
      signposts: [...DEFAULT_POLICY.signposts, local],
      resources: [course, ...DEFAULT_POLICY.resources],
    };
    expect(helpFor([DEFAULT_POLICY, other])).toEqual({
      signposts: [...DEFAULT_POLICY.signposts, local],
      resources: [...DEFAULT_POLICY.resources, course],
    });
  });
});

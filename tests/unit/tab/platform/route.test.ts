import fc from "fast-check";
import { hashOf, readHash, type Screen } from "../../../../tab/src/platform/route";

const schemeId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const kind = fc.constantFrom("foundation-doctors", "senior-doctors", "staff");
const filter = fc.constantFrom("", "invited", "not-linked");

const screens: fc.Arbitrary<Screen> = fc.oneof(
  fc.constantFrom<Screen>(
    { name: "home" },
    { name: "my" },
    { name: "my-agreement" },
    { name: "wishes" },
    { name: "tips" },
    { name: "recognition" },
    { name: "privacy" },
    { name: "terms" },
    { name: "accessibility" },
  ),
  fc.record({ name: fc.constant("people"), schemeId, kind, filter }),
  fc.record({ name: fc.constant("pairings"), schemeId, filter }),
  fc.record({
    name: fc.constant("messages"),
    schemeId,
    standing: fc.constantFrom("", "waiting", "not-delivered"),
    kind: fc.constantFrom("", "reminder"),
  }),
  fc.record({
    name: fc.constantFrom(
      "today",
      "wish-counts",
      "import",
      "launch",
      "suggestions",
      "what-helped",
      "quality",
    ),
    schemeId,
  }),
  fc.record({
    name: fc.constant("changeover"),
    schemeId,
    day: fc.constantFrom("", "today", "2027-08-04"),
  }),
  fc.record({ name: fc.constant("allocate"), schemeId }),
  fc.record({ name: fc.constant("proposal"), schemeId, proposalId: schemeId }),
  fc.record({
    name: fc.constant("comparison"),
    schemeId,
    proposalId: schemeId,
    otherId: schemeId,
  }),
  fc.record({ name: fc.constant("pair"), schemeId, doctorId: fc.oneof(schemeId, fc.constant("")) }),
);

describe("the addresses of the tab", () => {
  it("reads back every screen that it writes", () => {
    fc.assert(
      fc.property(screens, (screen) => {
        expect(readHash(hashOf(screen))).toEqual(screen);
      }),
    );
  });

  it("never throws, whatever somebody types", () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(readHash(hash).name).toBeDefined();
      }),
    );
  });

  it.each(["", "#", "#/"])("begins at the start: %p", (hash) => {
    expect(readHash(hash)).toEqual({ name: "home" });
  });

  it("opens a scheme at what needs a person today", () => {
    expect(readHash("#/s/kingsmead")).toEqual({ name: "today", schemeId: "kingsmead" });
  });

  it.each([
    "#/nowhere",
    "#/my/more",
    "#/s/kingsmead/nowhere",
    "#/s",
    "#/agreement/kingsmead",
    "#/s/kingsmead/allocate/p1/without/p2",
    "#/s/kingsmead/allocate/p1/with",
  ])("says that there is nothing at %p", (hash) => {
    expect(readHash(hash)).toEqual({ name: "unknown" });
  });
});

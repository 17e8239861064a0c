import type { Me } from "@near-peer/bot/contract";
import { firstScreen } from "../../../../tab/src/app/first-screen";
import { overviewFigures } from "../../../../tab/src/app/overview-figures";

const scheme = (schemeId: string, roles: Me["schemes"][number]["roles"]) => ({
  schemeId,
  name: schemeId,
  provider: "Kingsmead",
  roles,
});

describe("where the tab begins", () => {
  it.each([["director"], ["administrator"], ["deputy"], ["dme"]] as const)(
    "takes a %s to what needs them today in their scheme",
    (role) => {
      const me = { name: "A", schemes: [scheme("one", ["senior-doctor"]), scheme("two", [role])] };
      expect(firstScreen(me)).toEqual({ name: "today", schemeId: "two" });
    },
  );

  it("takes a director who is a deputy elsewhere to the scheme they run", () => {
    const me = { name: "A", schemes: [scheme("one", ["deputy"]), scheme("two", ["director"])] };
    expect(firstScreen(me)).toEqual({ name: "today", schemeId: "two" });
  });

  it("takes a regional viewer to the numbers of a scheme, the one page that is theirs", () => {
    const me = { name: "A", schemes: [scheme("one", ["regional-viewer"])] };
    expect(firstScreen(me)).toEqual({ name: "quality", schemeId: "one" });
  });

  it("takes everybody else to their own page, those in no scheme too", () => {
    expect(firstScreen({ name: "A", schemes: [scheme("one", ["foundation-doctor"])] })).toEqual({
      name: "my",
    });
    expect(firstScreen({ name: "A", schemes: [] })).toEqual({ name: "my" });
  });
});

describe("the numbers of a scheme", () => {
  const counts = {
    foundationDoctors: 60,
    withoutSupporter: 0,
    seniorDoctors: 50,
    supporters: 32,
    notLinked: 3,
    activePairings: 60,
    introductionsAwaited: 1,
    optedOut: 4,
  };
  const figures = overviewFigures({
    schemeId: "one",
    name: "One",
    provider: "K",
    directorName: "A",
    roles: ["director"],
    directorySearch: false,
    now: "2026-08-03T09:00:00.000Z",
    counts,
  });

  it("marks what waits for a person, and only while there is any", () => {
    const marked = figures.filter((figure) => figure.needsYou).map((figure) => figure.value);
    expect(marked).toEqual([1, 3]);
  });

  it("does not mark those who opted out: it is their choice (NP13)", () => {
    expect(figures.find((figure) => figure.label === "opted out")?.needsYou).toBeUndefined();
  });

  it("leads from each number to the list behind it", () => {
    for (const figure of figures) expect(figure.href).toMatch(/^#\/s\/one\//);
  });
});

import { inSlices } from "../../../../bot/src/application/in-slices";

describe("working through many, a few at a time", () => {
  it.each([0, 1, 24, 25, 26, 60])("works out something of each of %d, in order", async (count) => {
    const all = Array.from({ length: count }, (_, nth) => nth);
    const twice = await inSlices(all, (one) => [one, -one]);
    expect(twice).toEqual(all.flatMap((one) => [one, -one]));
  });

  it("lets whoever waits for an answer come in between", async () => {
    let begun = 0;
    const seen: number[] = [];
    const look = () => {
      seen.push(begun);
      if (begun < 100) setImmediate(look);
    };
    setImmediate(look);
    await inSlices(Array.from({ length: 100 }), () => [(begun += 1)]);
    expect(seen.filter((one) => one > 0 && one < 100).length).toBeGreaterThanOrEqual(3);
  });

  it("ends at the first that cannot be worked out", async () => {
    const work = (one: number) => {
      if (one === 30) throw new Error("The thirtieth.");
      return [one];
    };
    const all = Array.from({ length: 60 }, (_, nth) => nth);
    await expect(inSlices(all, work)).rejects.toThrow("The thirtieth.");
  });
});

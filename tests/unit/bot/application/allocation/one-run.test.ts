import { makeOneRun } from "../../../../../bot/src/application/allocation/one-run";

describe("Runs of the allocation", () => {
  it("are one at a time for a scheme, in the order they were asked for, and each scheme's for itself (T-E3-12)", async () => {
    const oneRun = makeOneRun();
    const said: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = oneRun("kestrelby", async () => {
      said.push("first begins");
      await held;
      said.push("first ends");
      throw new Error("it failed");
    });
    const second = oneRun("kestrelby", () => {
      said.push("second");
      return Promise.resolve("done");
    });
    await oneRun("marshwick", () => {
      said.push("another scheme");
      return Promise.resolve();
    });
    release();
    await expect(first).rejects.toThrow("it failed");
    expect(await second).toBe("done");
    expect(said).toEqual(["first begins", "another scheme", "first ends", "second"]);
  });
});

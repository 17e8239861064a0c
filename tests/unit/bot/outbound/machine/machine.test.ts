import { machineClock, randomIds, sha256 } from "../../../../../bot/src/outbound/machine/machine";

describe("The machine", () => {
  it("gives ids that nobody has had", () => {
    const ids = Array.from({ length: 1_000 }, () => randomIds.next());
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,100}$/u);
  });

  it("tells the time in the one spelling that sorts as text", () => {
    const before = new Date().toISOString();
    const [product, machine] = [machineClock.now(), machineClock.machineNow()];
    for (const now of [product, machine]) {
      expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
      expect(now >= before).toBe(true);
    }
  });

  it("digests as everybody else does", () => {
    // Source: FIPS 180-4, the example "abc".
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

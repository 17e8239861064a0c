import { makeProgressBoard } from "../../../../../bot/src/application/allocation/progress";

describe("how far a proposal has come", () => {
  it("is told while it is worked out, scheme by scheme, and forgotten when it is done", async () => {
    const board = makeProgressBoard();
    const done = await board.follow("northgate", (onProgress) => {
      expect(board.of("northgate")).toEqual({ placed: 0, of: 0 });
      onProgress({ placed: 256, of: 1_800 });
      expect(board.of("northgate")).toEqual({ placed: 256, of: 1_800 });
      expect(board.of("riverside")).toBeUndefined();
      return Promise.resolve("done");
    });
    expect(done).toBe("done");
    expect(board.of("northgate")).toBeUndefined();
  });

  it("is forgotten where the work fails, and of two that go on at once the later one is told", async () => {
    const board = makeProgressBoard();
    const first = Promise.withResolvers<undefined>();
    const earlier = board.follow("northgate", async (onProgress) => {
      onProgress({ placed: 1, of: 2 });
      await first.promise;
    });
    const failing = board.follow("northgate", (onProgress) => {
      onProgress({ placed: 5, of: 9 });
      expect(board.of("northgate")).toEqual({ placed: 5, of: 9 });
      return Promise.reject(new Error("not proved"));
    });
    await expect(failing).rejects.toThrow("not proved");
    expect(board.of("northgate")).toEqual({ placed: 1, of: 2 });
    first.resolve(undefined);
    await earlier;
    expect(board.of("northgate")).toBeUndefined();
  });
});

import { done, refused, retryOnConflict } from "../../../../bot/src/application/outcome";

/** A use case that loses a race so many times before it gets through, and how often it was run. */
function racing(losses: number) {
  const runs = { count: 0 };
  const attempt = () => {
    runs.count += 1;
    return Promise.resolve(runs.count > losses ? ("saved" as const) : ("conflict" as const));
  };
  return { runs, attempt };
}

describe("what a use case answers", () => {
  it("is a value or a refusal, never both", () => {
    expect(done(3)).toEqual({ ok: true, value: 3 });
    expect(refused({ code: "not-yours" })).toEqual({
      ok: false,
      refusal: { code: "not-yours" },
    });
  });
});

describe("a use case that somebody else was faster than", () => {
  it.each([0, 1, 7])("runs again from the start after %i lost races", async (losses) => {
    const { runs, attempt } = racing(losses);
    await expect(retryOnConflict(attempt)).resolves.toBe("saved");
    expect(runs.count).toBe(losses + 1);
  });

  it("gives up after 8: that is no longer bad luck", async () => {
    const { runs, attempt } = racing(8);
    await expect(retryOnConflict(attempt)).rejects.toThrow("gave up");
    expect(runs.count).toBe(8);
  });

  it("takes a refusal for an answer, not for a lost race", async () => {
    const refusal = refused({ code: "not-yours" });
    await expect(retryOnConflict(() => Promise.resolve(refusal))).resolves.toBe(refusal);
  });

  it("passes on a fault at once, as it is", async () => {
    const fault = new Error("The store is down.");
    const attempt = jest.fn(() => Promise.reject<"conflict">(fault));
    await expect(retryOnConflict(attempt)).rejects.toBe(fault);
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

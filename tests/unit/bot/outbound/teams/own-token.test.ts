import { OwnTokenError, ownToken } from "../../../../../bot/src/outbound/teams/own-token";

const A_MINUTE = 60_000;

describe("The bot's own token", () => {
  it("is fetched once for everybody who needs it at that moment", async () => {
    const asked: boolean[] = [];
    const waiting = Promise.withResolvers<string>();
    const token = ownToken((again) => {
      asked.push(again);
      return waiting.promise;
    }, A_MINUTE);
    const all = [token.get(), token.get(), token.get()];
    waiting.resolve("a token");
    expect(await Promise.all(all)).toEqual(["a token", "a token", "a token"]);
    expect(asked).toEqual([false]);
  });

  it("is given up at its deadline, and had again as soon as there is one", async () => {
    const answers = [new Promise<string>(() => undefined), Promise.resolve("a token")];
    const token = ownToken(() => answers.shift() ?? Promise.reject(new Error("too often")), 20);
    await expect(token.get()).rejects.toThrow(OwnTokenError);
    expect(await token.get()).toBe("a token");
  });

  it("is fetched anew, until there is one, after it was not accepted", async () => {
    const asked: boolean[] = [];
    const token = ownToken((again) => {
      asked.push(again);
      return asked.length === 2 ? Promise.reject(new Error("down")) : Promise.resolve("a token");
    }, A_MINUTE);
    await token.get();
    token.refused();
    await expect(token.get()).rejects.toThrow(OwnTokenError);
    await token.get();
    await token.get();
    expect(asked).toEqual([false, true, true, false]);
  });
});

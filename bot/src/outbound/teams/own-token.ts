/** The bot has no token of its own: nothing of it can go, whoever it is for. Nothing was sent. */
export class OwnTokenError extends Error {
  override readonly name = "OwnTokenError";
}

/** Gives the bot's own token; with `again` a new one, though the one at hand may not be over. */
export type FetchToken = (again: boolean) => Promise<string>;

/** The bot's own token. */
export interface OwnToken {
  /** The token. Throws `OwnTokenError` where there is none in time. */
  get(): Promise<string>;
  /** It was not accepted: the next one is fetched. */
  refused(): void;
}

/**
 * Shares one fetch of the bot's own token among everybody who needs it at that moment, and gives it up
 * after `deadlineMs`, which the SDK never does. Keeping the token until shortly before its end is up to `fetch`.
 */
export function ownToken(fetch: FetchToken, deadlineMs: number): OwnToken {
  let underway: Promise<string> | undefined;
  let again = false;
  const begin = async (): Promise<string> => {
    try {
      const token = await within(fetch(again), deadlineMs);
      again = false;
      return token;
    } catch (cause) {
      throw new OwnTokenError("The bot's own token could not be had.", { cause });
    } finally {
      underway = undefined;
    }
  };
  return {
    get: () => (underway ??= begin()),
    refused: () => {
      again = true;
    },
  };
}

/** What it gives, or an error once `ms` are over; what it gives later is nobody's. */
async function within<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Nothing came within ${ms} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

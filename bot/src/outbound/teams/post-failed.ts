/**
 * The request left, or was about to, and no answer came: refused connections, resets, the deadline.
 * What is not one of these failed before anything was sent, such as fetching the bot's own token.
 */
export class PostFailedError extends Error {
  override readonly name = "PostFailedError";

  constructor(cause: unknown) {
    super("The connector gave no answer.", { cause });
  }
}

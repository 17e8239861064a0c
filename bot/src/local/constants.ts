/** The tenant of a machine without Azure: a fixed, documented id, so that test clients can name it. */
export const LOCAL_TENANT_ID = "00000000-0000-4000-8000-00000000a11c";

/** The client id that local access tokens are made out to (their `aud`). */
export const LOCAL_CLIENT_ID = "00000000-0000-4000-8000-0000000c11e7";

/** The bot's id in the local Teams; Teams gives every bot one that begins with `28:`. */
export const LOCAL_BOT_ID = "28:near-peer-local";

/** The bot's name as people see it in a chat. */
export const LOCAL_BOT_NAME = "Near-peer";

/** The director whom an empty store starts with; the object id is one of the documented constants. */
export const SEED_DIRECTOR = {
  oid: "00000000-0000-4000-8000-0000000d12ec",
  name: "Dr Amara Whitfield",
  given: "Amara",
  family: "Whitfield",
  email: "amara.whitfield@seed.example",
} as const;

import { z } from "zod";
import type { SchemeKey } from "../../../application/records";
import { recordKind } from "./record-kind";

const content: z.ZodType<SchemeKey> = z.strictObject({
  schemeId: z.string(),
  wrapped: z.string().exactOptional(),
  destroyedAt: z.string().exactOptional(),
});

/** The id of a scheme's key in its partition. */
export const SCHEME_KEY_ID = "scheme-key.own";

/** A scheme's own key, wrapped by the master key: `scheme-key.own`. It stays when it was destroyed, without the key. */
export const schemeKeyRecord = recordKind<SchemeKey>({
  type: "scheme-key",
  content,
  idOf: () => SCHEME_KEY_ID,
  schemeOf: ({ schemeId }) => schemeId,
});

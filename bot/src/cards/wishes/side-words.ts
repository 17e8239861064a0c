import { z } from "zod";

/** A foundation doctor's wish, or a supporter's offer. */
export const side = z.enum(["wish", "offer"]);

/** The title of both dialogs, which is also the button that opens the first. */
export const WISHES_TITLE: Readonly<Record<z.output<typeof side>, string>> = {
  wish: "What I'd like",
  offer: "What I'm glad to be matched on",
};

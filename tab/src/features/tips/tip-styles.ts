import { makeStyles, tokens } from "@fluentui/react-components";

/** A note and what stands around it. */
export const useTipStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Lines stay as they were written; a long word breaks rather than widen the page.
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  title: { margin: 0 },
});

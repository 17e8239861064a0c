import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of people of whom one is chosen. */
export const useChoiceStyles = makeStyles({
  search: { width: "100%", maxWidth: "30rem", marginBlock: tokens.spacingVerticalM },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  link: { display: "block", paddingBlock: tokens.spacingVerticalM },
  barred: { paddingBlock: tokens.spacingVerticalM },
  pair: { marginBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalXXL}` },
  why: { display: "block", marginTop: tokens.spacingVerticalXS },
});

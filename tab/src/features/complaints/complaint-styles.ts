import { makeStyles, tokens } from "@fluentui/react-components";

/** Complaints in a list, and words that somebody wrote, as they wrote them. */
export const useComplaintStyles = makeStyles({
  text: { margin: 0 },
  words: {
    boxSizing: "border-box",
    width: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontSize: tokens.fontSizeBase400 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  link: { lineHeight: "24px", alignSelf: "flex-start" },
});

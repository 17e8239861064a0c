import { makeStyles, tokens } from "@fluentui/react-components";

/** Words that somebody wrote, as they wrote them. */
export const useConcernStyles = makeStyles({
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
});

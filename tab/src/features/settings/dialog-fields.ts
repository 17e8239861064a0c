import { makeStyles, tokens } from "@fluentui/react-components";

/** How the fields of a dialog stand: under each other, two days beside each other where there is room. */
export const useDialogFields = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  days: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  half: { flexGrow: 1, flexBasis: "12rem" },
});

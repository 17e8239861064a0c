import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  circle: {
    flexShrink: 0,
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
  },
});

/** The first letters of somebody's first and last name; a title is not a name: `Dr Aisha Okafor` is AO. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx)\.?\s+/u, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => /^./u.exec(word ?? "")?.[0] ?? "")
    .join("")
    .toUpperCase();
}

/** A circle with somebody's initials, to find them again at a glance; the name itself stands beside it. */
export function Initials(props: { readonly name: string; readonly size: number }) {
  const styles = useStyles();
  const { size } = props;
  return (
    <span
      aria-hidden
      className={styles.circle}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
    >
      {initialsOf(props.name)}
    </span>
  );
}

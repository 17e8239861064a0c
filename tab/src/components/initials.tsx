import { makeStyles, tokens } from "@fluentui/react-components";
import { initialsOf } from "./initials-of";

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

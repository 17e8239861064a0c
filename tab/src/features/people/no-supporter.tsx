import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PersonRow } from "@near-peer/bot/contract";
import { StateLabel } from "../../components/state-label";
import { hashOf } from "../../platform/route";
import { peopleText } from "../../text/people";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
  link: { lineHeight: "24px" }, // easy to hit
});

/** A doctor without a supporter, and the way to choose one; or one who wants none, which is no gap (NP21). */
export function NoSupporter(props: { readonly schemeId: string; readonly person: PersonRow }) {
  const styles = useStyles();
  const { personId, name, contact } = props.person;
  if (contact !== undefined) return <StateLabel tone="paused" text={peopleText.byOwnWish} />;
  return (
    <span className={styles.box}>
      <StateLabel tone="attention" text={peopleText.noSupporter} />
      <Link
        className={styles.link}
        href={hashOf({ name: "pair", schemeId: props.schemeId, doctorId: personId })}
        aria-label={peopleText.chooseFor(name)}
      >
        {peopleText.choose}
      </Link>
    </span>
  );
}

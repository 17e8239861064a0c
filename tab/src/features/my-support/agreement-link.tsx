import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { hashOf } from "../../platform/route";
import { agreementLink } from "../../text/my-support";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    marginTop: tokens.spacingVerticalM,
  },
});

/** The way to what the two of a pair agree on. `other` tells several of them apart for a screen reader. */
export function AgreementLink(props: {
  readonly schemeId: string;
  readonly pairingId: string;
  readonly other: string;
}) {
  const styles = useStyles();
  const { schemeId: of, pairingId, other } = props;
  return (
    <Link
      href={hashOf({ name: "agreement", of, pairingId })}
      aria-label={agreementLink.with(other)}
      className={styles.link}
    >
      {agreementLink.text}
    </Link>
  );
}

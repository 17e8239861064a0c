import { makeStyles } from "@fluentui/react-components";
import type { Api } from "@near-peer/bot/contract";
import type { z } from "zod";
import { Banner } from "../../components/banner";
import { useLayout } from "../../components/layout";
import { trailText as text } from "../../text/audit";

type Proof = z.output<Api["getAudit"]["response"]>["proof"];

const useStyles = makeStyles({ line: { margin: 0 } });

/** How Near-peer's own daily proof went; loud only where something is missing. */
export function DailyProof({ proof }: { readonly proof: Proof }) {
  const styles = useStyles();
  const layout = useLayout();
  if (proof === undefined) return null;
  if (proof.missing === 0 && !proof.endGone) {
    return <p className={`${styles.line} ${layout.quiet}`}>{text.proved(proof.at)}</p>;
  }
  return (
    <Banner intent="error" title={text.incompleteTitle}>
      {text.incomplete(proof.at)}
    </Banner>
  );
}

import { Button } from "@fluentui/react-components";
import type { MyTip as Tip } from "@near-peer/bot/contract";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { tipsText as text } from "../../text/tips";
import { TakeBackDialog } from "./take-back-dialog";
import { TipState } from "./tip-state";
import { useTipStyles } from "./tip-styles";
import { WriteTip } from "./write-tip";

/** A note of one's own: what it says, where it stands, and what a director said. */
export function MyTip({ schemeId, tip }: { readonly schemeId: string; readonly tip: Tip }) {
  const layout = useLayout();
  const styles = useTipStyles();
  const [open, setOpen] = useState<"change" | "take-back">();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.item}>
      <div className={layout.spread}>
        <TipState state={tip.state} words={text.states} />
        <span className={layout.quiet}>{tip.signed ? text.withName : text.withoutName}</span>
      </div>
      <p className={styles.words}>{tip.text}</p>
      {tip.reason !== undefined && <p className={styles.words}>{text.said(tip.reason)}</p>}
      <div className={layout.row}>
        <Button aria-label={text.changeOf(tip.text)} onClick={() => setOpen("change")}>
          {text.change}
        </Button>
        <Button aria-label={text.takeBackOf(tip.text)} onClick={() => setOpen("take-back")}>
          {text.takeBack}
        </Button>
      </div>
      {open === "change" && <WriteTip schemeId={schemeId} tip={tip} onClose={close} />}
      {open === "take-back" && <TakeBackDialog schemeId={schemeId} tip={tip} onClose={close} />}
    </div>
  );
}

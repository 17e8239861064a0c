import { Button, Spinner } from "@fluentui/react-components";
import { proposeText } from "../text/propose";
import { FailureBar } from "./failure";
import { useLayout } from "./layout";
import { usePropose, type ProposeWish } from "./use-propose";

/** Asks for a proposal for somebody and opens it; nothing changes by it. */
export function ProposeButton(props: {
  readonly schemeId: string;
  readonly wish: ProposeWish;
  readonly text: string;
  /** Says whom it is for, where several such buttons are on a page. */
  readonly label?: string;
  readonly primary?: boolean;
  /** Closes the drawer that the button stands in. */
  readonly onLeave?: () => void;
}) {
  const { schemeId, wish, text, label, primary = false } = props;
  const layout = useLayout();
  const propose = usePropose(schemeId, props.onLeave);
  return (
    <div className={layout.tight}>
      <div>
        <Button
          appearance={primary ? "primary" : "secondary"}
          disabledFocusable={propose.isPending}
          {...(label === undefined ? {} : { "aria-label": label })}
          {...(propose.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
          onClick={() => {
            if (!propose.isPending) propose.mutate(wish);
          }}
        >
          {propose.isPending ? proposeText.proposing : text}
        </Button>
      </div>
      {propose.error !== null && <FailureBar error={propose.error} />}
    </div>
  );
}

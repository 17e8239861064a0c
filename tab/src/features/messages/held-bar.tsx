import { Button } from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { Banner } from "../../components/banner";
import { dayAndTime } from "../../platform/london-time";
import { holdText as text } from "../../text/messages";

/** Says that messages are held, by whom and since when, with the way to let them go; nothing while they go. */
export function HeldBar(props: {
  readonly hold: MessagesOverview["hold"];
  readonly onLetGo: () => void;
}) {
  const { held, by = "", since } = props.hold;
  if (!held) return null;
  const who = since === undefined ? "" : text.heldBy(by, dayAndTime(since));
  return (
    <Banner
      intent="warning"
      title={text.heldTitle}
      actions={
        <Button icon={<PlayRegular />} onClick={props.onLetGo}>
          {text.letGo}
        </Button>
      }
    >
      {who} {text.heldText}
    </Banner>
  );
}

import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ChatRegular } from "@fluentui/react-icons";
import type { Colleague } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { Initials } from "../../components/initials";
import { openChat } from "../../platform/teams";
import { dotted } from "../../text/counted";
import { myText } from "../../text/my-support";

const useStyles = makeStyles({
  box: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  words: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    flexBasis: "12rem",
    gap: tokens.spacingVerticalXXS,
  },
  name: { margin: 0 },
});

/** A colleague, and a way to write to them. */
export function ColleagueCard(props: {
  readonly colleague: Colleague;
  readonly more: string;
  readonly primary: boolean;
}) {
  const { colleague } = props;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.box}>
      <Initials name={colleague.fullName} size={56} />
      <div className={styles.words}>
        <Subtitle1 as="h3" className={styles.name}>
          {colleague.fullName}
        </Subtitle1>
        <span>{dotted(colleague.grade, colleague.site, colleague.specialty)}</span>
        <span className={layout.quiet}>{props.more}</span>
      </div>
      <Button
        appearance={props.primary ? "primary" : "secondary"}
        icon={<ChatRegular />}
        title={myText.messageOpens}
        onClick={() => void openChat(colleague.email)}
      >
        {myText.message(colleague.firstName)}
      </Button>
    </div>
  );
}

import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { wishesText } from "../../text/wishes";
import type { MyStatement } from "./statement";
import { useLetDirectorLook } from "./use-wishes";

const useStyles = makeStyles({ text: { marginBlock: `0 ${tokens.spacingVerticalS}` } });

/** Off unless the doctor switches it on; offered once there is something to look for (NP7). */
export function LetDirectorLook(props: {
  readonly statement: MyStatement;
  readonly leave: NonNullable<MyStatement["directorMayLook"]>;
}) {
  const { statement, leave } = props;
  const styles = useStyles();
  const layout = useLayout();
  const change = useLetDirectorLook(statement);
  if (statement.wishes.every(({ stated }) => stated === undefined)) return null;
  // The switch follows the finger; the server's answer settles it.
  const on = change.isPending ? change.variables.may : leave.on;
  return (
    <div className={layout.card}>
      <Switch
        checked={on}
        label={wishesText.look}
        onChange={(_, { checked }) => {
          if (!change.isPending) {
            change.mutate({ may: checked, textVersion: leave.textVersion });
          }
        }}
      />
      <p className={`${styles.text} ${layout.quiet} ${layout.prose}`}>{leave.text}</p>
      {change.error !== null && <FailureBar error={change.error} />}
    </div>
  );
}

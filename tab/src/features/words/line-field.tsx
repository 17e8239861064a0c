import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import type { WordsLine } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { wordsText } from "../../text/words";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" }, unused: { margin: 0 } });

/** Letters that a line may have, as the server has it. */
const LONGEST_LINE = 500;

/** One line to write, what may be filled in, and the way back to our words. */
export function LineField(props: {
  readonly line: WordsLine;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { line, value, onChange } = props;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <Field label={line.says} hint={hintOf(line)}>
        <Textarea
          resize="vertical"
          rows={3}
          maxLength={LONGEST_LINE}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {line.unused !== undefined && (
        <p className={`${styles.unused} ${layout.quiet}`}>{wordsText.unused(line.unused)}</p>
      )}
      {value !== line.ours && (
        <Button
          size="small"
          className={styles.back}
          aria-label={wordsText.useOursFor(line.says)}
          onClick={() => onChange(line.ours)}
        >
          {wordsText.useOurs}
        </Button>
      )}
    </div>
  );
}

function hintOf({ fills, keeps }: WordsLine): string {
  return [
    ...fills.map(({ name, sample }) => wordsText.fill(name, sample)),
    ...(keeps.length === 0 ? [] : [wordsText.keeps(keeps)]),
    wordsText.most,
  ].join(" ");
}

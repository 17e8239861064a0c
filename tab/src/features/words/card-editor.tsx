import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WordsCard } from "@near-peer/bot/contract";
import { FailureBar } from "../../components/failure";
import { NARROW, useLayout } from "../../components/layout";
import { failureCode } from "../../platform/api-problem";
import { wordsText } from "../../text/words";
import { CardAsSeen } from "./card-as-seen";
import { isChanged, openLines, writtenIn, type Draft } from "./draft";
import { LineField } from "./line-field";
import { useSaveWords } from "./use-save-words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
  halves: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "start",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** One card: how it is seen, and its lines to write; saved together or not at all. */
export function CardEditor(props: {
  readonly schemeId: string;
  readonly version: string;
  readonly card: WordsCard;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onShowTheirs: () => void;
}) {
  const { schemeId, version, card, draft, onDraft } = props;
  const styles = useStyles();
  const layout = useLayout();
  const save = useSaveWords(schemeId, card, () => onDraft({}));
  const changed = isChanged(card, draft);
  // Words that no longer fit go with the next saving, and until then there is something to save.
  const hasUnused = openLines(card).some(({ unused }) => unused !== undefined);
  const outOfDate = save.error !== null && failureCode(save.error) === "version-out-of-date";
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && (changed || hasUnused)) save.mutate({ draft, version });
      }}
    >
      <div className={styles.halves}>
        <div className={layout.column} role="group" aria-label={wordsText.yours}>
          {openLines(card).map((line) => (
            <LineField
              key={line.line}
              line={line}
              value={writtenIn(draft, line)}
              onChange={(text) => onDraft({ ...draft, [line.line]: text })}
            />
          ))}
        </div>
        <CardAsSeen card={card} draft={draft} />
      </div>
      {save.error !== null && (
        <FailureBar error={save.error} {...(outOfDate ? { title: wordsText.quicker } : {})} />
      )}
      {outOfDate && (
        <div className={layout.row}>
          <Button onClick={props.onShowTheirs}>{wordsText.showTheirs}</Button>
          <span className={layout.quiet}>{wordsText.showTheirsHint}</span>
        </div>
      )}
      <div className={layout.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={save.isPending || !(changed || hasUnused)}
        >
          {save.isPending ? wordsText.saving : wordsText.save}
        </Button>
        {changed && (
          <Button
            onClick={() => {
              onDraft({});
              save.reset();
            }}
          >
            {wordsText.discard}
          </Button>
        )}
        <span className={layout.quiet}>
          {changed ? wordsText.unsaved : wordsText.nothingToSave}
        </span>
      </div>
    </form>
  );
}

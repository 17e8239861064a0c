import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { CharacteristicsView } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { failureCode } from "../../platform/api-problem";
import { callApi, schemeKey } from "../../platform/queries";
import { characteristicsText as text } from "../../text/characteristics";
import { CharacteristicFields } from "./characteristic-fields";
import { draftOf, listFrom, withMoved, withNew, type CharacteristicDraft } from "./draft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  add: { alignSelf: "flex-start" },
  none: { margin: 0 },
});

/** The fields of all of them, saved together or not at all. */
export function CharacteristicsForm(props: {
  readonly schemeId: string;
  readonly read: CharacteristicsView;
  readonly onShowTheirs: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { say } = useNotices();
  const add = useRef<HTMLButtonElement>(null);
  const [base, setBase] = useState(props.read);
  const [drafts, setDrafts] = useState(() => draftOf(props.read));
  const [focusOn, setFocusOn] = useState("");
  const save = useSave(props.schemeId, (saved) => {
    setBase(saved);
    setDrafts(draftOf(saved));
  });
  useEffect(() => {
    if (focusOn !== "") document.getElementById(focusOn)?.focus();
  }, [focusOn]);
  const changed = JSON.stringify(draftOf(base)) !== JSON.stringify(drafts);
  const put = (at: number, changes: Partial<CharacteristicDraft>) =>
    setDrafts((before) => before.map((one, nth) => (nth === at ? { ...one, ...changes } : one)));
  return (
    <form
      noValidate
      className={`${layout.card} ${styles.form}`}
      aria-labelledby="own"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && changed) save.mutate({ drafts, version: base.version });
      }}
    >
      <SectionHeading id="own">{text.own}</SectionHeading>
      {drafts.length === 0 && <p className={`${styles.none} ${layout.quiet}`}>{text.none}</p>}
      <ul className={`${layout.plainList} ${styles.list}`}>
        {drafts.map((draft, at) => (
          <CharacteristicFields
            key={draft.nth}
            draft={draft}
            position={at + 1}
            mayMove={{ up: at > 0, down: at < drafts.length - 1 }}
            onChange={(changes) => put(at, changes)}
            onMove={(by, name) => {
              setDrafts(withMoved(drafts, at, by));
              say(text.moved(name, at + by + 1));
            }}
            onDrop={() => {
              setDrafts(drafts.toSpliced(at, 1));
              add.current?.focus();
            }}
          />
        ))}
      </ul>
      <Button
        ref={add}
        icon={<Add20Regular />}
        className={styles.add}
        onClick={() => {
          const longer = withNew(drafts);
          setDrafts(longer);
          setFocusOn(`characteristic-${longer.at(-1)?.nth ?? 0}`);
        }}
      >
        {text.add}
      </Button>
      {save.error !== null && <NotSaved error={save.error} onShowTheirs={props.onShowTheirs} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending || !changed}>
          {save.isPending ? text.saving : text.save}
        </Button>
        {changed && (
          <Button
            onClick={() => {
              setDrafts(draftOf(base));
              save.reset();
            }}
          >
            {text.discard}
          </Button>
        )}
        <span className={layout.quiet}>{changed ? text.unsaved : text.nothingToSave}</span>
      </div>
    </form>
  );
}

/** Why nothing was saved; where somebody else was quicker, with a way to see what they saved. */
function NotSaved(props: { readonly error: Error; readonly onShowTheirs: () => void }) {
  const layout = useLayout();
  const outOfDate = failureCode(props.error) === "version-out-of-date";
  return (
    <>
      <FailureBar error={props.error} {...(outOfDate ? { title: text.quicker } : {})} />
      {outOfDate && (
        <div className={layout.row}>
          <Button onClick={props.onShowTheirs}>{text.showTheirs}</Button>
        </div>
      )}
    </>
  );
}

function useSave(schemeId: string, onSaved: (saved: CharacteristicsView) => void) {
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: (asked: {
      readonly drafts: readonly CharacteristicDraft[];
      readonly version: string;
    }) =>
      callApi(api.changeCharacteristics, {
        params: { schemeId },
        body: { characteristics: listFrom(asked.drafts) },
        ifMatch: asked.version,
      }),
    onSuccess: async (saved) => {
      client.setQueryData(["characteristics", schemeId], saved);
      onSaved(saved);
      notices.tell(text.saved);
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
  });
}

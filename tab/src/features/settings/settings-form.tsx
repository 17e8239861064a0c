import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SettingsView } from "@near-peer/bot/contract";
import { useEffect, useRef, useState } from "react";
import { Banner } from "../../components/banner";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { failureCode } from "../../platform/api-problem";
import { settingsText } from "../../text/settings";
import { AllocationFields } from "./allocation-fields";
import { DataFields } from "./data-fields";
import { draftOf, settingsFrom, type Draft, type Problems } from "./draft";
import { EntryList } from "./entry-list";
import { PulseFields } from "./pulse-fields";
import { SchemeFields } from "./scheme-fields";
import { TimeFields } from "./time-fields";
import { useSaveSettings } from "./use-save-settings";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});

const NONE: Problems = new Map();

/** The fields of all settings, saved together or not at all. What is read meanwhile changes nothing in them. */
export function SettingsForm(props: {
  readonly schemeId: string;
  readonly read: SettingsView;
  readonly onShowTheirs: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(props.read);
  const [draft, setDraft] = useState<Draft>(() => draftOf(props.read.settings));
  /** How often saving was tried in vain; from then on the fields say at once what is wrong. */
  const [tries, setTries] = useState(0);
  const save = useSaveSettings(props.schemeId, (saved) => {
    setBase(saved);
    setDraft(draftOf(saved.settings));
    setTries(0);
  });
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const read = settingsFrom(draft);
  const problems = tries > 0 && "problems" in read ? read.problems : NONE;
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const fields = { draft, problems, change };
  const changed = JSON.stringify(draftOf(base.settings)) !== JSON.stringify(draft);
  const outOfDate = save.error !== null && failureCode(save.error) === "version-out-of-date";
  const submit = () => {
    if ("problems" in read) setTries(tries + 1);
    else save.mutate({ settings: read.settings, version: base.version });
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <SchemeFields {...fields} />
      <TimeFields {...fields} />
      <PulseFields {...fields} />
      <AllocationFields {...fields} sites={props.read.sites} />
      <DataFields {...fields} />
      <EntryList kind="signposts" {...fields} />
      <EntryList kind="resources" {...fields} />
      {problems.size > 0 && (
        <Banner intent="error" alert>
          {settingsText.wrong(problems.size)}
        </Banner>
      )}
      {save.error !== null && (
        <FailureBar error={save.error} {...(outOfDate ? { title: settingsText.quicker } : {})} />
      )}
      {outOfDate && (
        <div className={layout.row}>
          <Button onClick={props.onShowTheirs}>{settingsText.showTheirs}</Button>
          <span className={layout.quiet}>{settingsText.showTheirsHint}</span>
        </div>
      )}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending || !changed}>
          {save.isPending ? settingsText.saving : settingsText.save}
        </Button>
        {changed && (
          <Button
            onClick={() => {
              setDraft(draftOf(base.settings));
              setTries(0);
              save.reset();
            }}
          >
            {settingsText.discard}
          </Button>
        )}
        <span className={layout.quiet}>
          {changed ? settingsText.unsaved : settingsText.nothingToSave}
        </span>
      </div>
    </form>
  );
}

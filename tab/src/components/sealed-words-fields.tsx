import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { Addressee } from "@near-peer/bot/contract";

/** Who may be chosen to read what somebody writes in confidence, and in what words. */
interface Choice {
  readonly addressee: Addressee;
  readonly who: string;
}

/** What a field says where it was left empty. */
export function missing(is: boolean, words: string) {
  return is ? { validationMessage: words } : {};
}

/** Who reads it: chosen already where there is only one. */
export function onlyReader(choices: readonly Choice[]): Addressee | "" {
  const [first] = choices;
  return choices.length === 1 && first !== undefined ? first.addressee : "";
}

/** Who should read it; empty where nobody is chosen yet. */
export function ReaderField(props: {
  readonly label: string;
  /** What is said where nobody was chosen, once it was tried to send. */
  readonly needs: string;
  readonly choices: readonly Choice[];
  readonly chosen: Addressee | "";
  readonly checked: boolean;
  readonly onChange: (addressee: Addressee) => void;
}) {
  const { label, needs, choices, chosen, checked, onChange } = props;
  const choose = (value: string) => {
    const choice = choices.find(({ addressee }) => addressee === value);
    if (choice !== undefined) onChange(choice.addressee);
  };
  return (
    <Field label={label} required {...missing(checked && chosen === "", needs)}>
      <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
        {choices.map(({ addressee, who }) => (
          <Radio key={addressee} value={addressee} label={who} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The words themselves, which are stored sealed. */
export function WordsField(props: {
  readonly label: string;
  readonly hint: string;
  /** What is said where nothing was written, once it was tried to send. */
  readonly needs: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: (text: string) => void;
}) {
  const { label, hint, needs, text, checked, onChange } = props;
  return (
    <Field label={label} hint={hint} required {...missing(checked && text.trim() === "", needs)}>
      <Textarea
        value={text}
        rows={6}
        resize="vertical"
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

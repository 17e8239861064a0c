import { Field, Input } from "@fluentui/react-components";
import type { z } from "zod";
import { rolesText } from "../../text/settings";

/** Somebody by name and work e-mail, as typed. */
export interface EnteredPerson {
  readonly given: string;
  readonly family: string;
  readonly email: string;
}

/** Nobody yet. */
export const NOBODY: EnteredPerson = { given: "", family: "", email: "" };

/** What a field says where something is wrong with it; nothing before it was tried to send. */
export type Wrong = (field: string) => { readonly validationMessage?: string };

/** What is wrong with each field of a form, as its schema found it. */
export function wrongOf({ error }: z.ZodSafeParseResult<unknown>, tried: boolean): Wrong {
  return (field) => {
    const wrong = error?.issues.find(({ path }) => path.join(".") === field);
    return tried && wrong !== undefined ? { validationMessage: wrong.message } : {};
  };
}

/** Fields for somebody's name and work e-mail. */
export function PersonFields(props: {
  readonly entered: EnteredPerson;
  readonly change: (changes: Partial<EnteredPerson>) => void;
  readonly wrong: Wrong;
}) {
  const { entered, change, wrong } = props;
  return (["given", "family", "email"] as const).map((field) => (
    <Field key={field} label={rolesText[field]} required {...wrong(field)}>
      <Input
        {...(field === "email" ? { type: "email" } : {})}
        value={entered[field]}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  ));
}

import { Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { Banner } from "../../components/banner";
import { allocationSettingsText as text } from "../../text/settings";
import type { AllocationDraft } from "./allocation-draft";
import { wrong, type FieldProps } from "./field-props";
import { GradeOrder } from "./grade-order";
import { Neighbours } from "./neighbours";
import { Section } from "./section";

const WITHIN = ["trust", "site"] as const;
const SHORTAGE = ["lot", "best-fit"] as const;
const NEEDS = [
  ["new-starter", "left-out-last-time"],
  ["left-out-last-time", "new-starter"],
  ["new-starter"],
  ["left-out-last-time"],
  [],
] as const satisfies readonly AllocationDraft["needFirst"][];
const NEED_KEYS = [
  "new-starter,left-out-last-time",
  "left-out-last-time,new-starter",
  "new-starter",
  "left-out-last-time",
  "",
] as const;

/** What a scheme decides about allocation: grades, distance, borrowing, and who goes without (NP9, BS8, principle 12). */
export function AllocationFields(props: FieldProps & { readonly sites: readonly string[] }) {
  const { draft, problems } = props;
  const { allocation } = draft;
  const change = (changes: Partial<AllocationDraft>) =>
    props.change({ allocation: { ...allocation, ...changes } });
  const fields = { allocation, problems, change };
  return (
    <Section id="settings-allocation" title={text.title} lead={text.lead}>
      <GradeOrder {...fields} />
      <Choice
        label={text.within}
        values={WITHIN}
        value={allocation.within}
        words={text.withins}
        onChoose={(within) => change({ within })}
      />
      <Neighbours {...fields} known={props.sites} />
      <Field hint={text.borrowHint} {...wrong(problems, "allocation.borrow")}>
        <Switch
          label={text.borrow}
          checked={allocation.borrow}
          onChange={(_, { checked }) => change({ borrow: checked })}
        />
      </Field>
      <Choice
        label={text.shortage}
        values={SHORTAGE}
        value={allocation.shortage}
        words={text.shortages}
        onChoose={(shortage) => change({ shortage })}
      />
      {allocation.shortage === "best-fit" && (
        <Banner intent="warning">{text.bestFitWarning}</Banner>
      )}
      {allocation.shortage === "lot" && (
        <Choice
          label={text.needs}
          hint={text.needsHint}
          values={NEED_KEYS}
          value={keyOf(allocation.needFirst)}
          words={text.needsOf}
          onChoose={(key) => change({ needFirst: [...(NEEDS[NEED_KEYS.indexOf(key)] ?? [])] })}
        />
      )}
    </Section>
  );
}

function keyOf(needs: AllocationDraft["needFirst"]): (typeof NEED_KEYS)[number] {
  return NEED_KEYS.find((key) => key === needs.join(",")) ?? "";
}

/** One of a few. */
function Choice<Value extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      <RadioGroup
        value={props.value}
        onChange={(_, { value }) => {
          const chosen = props.values.find((one) => one === value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        {props.values.map((value) => (
          <Radio key={value} value={value} label={props.words[value]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

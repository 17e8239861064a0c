import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { doctorChoicesText, supporterChoicesText as text } from "../../text/choices";
import { teamOf } from "../../text/counted";
import { ChangeDialog } from "./change-dialog";
import { useOptions, type SchemeOptions } from "./use-options";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}` },
});

/** How many doctors a supporter carries, and stepping down (NP10, NP21). */
export function SupporterTime({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const options = useOptions(schemeId);
  const [open, setOpen] = useState<"capacity" | "step-down">();
  const mine = options?.asSupporter;
  if (options === undefined || mine === undefined) return null;
  const close = () => setOpen(undefined);
  return (
    <section className={layout.card} aria-labelledby={`time-${schemeId}`}>
      <SectionHeading id={`time-${schemeId}`}>{text.title}</SectionHeading>
      <p className={styles.text}>
        {mine.steppedDown ? text.steppedDown : text.capacity(mine.capacity)}
      </p>
      {!mine.steppedDown && (
        <div className={layout.row}>
          <Button onClick={() => setOpen("capacity")}>{text.changeCapacity}</Button>
          <Button onClick={() => setOpen("step-down")}>{text.stepDown}</Button>
        </div>
      )}
      {open === "capacity" && <CapacityDialog options={options} mine={mine} onClose={close} />}
      {open === "step-down" && (
        <ChangeDialog
          schemeId={schemeId}
          change={{ change: "step-down" }}
          words={{
            title: text.stepDownTitle,
            confirm: text.stepDown,
            cancel: doctorChoicesText.keep,
            done: text.steppedDown,
          }}
          onClose={close}
        >
          <p>{text.stepDownText(teamOf(options.directorName), mine.doctors.length)}</p>
        </ChangeDialog>
      )}
    </section>
  );
}

function CapacityDialog(props: {
  readonly options: SchemeOptions;
  readonly mine: NonNullable<SchemeOptions["asSupporter"]>;
  readonly onClose: () => void;
}) {
  const { mine } = props;
  const [chosen, setChosen] = useState(mine.capacity);
  const numbers = Array.from({ length: mine.maximumCapacity + 1 }, (_, number) => number);
  return (
    <ChangeDialog
      schemeId={props.options.schemeId}
      change={{ change: "capacity", capacity: chosen }}
      words={{
        title: text.capacityTitle,
        confirm: text.save,
        cancel: doctorChoicesText.keep,
        done: text.capacityDone,
      }}
      onClose={props.onClose}
    >
      <p>{text.capacityText}</p>
      <Field label={text.capacityLabel}>
        <RadioGroup value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {numbers.map((number) => (
            <Radio
              key={number}
              value={String(number)}
              label={number === 0 ? text.none : String(number)}
            />
          ))}
        </RadioGroup>
      </Field>
    </ChangeDialog>
  );
}

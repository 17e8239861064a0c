import { Field, Input } from "@fluentui/react-components";
import { dataSettingsText } from "../../text/retention";
import type { PeriodName } from "./draft";
import { wrong, type FieldProps } from "./field-props";
import { Fields, Section } from "./section";

const CONTROLLER = ["name", "contact", "noticeUrl", "noticeVersion"] as const;
const TYPES = { name: "text", contact: "email", noticeUrl: "url", noticeVersion: "text" } as const;
const PERIODS: readonly PeriodName[] = [
  "wishes",
  "people",
  "pairings",
  "concerns",
  "complaints",
  "agreements",
  "feedback",
];

/** Who is responsible for the data, and for how long what is kept (PF-16, PF-21). */
export function DataFields({ draft, problems, change }: FieldProps) {
  const { controller, retention } = draft;
  return (
    <>
      <Section
        id="settings-controller"
        title={dataSettingsText.controller}
        lead={dataSettingsText.controllerLead}
      >
        <Fields>
          {CONTROLLER.map((name) => (
            <Field
              key={name}
              label={dataSettingsText.fields[name].label}
              hint={dataSettingsText.fields[name].hint}
              {...wrong(problems, `controller.${name}`)}
            >
              <Input
                type={TYPES[name]}
                value={controller[name]}
                onChange={(_, { value }) =>
                  change({ controller: { ...controller, [name]: value } })
                }
              />
            </Field>
          ))}
        </Fields>
      </Section>
      <Section
        id="settings-retention"
        title={dataSettingsText.periods}
        lead={dataSettingsText.periodsLead}
      >
        <Fields>
          {PERIODS.map((name) => (
            <Field
              key={name}
              label={dataSettingsText.period[name].label}
              hint={dataSettingsText.period[name].hint}
              {...wrong(problems, `retention.${name}`)}
            >
              <Input
                type="number"
                inputMode="numeric"
                value={retention[name]}
                onChange={(_, { value }) => change({ retention: { ...retention, [name]: value } })}
              />
            </Field>
          ))}
        </Fields>
      </Section>
    </>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { AgreementView } from "@near-peer/bot/contract";
import { NARROW, useLayout } from "../../components/layout";
import { agreementFields, agreementPage, fieldText } from "../../text/agreement";
import { FIELDS } from "./agreement-fields";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(9rem, 16rem) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  value: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    [NARROW]: { marginBottom: tokens.spacingVerticalS },
  },
});

/** What it says, both names first. What is still empty is said to be. */
export function ReadAgreement({ agreement }: { readonly agreement: AgreementView }) {
  const styles = useStyles();
  const layout = useLayout();
  const { doctor, supporter, text } = agreement;
  const { people, notWritten } = agreementPage;
  const facts = [
    { term: people.doctor, value: doctor },
    { term: people.supporter, value: supporter },
    ...FIELDS.filter((field) => field !== "notes" || text.notes !== "").map((field) => ({
      term: agreementFields[field].label,
      value: fieldText(field, text[field]),
    })),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => [
        <dt key={`${term} term`} className={layout.quiet}>
          {term}
        </dt>,
        <dd key={term} className={value === "" ? `${styles.value} ${layout.quiet}` : styles.value}>
          {value === "" ? notWritten : value}
        </dd>,
      ])}
    </dl>
  );
}

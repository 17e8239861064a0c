import { Button, Link, SearchBox } from "@fluentui/react-components";
import { PeopleTeam48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { ListStatus } from "../../components/list-status";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { callApi, schemeKey } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { goTo } from "../../platform/use-screen";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";
import { dotted } from "../../text/counted";
import { pairByHandText } from "../../text/pairings";
import { useChoiceStyles } from "./choice-styles";

/** The foundation doctors without a supporter, each a link to the next step. */
export function ChooseDoctor({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useChoiceStyles();
  const [search, setSearch] = useState("");
  const kind = "foundation-doctors";
  const list = useWholeList<PersonRow>([...schemeKey(schemeId), "people", kind], (cursor, signal) =>
    callApi(api.listPeople, {
      params: { schemeId },
      query: { kind, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
  if (list.rows === undefined) return <ListStatus list={list} />;
  const without = list.rows.filter(
    (person) => person.supporter === undefined && person.contact === undefined,
  );
  if (without.length === 0 && !list.filling) {
    return (
      <EmptyState
        icon={<PeopleTeam48Regular />}
        title={pairByHandText.nobodyTitle}
        text={pairByHandText.nobodyText}
        action={
          <Button onClick={() => goTo({ name: "pairings", schemeId, filter: "" })}>
            {pairByHandText.toPairings}
          </Button>
        }
      />
    );
  }
  const found = without.filter(({ name, email, grade, site, specialty }) =>
    fits(search, [name, email, grade, site, specialty]),
  );
  return (
    <section className={layout.card} aria-labelledby="choose-doctor">
      <SectionHeading id="choose-doctor">{pairByHandText.doctor}</SectionHeading>
      <SearchBox
        className={styles.search}
        aria-label={pairByHandText.doctorSearch}
        placeholder={pairByHandText.doctorSearch}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p>{pairByHandText.nothingFound}</p>}
      <ul className={layout.plainList}>
        {found.map(({ personId, name, grade, site, specialty }) => (
          <li key={personId} className={styles.item}>
            <Link
              className={styles.link}
              href={hashOf({ name: "pair", schemeId, doctorId: personId })}
            >
              <Person name={name} more={dotted(grade, site, specialty)} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

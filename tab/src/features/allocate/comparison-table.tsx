import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import type * as api from "@near-peer/bot/contract";
import type { z } from "zod";
import { inFigures } from "../../text/counted";
import { comparisonText as text } from "../../text/proposal";

type Comparison = z.infer<typeof api.compareProposals.response>;

/** The numbers of two proposals side by side. */
export function ComparisonTable(props: {
  readonly comparison: Comparison;
  readonly names: readonly string[];
}) {
  return (
    <Table aria-labelledby="numbers" size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{text.what}</TableHeaderCell>
          {props.names.map((name) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {numbersOf(props.comparison).map(([what, one, other]) => (
          <TableRow key={what}>
            <TableCell>{what}</TableCell>
            <TableCell>{inFigures(one)}</TableCell>
            <TableCell>{inFigures(other)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type Numbers = Comparison["one"];

/** What both are compared by; a load or a place that only one of them has counts as 0 in the other. */
function numbersOf({
  one,
  other,
  left,
}: Comparison): readonly (readonly [string, number, number])[] {
  const both = (what: string, of: (numbers: Numbers) => number) =>
    [what, of(one), of(other)] as const;
  const loads = [...new Set([...one.byLoad, ...other.byLoad].map(({ doctors }) => doctors))];
  const sites = [...new Set([...one.bySite, ...other.bySite].map(({ name }) => name))];
  return [
    both(text.placed, ({ byGrade }) => byGrade.reduce((sum, { placed }) => sum + placed, 0)),
    [text.without, left.one, left.other],
    both(text.moved, ({ moved }) => moved),
    both(text.kept, ({ kept }) => kept),
    ...sites
      .map((site) => both(text.withoutAt(site), ({ bySite }) => withoutAt(bySite, site)))
      .filter(([, a, b]) => a + b > 0),
    ...loads
      .toSorted((a, b) => a - b)
      .map((load) => both(text.load(load), ({ byLoad }) => supportersWith(byLoad, load))),
    both(text.fit, ({ fit }) => fit),
  ];
}

function withoutAt(sites: Numbers["bySite"], site: string): number {
  return sites.find(({ name }) => name === site)?.without ?? 0;
}

function supportersWith(loads: Numbers["byLoad"], load: number): number {
  return loads.find(({ doctors }) => doctors === load)?.supporters ?? 0;
}

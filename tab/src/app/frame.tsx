import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { createQueryClient } from "../platform/queries";
import { tellTeamsReady } from "../platform/teams";
import { FaultBoundary } from "./fault-boundary";
import { useTheme } from "./theme-store";

const useStyles = makeStyles({
  page: { minHeight: "100%", backgroundColor: tokens.colorNeutralBackground2 },
});

/** What every page stands in: the theme, what was read, and a net under faults. */
export function Frame(props: { readonly children: ReactNode }) {
  const [client] = useState(createQueryClient);
  const theme = useTheme();
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.page}>
      <FaultBoundary onFault={tellTeamsReady}>
        <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
      </FaultBoundary>
    </FluentProvider>
  );
}

import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { goTo } from "../platform/use-screen";
import { dotted } from "../text/counted";
import { shellText } from "../text/shell";
import type { MyScheme } from "./first-screen";

/** Goes to another of the schemes that this person answers for. */
export default function SchemeSwitch(props: {
  readonly schemes: readonly MyScheme[];
  readonly current: string;
}) {
  return (
    <Menu
      checkedValues={{ scheme: [props.current] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const schemeId = checkedItems[0];
        if (schemeId === undefined || schemeId === props.current) return;
        goTo({ name: "today", schemeId });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{shellText.chooseScheme}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.schemes.map(({ schemeId, name, provider }) => (
            <MenuItemRadio key={schemeId} name="scheme" value={schemeId}>
              {dotted(name, provider)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

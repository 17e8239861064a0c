import { Banner } from "../../components/banner";
import { messagesText as text } from "../../text/messages";

/** Says how many messages cannot be read, so that the numbers add up; nothing where all of them can be. */
export function UnreadableBar({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Banner intent="warning" title={text.unreadableTitle(count)}>
      {text.unreadable(count)}
    </Banner>
  );
}

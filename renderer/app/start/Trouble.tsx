import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { DiagnosticsLink } from "./DiagnosticsLink.tsx";
import { StartCard } from "./StartCard.tsx";

/** The desk cannot be opened: why, in one sentence, and what can be done. */
export function Trouble({ message, onRetry }: { message: string; onRetry: () => void }) {
  useKeys("page", [{ key: "Enter", label: "重试", run: onRetry }]);
  return (
    <StartCard
      title="前台打不开"
      actions={
        <>
          <DiagnosticsLink />
          <span className="grow" />
          <Action kind="main" keys="Enter" onClick={onRetry}>
            重试
          </Action>
        </>
      }
    >
      <Notice title={message}>没有丢失任何已保存的内容。处理好之后点「重试」。</Notice>
    </StartCard>
  );
}

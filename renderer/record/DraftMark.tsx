import { Action } from "#renderer/ui/button/Action.tsx";

interface Props {
  savedText: string | undefined;
  /** Throws the draft away and begins anew. */
  onClear: () => void;
}

/** That what is typed is kept, and the way to begin anew; nothing while there is no draft. */
export const DraftMark = ({ savedText, onClear }: Props) =>
  savedText && (
    <>
      <span className="text-tertiary text-small num">{savedText}</span>
      <Action kind="link" size="small" onClick={onClear}>
        清空重填
      </Action>
    </>
  );

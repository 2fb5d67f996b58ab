import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { StartCard } from "./StartCard.tsx";

interface Props {
  text?: string;
  done?: number;
  total?: number;
}

/** The desk is being opened; where that takes longer, how far it has come. */
export function Opening({ text = "正在打开数据", done = 0, total = 0 }: Props) {
  return (
    <StartCard title="正在打开前台">
      <p className="text-secondary">输入的内容都在，稍候就能用。</p>
      {total > 0 ? (
        <ProgressBar text={`${text} ${done} / ${total}`} fraction={done / total} />
      ) : (
        <ProgressBar text={text} />
      )}
    </StartCard>
  );
}

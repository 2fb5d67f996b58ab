import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import type { SubjectPaper } from "./use-batch.ts";

interface Props {
  papers: readonly SubjectPaper[];
  /** The numbers that are not printed. */
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

/** Every document with a box; all of them are printed unless somebody leaves one out. */
export function PaperChoice({ papers, left, onChange }: Props) {
  const all = papers.map(({ number }) => number);
  const toggle = (number: string, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(number);
    else next.add(number);
    onChange(next);
  };
  return (
    <fieldset className="paper-choice" aria-label="单据">
      <CheckInput
        checked={left.size === 0}
        onChange={(checked) => onChange(new Set(checked ? [] : all))}
      >
        全部 {papers.length} 份
      </CheckInput>
      {papers.map(({ number, title }) => (
        <CheckInput
          key={number}
          checked={!left.has(number)}
          onChange={(wanted) => toggle(number, wanted)}
        >
          <span className="num">{number}</span> {title}
        </CheckInput>
      ))}
    </fieldset>
  );
}

import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { papersFor } from "#shared/domain/passes/application.ts";
import { type Paper, type PassKind, paperLabels } from "#shared/domain/passes/labels.ts";
import type { PassValues } from "./pass-values.ts";

interface TicksProps {
  kind: PassKind;
  papers: readonly Paper[];
  onChange: (papers: Paper[]) => void;
}

/** The papers that a kind asks for, ticked once they are in. */
export function PaperTicks({ kind, papers, onChange }: TicksProps) {
  const toggle = (paper: Paper, there: boolean) =>
    onChange([...papers.filter((other) => other !== paper), ...(there ? [paper] : [])]);
  return papersFor(kind).map((paper) => (
    <CheckInput
      key={paper}
      checked={papers.includes(paper)}
      onChange={(there) => toggle(paper, there)}
    >
      已收到{paperLabels[paper]}
    </CheckInput>
  ));
}

interface Props {
  values: PassValues;
  set: (change: Partial<PassValues>) => void;
}

/** On what the pass rests: the papers of its kind, and anything else in words. */
export function PapersField({ values, set }: Props) {
  const { kind, papers, grounds } = values;
  return (
    <div className="papers-row">
      <Field label="放行依据" name="grounds">
        <TextInput
          value={grounds}
          onChange={(text) => set({ grounds: text })}
          placeholder="如搬机申请 11-22、合同号"
          maxLength={100}
        />
      </Field>
      <div className="papers-ticks">
        <PaperTicks kind={kind} papers={papers} onChange={(next) => set({ papers: next })} />
      </div>
    </div>
  );
}

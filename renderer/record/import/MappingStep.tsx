import type { ReactNode } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import type { OpenTable } from "./open-table.ts";
import type { Import } from "./use-import.ts";

interface Props {
  work: Import;
  table: OpenTable;
  /** What rows get that say nothing. */
  defaults: ReactNode;
  /** By which rules rows are checked: "按新建客户的规则". */
  byRules: string;
}

/** Which column of the file is which field, and what rows get that say nothing. */
export function MappingStep({ work, table, defaults, byRules }: Props) {
  const { headings, mapping, read, headingRow } = table;
  const below = read.first.filter(({ number }) => number > headingRow);
  const problem = work.book.mappingProblem(mapping);
  const fieldChoices = work.book.columns.map(({ key, label }) => ({ value: key, label }));
  const columns = headings.map((heading, index) => ({ heading, index }));
  const examples = (index: number) =>
    below
      .map(({ cells }) => cells[index] ?? "")
      .filter((cell) => cell !== "")
      .slice(0, 2)
      .join("；");
  return (
    <Panel
      title="2 对应各列"
      padded
      count={`${mapping.filter((key) => key !== undefined).length} / ${headings.length} 列导入`}
    >
      <div className="stack">
        <DataTable
          label="各列对应的内容"
          rows={columns}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              title: "文件里的列",
              width: "24%",
              cell: ({ heading, index }) => heading || `第 ${index + 1} 列`,
            },
            {
              title: "例子",
              cell: ({ index }) => (
                <span className="text-secondary cell-example">{examples(index)}</span>
              ),
            },
            {
              title: "导入为",
              width: "240px",
              cell: ({ heading, index }) => (
                <Field label={`${heading || `第 ${index + 1} 列`} 导入为`} hideLabel>
                  <SelectInput
                    value={mapping[index]}
                    placeholder="不导入"
                    clearable
                    choices={fieldChoices}
                    onChange={(key) => work.map(index, key)}
                  />
                </Field>
              ),
            },
          ]}
        />
        {defaults}
        {problem && (
          <p className="field-note note-error" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <Action
            icon="check"
            disabled={problem !== undefined}
            busy={work.progress !== undefined}
            onClick={() => void work.check()}
          >
            核对
          </Action>
          <span className="text-tertiary">逐行{byRules}核对，还没有导入任何东西。</span>
        </div>
      </div>
    </Panel>
  );
}

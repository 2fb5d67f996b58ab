import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { customerColumns } from "#shared/domain/customers/columns.ts";
import { mappingProblem } from "#shared/domain/customers/import-check.ts";
import { categoryLabels, kindLabels } from "#shared/domain/customers/labels.ts";
import type { OpenTable } from "./open-table.ts";
import type { Import } from "./use-import.ts";

const fieldChoices = customerColumns.map(({ key, label }) => ({ value: key, label }));

/** Which column of the file is which field, and what rows get that say nothing. */
export function MappingStep({ work, table }: { work: Import; table: OpenTable }) {
  const { headings, mapping, read, headingRow } = table;
  const below = read.first.filter(({ number }) => number > headingRow);
  const problem = mappingProblem(mapping);
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
        <Defaults work={work} />
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
          <span className="text-tertiary">逐行按新建客户的规则核对，还没有导入任何东西。</span>
        </div>
      </div>
    </Panel>
  );
}

function Defaults({ work }: { work: Import }) {
  const { kind, category, owner } = work.defaults;
  return (
    <FieldGrid columns={3}>
      <Field label="没写性质的按">
        <SelectInput
          value={kind}
          choices={choicesOf(kindLabels)}
          onChange={(value) => value && work.setDefaults({ kind: value })}
        />
      </Field>
      <Field label="没写类别的按">
        <SelectInput
          value={category}
          choices={choicesOf(categoryLabels)}
          onChange={(value) => value && work.setDefaults({ category: value })}
        />
      </Field>
      <Field label="没写负责人的归">
        <StaffPicker
          value={owner}
          onChange={(person) => person && work.setDefaults({ owner: person })}
        />
      </Field>
    </FieldGrid>
  );
}

import { useId } from "react";
import { limitsText } from "#renderer/data/transfer/table.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import type { Import } from "./use-import.ts";

/** The file, and where in it the headings stand. */
export function FileStep({ work }: { work: Import }) {
  const { table } = work;
  return (
    <Panel title="1 选择文件" padded>
      <div className="stack">
        <FileChoice name={table?.name} onChoose={(file) => void work.choose(file)} />
        {table && (
          <p className="text-secondary num">{`${table.read.count} 行，${table.read.how}`}</p>
        )}
        {table && (
          <FieldGrid columns={3}>
            {table.read.sheets.length > 1 && (
              <Field label="工作表">
                <SelectInput
                  value={table.sheet}
                  placeholder="第一张有内容的"
                  choices={table.read.sheets.map((name) => ({ value: name, label: name }))}
                  onChange={(sheet) => sheet !== undefined && void work.chooseSheet(sheet)}
                />
              </Field>
            )}
            <Field label="标题行" hint="列名所在的行，上面的行不导入">
              <SelectInput
                value={String(table.headingRow)}
                choices={table.read.first.map(({ number, cells }) => ({
                  value: String(number),
                  label: `第 ${number} 行`,
                  note: cells
                    .filter((cell) => cell !== "")
                    .slice(0, 3)
                    .join("、")
                    .slice(0, 24),
                }))}
                onChange={(row) => row !== undefined && work.chooseHeading(Number(row))}
              />
            </Field>
          </FieldGrid>
        )}
      </div>
    </Panel>
  );
}

interface ChoiceProps {
  name: string | undefined;
  onChoose: (file: File) => void;
}

/** The system's own file dialog; a file may be dropped here too. */
function FileChoice({ name, onChoose }: ChoiceProps) {
  const id = useId();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  return (
    <label
      className="file-choice"
      htmlFor={id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="clip" />
      <span className="grow">
        <b>{name ?? "选择客户表格"}</b>
        <small>{limitsText}。也可以把文件拖到这里；公式只读它的结果。</small>
      </span>
      <input
        id={id}
        className="file-input"
        type="file"
        aria-label="客户表格"
        accept=".xlsx,.csv,.txt,.tsv"
        onChange={(event) => {
          take(event.target.files);
          // the same file can be chosen again after it was mended
          event.target.value = "";
        }}
      />
    </label>
  );
}

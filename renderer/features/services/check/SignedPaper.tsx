import { previewLine } from "#renderer/record/preview-line.ts";
import { useBoxWidth } from "#renderer/ui/frame/use-box-width.ts";
import type { Sheet } from "#shared/domain/services/sheet-schema.ts";
import { FormPreview } from "#shared/forms/FormPreview.tsx";
import { formSpecs } from "#shared/forms/specs.ts";
import { sheetPrint } from "../print-data.ts";
import type { TaskProps } from "../task-props.ts";

/** A version of the sheet as it was signed, to be laid beside the paper. */
export function SignedPaper({ order, sheet, around }: TaskProps & { sheet: Sheet }) {
  const { box, width } = useBoxWidth<HTMLElement>();
  return (
    <aside className="sheet-pane" aria-label="签字的内容">
      <div className="sheet-head">
        <b>签字的内容</b>
        <span className="grow text-tertiary text-table">第 {sheet.version} 版</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that scrolls must be reachable by keyboard */}
      <section className="sheet-paper" ref={box} tabIndex={0} aria-label="签字的单子">
        {width > 0 && (
          <FormPreview
            form="serviceSheet"
            data={sheetPrint({ ...order, sheet })}
            print={previewLine(around, order.id)}
            copy={formSpecs.serviceSheet.copies[0] ?? ""}
            width={width - 48}
          />
        )}
      </section>
    </aside>
  );
}

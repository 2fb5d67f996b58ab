import { chineseAmount, formatYuan } from "#shared/domain/common/money.ts";
import { Label } from "../parts/table.tsx";
import type { SheetFee } from "./schema.ts";

function FeeRow({
  label,
  note,
  cents,
}: {
  label: string;
  note?: string | undefined;
  cents?: number | undefined;
}) {
  return (
    <tr>
      <Label text={label} span={2} />
      <td colSpan={3}>{note}</td>
      <td className="r" colSpan={2}>
        {cents !== undefined && formatYuan(cents)}
      </td>
    </tr>
  );
}

/** Parts, labour and their total in figures and in words, with the reason; blanks while the fee is not known. */
export function FeeRows({ fee, span }: { fee: SheetFee | undefined; span: number }) {
  return (
    <>
      <FeeRow label="配件费" note={fee?.partsNote} cents={fee?.parts} />
      <FeeRow label="服务费" note={fee?.labourNote} cents={fee?.labour} />
      <tr className="sum">
        <Label text="合计" span={2} />
        <td colSpan={3}>
          人民币（大写）<b>{fee && chineseAmount(fee.total)}</b>
        </td>
        <td className="r" colSpan={2}>
          <b>¥{fee && formatYuan(fee.total)}</b>
        </td>
      </tr>
      <tr>
        <Label text="计费依据" span={2} />
        <td colSpan={span - 2} className="note">
          {fee?.basis}
        </td>
      </tr>
    </>
  );
}

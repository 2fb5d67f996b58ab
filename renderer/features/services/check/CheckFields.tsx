import type { InputRef } from "antd";
import { useRef } from "react";
import { Field } from "#renderer/ui/form/Field.tsx";
import { ScanInput } from "#renderer/ui/scan/ScanInput.tsx";
import {
  LEAST_DIGITS,
  readSheetCode,
  type SheetClaim,
  typedDigest,
} from "#shared/domain/services/sheet-check.ts";

interface Props {
  typed: SheetClaim;
  onChange: (part: Partial<SheetClaim>) => void;
  onCheck: (claim: SheetClaim) => void;
}

/** Number and digest as they stand on the paper. A scan of the code fills both and is checked at once. */
export function CheckFields({ typed, onChange, onCheck }: Props) {
  const digest = useRef<InputRef>(null);
  const afterNumber = (text: string) => {
    const scanned = readSheetCode(text);
    if (scanned) return onCheck(scanned);
    onChange({ number: text });
    return digest.current?.focus();
  };
  return (
    <>
      <Field
        label="单据编号"
        name="number"
        hint="扫签字旁边的码，编号和摘要一次填好；没有扫码枪的照单子输入"
      >
        <ScanInput
          value={typed.number}
          onChange={(number) => onChange({ number })}
          onEnter={afterNumber}
          placeholder="扫码，或输入编号后回车"
          maxLength={200}
        />
      </Field>
      <Field
        label="签字内容摘要"
        name="digest"
        aside={`${typedDigest(typed.digest).length} / 64`}
        hint={`至少输入前 ${LEAST_DIGITS} 位，空格不用输；位数越多越可靠`}
      >
        <ScanInput
          value={typed.digest}
          onChange={(text) => onChange({ digest: text })}
          onEnter={(text) => onCheck({ ...typed, digest: text })}
          placeholder="例如 41c66b68 2a4081d2"
          maxLength={120}
          handle={digest}
        />
      </Field>
    </>
  );
}

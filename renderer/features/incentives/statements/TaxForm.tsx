import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { AmountInput } from "#renderer/ui/form/NumberInputs.tsx";
import { formatYuan, parseYuan, yen } from "#shared/domain/common/money.ts";
import { payeeName, payeeTotals, type Statement } from "#shared/domain/incentives/statement.ts";
import { enterTax } from "#shared/domain/incentives/statement-actions.ts";

interface Props {
  statement: Statement;
  onDone: () => void;
}

/** The tax of everybody who is paid; a department pays none. */
export function TaxForm({ statement, onDone }: Props) {
  const people = payeeTotals(statement).filter(({ payee }) => payee.id !== undefined);
  const first = {
    rows: people.map(({ key, taxCents }) => ({ key, taxCents: taxCents ?? 0 })),
  };
  return (
    <StepPanel action={enterTax} id={statement.id} first={first} onDone={onDone}>
      {({ rows }, set) =>
        people.map(({ key, payee, grossCents }, at) => (
          <Field
            key={key}
            label={`${payeeName(payee)}（应发 ${yen(grossCents)}）`}
            name={`rows.${at}.taxCents`}
            span={2}
          >
            <AmountInput
              value={rows.find((row) => row.key === key)?.taxCents}
              onChange={(taxCents = 0) =>
                set({
                  rows: people.map((each) => ({
                    key: each.key,
                    taxCents:
                      each.key === key
                        ? taxCents
                        : (rows.find((row) => row.key === each.key)?.taxCents ?? 0),
                  })),
                })
              }
              parse={parseYuan}
              format={formatYuan}
            />
          </Field>
        ))
      }
    </StepPanel>
  );
}

// @vitest-environment happy-dom
import { act, useState } from "react";
import { describe, expect, it } from "vitest";
import { ParameterField } from "#renderer/features/settings/ParameterField.tsx";
import { type ParameterNow, ruleGroups } from "#renderer/features/settings/rule-groups.ts";
import { Form } from "#renderer/ui/form/Form.tsx";
import { checkParameter } from "#shared/domain/common/rules.ts";
import { packs, ruleBookOf } from "#shared/rule-packs/index.ts";
import { byLabel, render, type } from "#test/unit/renderer/ui/render.tsx";

const all = ruleGroups(ruleBookOf(packs.map(({ id }) => id))).flatMap(({ rules }) =>
  rules.flatMap(({ rule, parameters }) =>
    parameters.map((one) => ({ id: `${rule.id}.${one.name}`, one })),
  ),
);
let given: number | string | undefined;

function Held({ now }: { now: ParameterNow }) {
  const [value, setValue] = useState(now.value);
  given = value;
  return (
    <Form label="规则">
      <ParameterField now={now} value={value} onChange={setValue} />
    </Form>
  );
}

const shownNote = () => document.querySelector(".note-error")?.textContent ?? "";

describe("a parameter in its field", () => {
  it.each(all.filter(({ one }) => one.parameter.min !== undefined))(
    "$id: a number within its range is taken, one outside is refused beside it",
    async ({ one }) => {
      const { label, min = 0, max = 0 } = one.parameter;
      await render(<Held now={one} />);
      for (const good of [min, max]) {
        await type(byLabel(label), String(good));
        expect(given).toBe(good);
        expect(checkParameter(one.parameter, given ?? "").ok).toBe(true);
      }
      await type(byLabel(label), String(max + 1));
      await act(async () => byLabel(label).blur());
      expect(given).toBeUndefined();
      expect(shownNote()).toContain(String(max));
    },
  );

  it.each(all.filter(({ one }) => one.parameter.clock))(
    "$id: a time of day is taken as it is typed",
    async ({ one }) => {
      await render(<Held now={one} />);
      await type(byLabel(one.parameter.label), "18:30");
      expect(given).toBe("18:30");
      expect(checkParameter(one.parameter, "18:30").ok).toBe(true);
      expect(checkParameter(one.parameter, "18:3").ok).toBe(false);
    },
  );

  it.each(all.filter(({ one }) => one.parameter.options && !one.parameter.chain))(
    "$id: a choice shows its words, and each of them is permitted",
    async ({ one }) => {
      const { parameter, value } = one;
      await render(<Held now={one} />);
      const shown = parameter.options?.[String(value)] ?? "";
      expect(document.querySelector("form")?.textContent).toContain(shown);
      for (const option of Object.keys(parameter.options ?? {}))
        expect(checkParameter(parameter, option)).toEqual({ ok: true, value: option });
    },
  );
});

// @vitest-environment happy-dom
import { act, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import type { Problem } from "#shared/lib/result.ts";
import { byLabel, find, press, render, type } from "../render.tsx";

const nothing = () => undefined;

function Text() {
  const [value, setValue] = useState("");
  return <TextInput value={value} onChange={setValue} />;
}

function Due({ start }: { start?: string }) {
  const [value, setValue] = useState(start);
  return <DateTimeInput value={value} onChange={setValue} />;
}

const focusedLabel = () =>
  document.querySelector(`label[for="${document.activeElement?.id}"]`)?.textContent;

describe("a field", () => {
  it("is found by its label, and its problem is tied to it and read aloud", async () => {
    await render(
      <Field label="证件号码" problem="1990 年 2 月 30 日不存在">
        <Text />
      </Field>,
    );
    const control = byLabel("证件号码");
    expect(control.getAttribute("aria-invalid")).toBe("true");
    const note = document.getElementById(control.getAttribute("aria-describedby") ?? "");
    expect([note?.textContent, note?.getAttribute("role")]).toEqual([
      "1990 年 2 月 30 日不存在",
      "alert",
    ]);
  });

  it("shows a problem before a warning, and a warning before a hint", async () => {
    const show = await render(
      <Field label="接待人" warning="请写原因" hint="姓名">
        <Text />
      </Field>,
    );
    expect(find(".field-note").textContent).toBe("请写原因");
    await show(
      <Field label="接待人" problem="必须填写" warning="请写原因">
        <Text />
      </Field>,
    );
    expect(find(".field-note").textContent).toBe("必须填写");
  });

  it("names a group of choices", async () => {
    await render(
      <Field label="接待类别">
        <SegmentedInput
          value="B"
          onChange={nothing}
          choices={[
            { value: "A", label: "公司贵客" },
            { value: "B", label: "贵宾" },
          ]}
        />
      </Field>,
    );
    const group = find("[role=radiogroup]");
    expect(document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
      "接待类别",
    );
    expect(group.querySelector<HTMLInputElement>("input:checked")?.value).toBe("B");
  });
});

interface ScreenProps {
  onSave?: () => void;
  onSubmit?: () => void;
  problems?: Problem[];
}

function Screen(props: ScreenProps) {
  return (
    <Form label="登记来访" {...props}>
      <FormProblems />
      <Field label="来访人" name="visitor">
        <Text />
      </Field>
      <Field label="预计到达" name="expected">
        <Due />
      </Field>
      <Field label="来访事由">
        <TextArea value="" onChange={nothing} />
      </Field>
      <Field label="手机" name="phone">
        <Text />
      </Field>
      <PaneFooter submitLabel="登记到访" missing={["来访人", "手机"]} />
    </Form>
  );
}

const button = (name: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(name));

describe("a form", () => {
  it("goes to the next field on Enter, not while composing, and acts behind the last field", async () => {
    const onSubmit = vi.fn();
    await render(<Screen onSubmit={onSubmit} />);
    expect(focusedLabel()).toBe("来访人");
    await press("Enter", { isComposing: true });
    expect(focusedLabel()).toBe("来访人");
    await press("Enter");
    expect(focusedLabel()).toBe("预计到达");
    await press("Enter");
    await press("Enter");
    expect(focusedLabel()).toBe("来访事由");
    await act(async () => byLabel("手机").focus());
    await press("Enter");
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it("does not save over text that nobody can read, says why, and keeps the text", async () => {
    const onSave = vi.fn();
    await render(<Screen onSave={onSave} />);
    await type(byLabel("预计到达"), "下周吧");
    await press("s", { ctrlKey: true });
    expect(onSave).not.toHaveBeenCalled();
    expect(find("[role=alert]").textContent).toContain("「下周吧」不是时间");
    expect(byLabel("预计到达").value).toBe("下周吧");
    await type(byLabel("预计到达"), "明天 14:00");
    await act(async () => button("保存")?.click());
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  it("brings the cursor to the first field with a problem once a save was refused", async () => {
    const show = await render(<Screen onSave={nothing} />);
    await press("s", { ctrlKey: true });
    await show(
      <Screen onSave={nothing} problems={[{ field: "phone", message: "应为 11 位手机号" }]} />,
    );
    expect(focusedLabel()).toBe("手机");
    expect(find("[role=alert]").textContent).toBe("应为 11 位手机号");
  });

  it("shows a problem of the whole, or of a field that is not here, above the fields", async () => {
    await render(
      <Screen
        problems={[
          { message: "这位客人在关注名单上" },
          { field: "escorts.0", message: "陪同人已离职" },
        ]}
      />,
    );
    expect(find(".notice").textContent).toContain("这位客人在关注名单上陪同人已离职");
  });

  it("counts what is missing beside the buttons", async () => {
    await render(<Screen onSave={nothing} onSubmit={nothing} />);
    expect(find(".pane-missing").textContent).toBe("还差 2 项：来访人、手机");
    expect(button("登记到访")?.getAttribute("aria-keyshortcuts")).toBe("Enter");
  });
});

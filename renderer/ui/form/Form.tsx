import "./field.css";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Problem } from "#shared/lib/result.ts";
import { isComposing } from "../keys/composition.ts";
import { useKeys } from "../keys/KeysProvider.tsx";
import type { Shortcut } from "../keys/key-registry.ts";
import { enterMovesOn, nextField } from "./enter.ts";
import { FormContext } from "./form-context.ts";

interface Props {
  /** Read aloud as the form's name: "登记来访". */
  label: string;
  problems?: readonly Problem[];
  /** Ctrl S. */
  onSave?: (() => void) | undefined;
  /** Enter behind the last field, or outside the fields; without it Enter behind the last field saves. */
  onSubmit?: (() => void) | undefined;
  /** Esc. */
  onCancel?: (() => void) | undefined;
  /** Puts the cursor into the first empty field when the form opens. */
  focusFirst?: boolean;
  children: ReactNode;
}

const noProblems: readonly Problem[] = [];
/** The control of a field, not one that stands beside its label. */
const controls = [
  "input:not(.field-aside *)",
  "textarea:not(.field-aside *)",
  "[role=combobox]:not(.field-aside *)",
].join(",");

function focusField(form: HTMLElement | null, wanted: (field: Element) => boolean) {
  const field = [...(form?.querySelectorAll("[data-field]") ?? [])].find(wanted);
  field?.querySelector<HTMLElement>(controls)?.focus();
}

/** Runs saving unless a field holds text that nobody can read; after a refusal the first field concerned gets the focus. */
function useGuard(problems: readonly Problem[]) {
  const form = useRef<HTMLFormElement>(null);
  const unreadable = useRef(new Set<string>());
  const asked = useRef(false);
  const [attempts, setAttempts] = useState(0);
  const guard = (run: () => void) => {
    const [first] = unreadable.current;
    if (first === undefined) {
      asked.current = true;
      run();
      return;
    }
    setAttempts((count) => count + 1);
    document.getElementById(first)?.focus();
  };
  const forget = () => {
    asked.current = false;
  };
  const setUnreadable = useCallback((id: string, bad: boolean) => {
    if (bad) unreadable.current.add(id);
    else unreadable.current.delete(id);
  }, []);
  useEffect(() => {
    if (!asked.current || problems.length === 0) return;
    asked.current = false;
    const names = new Set(problems.map((problem) => problem.field));
    focusField(form.current, (field) => names.has(field.getAttribute("data-field") ?? ""));
  }, [problems]);
  return { form, guard, setUnreadable, attempts, forget };
}

const isEmpty = (control: HTMLInputElement) =>
  control.value === "" &&
  control.type !== "checkbox" &&
  control.type !== "radio" &&
  control.closest("[data-filled=true]") === null;

function useFocusFirst(form: RefObject<HTMLFormElement | null>, wanted: boolean) {
  useEffect(() => {
    if (!wanted || !form.current || form.current.contains(document.activeElement)) return;
    const fields = [...form.current.querySelectorAll<HTMLInputElement>("input, textarea")];
    (fields.find((field) => isEmpty(field) && !field.disabled) ?? fields[0])?.focus();
  }, [form, wanted]);
}

/** Enter to the next field, Ctrl S, Esc, the main action, and problems beside their fields. */
export function Form({
  label,
  problems = noProblems,
  onSave,
  onSubmit,
  onCancel,
  focusFirst = true,
  children,
}: Props) {
  const { form, guard, setUnreadable, attempts, forget } = useGuard(problems);
  const save = onSave && (() => guard(onSave));
  const submit = onSubmit && (() => guard(onSubmit));
  const keys: Shortcut[] = [];
  if (save) keys.push({ key: "Ctrl S", label: "保存", run: save });
  if (onCancel) keys.push({ key: "Esc", label: "返回", run: onCancel });
  if (submit) keys.push({ key: "Enter", label: "下一项、办理", run: submit });
  useKeys("pane", keys);
  useFocusFirst(form, focusFirst);

  const enter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || isComposing(event.nativeEvent)) return;
    if (!enterMovesOn(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = nextField(event.currentTarget, event.target);
    if (next) next.focus();
    else (submit ?? save)?.();
  };
  const context = { problems, setUnreadable, attempts, save, submit, cancel: onCancel };
  return (
    <form
      ref={form}
      className="desk-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onInput={forget}
      onKeyDownCapture={enter}
    >
      <FormContext value={context}>{children}</FormContext>
    </form>
  );
}

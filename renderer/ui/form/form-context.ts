import { createContext, useContext } from "react";
import type { Problem } from "#shared/lib/result.ts";

/** What a form tells its fields and its footer. */
export interface FormContextValue {
  problems: readonly Problem[];
  /** A field whose text cannot be read says so here; the form does not save over it. */
  setUnreadable: (id: string, unreadable: boolean) => void;
  /** Rises with each refused attempt to save, so that unreadable fields say why. */
  attempts: number;
  save: (() => void) | undefined;
  submit: (() => void) | undefined;
  cancel: (() => void) | undefined;
}

const outside: FormContextValue = {
  problems: [],
  setUnreadable: () => undefined,
  attempts: 0,
  save: undefined,
  submit: undefined,
  cancel: undefined,
};

export const FormContext = createContext<FormContextValue>(outside);
export const useForm = (): FormContextValue => useContext(FormContext);

/** What a field tells the control inside it. */
export interface FieldContextValue {
  id: string;
  labelId: string;
  noteId: string | undefined;
  invalid: boolean;
  warned: boolean;
  prefilled: string | undefined;
  /** Puts a message of the control itself under the field. */
  report: (message: string | undefined) => void;
}

export const FieldContext = createContext<FieldContextValue | undefined>(undefined);

export interface ControlAttributes {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** The field around a control; a control outside a field is a mistake, since it would have no label. */
export function useField(): FieldContextValue & { attributes: ControlAttributes } {
  const field = useContext(FieldContext);
  if (!field) throw new Error("a form control stands outside a Field and has no label");
  const attributes: ControlAttributes = { id: field.id };
  if (field.noteId !== undefined) attributes["aria-describedby"] = field.noteId;
  if (field.invalid) attributes["aria-invalid"] = true;
  return { ...field, attributes };
}

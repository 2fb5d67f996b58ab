import "./file-choice.css";
import { useId } from "react";
import { Icon } from "../icon/Icon.tsx";

interface Props {
  /** The accessible name of the input: "客户表格". */
  label: string;
  /** What stands in it: "选择客户表格", or the file that was chosen. */
  title: string;
  hint: string;
  /** ".xlsx,.csv". */
  accept: string;
  multiple?: boolean;
  onChoose: (files: File[]) => void;
}

/** The system's own file dialog; files may be dropped here too. */
export function FileChoice({ label, title, hint, accept, multiple = false, onChoose }: Props) {
  const id = useId();
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onChoose(Array.from(files));
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
        <b>{title}</b>
        <small>{hint}</small>
      </span>
      <input
        id={id}
        className="file-input"
        type="file"
        multiple={multiple}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          // the same file can be chosen again after it was mended
          event.target.value = "";
        }}
      />
    </label>
  );
}

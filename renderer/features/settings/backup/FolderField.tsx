import { useEffect, useState } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Mount } from "#shared/bridge/backup.ts";

interface Props {
  label: string;
  value: string;
  onChange: (folder: string) => void;
  mounts: readonly Mount[];
  /** What is put behind a disk that is chosen. */
  below?: string;
  problem?: string | undefined;
  hint?: string;
  autoFocus?: boolean;
}

const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(0)} GB`;

/** A folder, typed or chosen from the disks that are there now. */
export function FolderField(props: Props) {
  const { label, value, onChange, mounts, below = "", problem, hint } = props;
  return (
    <div className="folder-field">
      <Field label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
        <TextInput
          value={value}
          onChange={onChange}
          maxLength={500}
          autoFocus={props.autoFocus ?? false}
          placeholder="完整路径，如 /media/usb 或 E:\"
        />
      </Field>
      {mounts.length > 0 && (
        <ul className="folder-choices" aria-label={`${label}可选`}>
          {mounts.map(({ folder, free, sameDisk }) => (
            <li key={folder}>
              <Action size="small" onClick={() => onChange(joined(folder, below))}>
                {folder}
              </Action>
              <small className="text-tertiary">
                剩 {gigabytes(free)}
                {sameDisk && "，和数据同一块磁盘"}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function joined(folder: string, below: string): string {
  if (below === "") return folder;
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + below : folder + separator + below;
}

/** The disks of this machine, and where the first place would go by itself. */
export function useMounts(): { mounts: Mount[]; suggested: string } {
  const [found, setFound] = useState<{ mounts: Mount[]; suggested: string }>({
    mounts: [],
    suggested: "",
  });
  useEffect(() => {
    callDesk("backup.mounts", {}).then(setFound, () => undefined);
  }, []);
  return found;
}

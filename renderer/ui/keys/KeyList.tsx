import "./keycap.css";
import { Fragment } from "react";
import { Keycap } from "./Keycap.tsx";
import type { KeyName } from "./key-registry.ts";

interface Line {
  keys: readonly KeyName[];
  label: string;
}

/** 按键一览: each key, or keys that do one thing, and what they do. */
export function KeyList({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="key-list">
      {lines.map(({ keys, label }) => (
        <Fragment key={`${keys.join()} ${label}`}>
          <dt>
            {keys.map((key) => (
              <Keycap key={key} name={key} />
            ))}
            <span className="sr-only">{keys.join("、")}</span>
          </dt>
          <dd>{label}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";

export interface LaunchAction {
  key: string;
  label: string;
  run: () => void;
}

interface Props {
  actions: readonly LaunchAction[];
  onCreate: () => void;
}

/** Before anything is typed: what can be looked for, and what can be begun without a customer. */
export function StartPage({ actions, onCreate }: Props) {
  return (
    <div className="search-body">
      <EmptyState
        icon="search"
        title="输入几个字就开始找"
        text="「酒行」「jiuhang」「ltjh」、电话后四位、TS 编号的后几位都可以。"
      />
      <div className="search-preview">
        <p className="text-tertiary text-small">也可以直接开始</p>
        <div className="search-launches launches-only">
          {actions.map(({ key, label, run }) => (
            <Action key={key} keys={key} onClick={run}>
              {label}
            </Action>
          ))}
          <Action keys="F7" onClick={onCreate}>
            新建客户
          </Action>
        </div>
      </div>
    </div>
  );
}

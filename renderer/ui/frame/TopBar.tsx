import "./frame.css";
import type { ReactNode } from "react";
import { IconAction } from "../button/Action.tsx";
import { Icon } from "../icon/Icon.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { Avatar } from "../panel/Marks.tsx";
import { SaveMark, type SaveState } from "./SaveMark.tsx";

interface Props {
  title: string;
  /** Behind the title: "11 月 23 日 星期一·砚湖实业 总部前台 A". */
  line: ReactNode;
  searchHint: string;
  /** Without it there is no search here. */
  onSearch?: () => void;
  save: SaveState;
  /** Behind the state of saving: places that belong to the desk, not to a capability. */
  extra?: ReactNode;
  person: { name: string; role: string };
  onPerson?: () => void;
  onLock: () => void;
}

/** Where one is, the search, what became of the last save, who is at the desk, and the lock. */
export function TopBar(props: Props) {
  return (
    <header className="top-bar">
      <div className="top-where">
        <b>{props.title}</b>
        <span className="text-tertiary text-table ellipsis">{props.line}</span>
      </div>
      {props.onSearch ? (
        <button
          type="button"
          className="top-search"
          aria-keyshortcuts="Control+K"
          onClick={props.onSearch}
        >
          <Icon name="search" />
          <span className="grow ellipsis">{props.searchHint}</span>
          <Keycap name="Ctrl K" />
        </button>
      ) : (
        <span />
      )}
      <div className="top-who">
        <SaveMark state={props.save} />
        <span className="top-rule" />
        {props.extra}
        <Person {...props.person} onClick={props.onPerson} />
        <IconAction icon="lock" label="锁定" keys="Ctrl L" onClick={props.onLock} />
      </div>
    </header>
  );
}

interface PersonProps {
  name: string;
  role: string;
  onClick: (() => void) | undefined;
}

function Person({ name, role, onClick }: PersonProps) {
  const content = (
    <>
      <Avatar name={name} />
      <span>
        <b>{name}</b>
        <small>{role}</small>
      </span>
    </>
  );
  if (!onClick) return <span className="top-person">{content}</span>;
  return (
    <button type="button" className="top-person" onClick={onClick}>
      {content}
    </button>
  );
}

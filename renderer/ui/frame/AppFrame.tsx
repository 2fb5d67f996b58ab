import "./frame.css";
import type { ReactNode } from "react";

interface Props {
  /** Without it the work takes the whole width. */
  rail?: ReactNode;
  topBar: ReactNode;
  /** Lines between the bar and the work: a notice that concerns the whole desk. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The desk: rail at the left, bar above, the work area as a sheet of paper on it. */
export function AppFrame({ rail, topBar, notice, children }: Props) {
  return (
    <div className={rail ? "app-frame" : "app-frame app-frame-alone"}>
      {rail}
      {topBar}
      <main className="work-area">
        {notice && <div className="work-notice">{notice}</div>}
        <div className="work-body">{children}</div>
      </main>
    </div>
  );
}

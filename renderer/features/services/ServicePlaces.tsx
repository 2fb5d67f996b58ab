import { useLocation } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { MoreActions } from "#renderer/ui/button/MoreActions.tsx";

const daily = [
  { id: "board", label: "派工板" },
  { id: "cash", label: "缴款" },
  { id: "check", label: "校验" },
];
const others = [
  { id: "survey", label: "满意度" },
  { id: "materials", label: "未退领用" },
  { id: "devices", label: "设备履历" },
];

/** The ways from the list of orders to the other places of the service. */
export function ServicePlaces() {
  const [, navigate] = useLocation();
  return (
    <>
      {daily.map(({ id, label }) => (
        <Action key={id} kind="link" size="small" onClick={() => navigate(`/services/${id}`)}>
          {label}
        </Action>
      ))}
      <MoreActions items={others} onChoose={(id) => navigate(`/services/${id}`)} />
      <span className="grow" />
      <Action kind="link" size="small" keys="F4" onClick={() => navigate("/services/new")}>
        派工
      </Action>
    </>
  );
}

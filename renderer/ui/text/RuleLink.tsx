/** 打开规则: where a rule stands with its parameters; the administrator sets them there. */
export const RuleLink = ({ rule }: { rule: string }) => (
  <a className="link-button" href={`#/settings/rules/${encodeURIComponent(rule)}`}>
    打开规则
  </a>
);

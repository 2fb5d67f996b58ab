import { useCounter } from "#renderer/data/live.ts";
import type { AnswerTo } from "#renderer/data/search/use-search.ts";
import { Keycap } from "#renderer/ui/keys/Keycap.tsx";

const grouped = new Intl.NumberFormat("zh-CN");

function outcome(query: string, answer: AnswerTo | undefined): string {
  if (query === "" || answer?.query !== query) return "里找";
  const { length } = answer.hits;
  if (length === 0) return "中没有找到";
  return answer.more ? `中找到 ${length} 条以上，请再多输入几个字` : `中找到 ${length} 条`;
}

/** The keys of the search, and how much was found. */
export function SearchFooter(props: { query: string; answer: AnswerTo | undefined }) {
  const customers = useCounter("customer.all");
  return (
    <footer className="search-footer">
      <span>
        <Keycap name="↑" />
        <Keycap name="↓" />
        选择
      </span>
      <span>
        <Keycap name="Enter" />
        打开
      </span>
      <span>
        <Keycap name="Tab" />
        到右边
      </span>
      <span>
        <Keycap name="Esc" />
        关闭
      </span>
      <span className="grow" />
      <span role="status" className="num">
        {`在 ${grouped.format(customers)} 个客户${outcome(props.query, props.answer)}`}
      </span>
    </footer>
  );
}

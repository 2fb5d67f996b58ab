import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./tokens.css";
import "./global.css";
import "./antd.css";
import "dayjs/locale/zh-cn";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import { type ReactNode, useLayoutEffect } from "react";
import { buttonConfig, darkTheme, lightTheme } from "./antd-theme.ts";

dayjs.locale("zh-cn");

export type ThemeName = "light" | "dark";

interface Props {
  theme: ThemeName;
  children: ReactNode;
}

/** Fonts, colours and words of antd for everything below; the same theme is named on <html> for our own CSS. */
export function ThemeProvider({ theme, children }: Props) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <ConfigProvider
      locale={zhCN}
      button={buttonConfig}
      theme={theme === "dark" ? darkTheme : lightTheme}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}

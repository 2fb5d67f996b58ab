import { type ThemeConfig, theme } from "antd";
import { components } from "./antd-components.ts";
import { darkToken, lightToken } from "./antd-tokens.ts";

/** The dark algorithm derives the seed colours anew (#2e7a85 would become #2a6b74); this puts them back as written. */
const darkAsWritten: typeof theme.darkAlgorithm = (seed, map) => ({
  ...theme.darkAlgorithm(seed, map),
  colorPrimary: seed.colorPrimary,
  colorInfo: seed.colorInfo,
  colorLink: seed.colorLink,
  colorError: seed.colorError,
  colorWarning: seed.colorWarning,
  colorSuccess: seed.colorSuccess,
});

export const lightTheme: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: lightToken,
  components: components(lightToken, {
    frame: "#efede6",
    voidBg: "#efeee9",
    errorSolid: "#b4331b",
  }),
};

export const darkTheme: ThemeConfig = {
  algorithm: darkAsWritten,
  token: darkToken,
  components: components(darkToken, { frame: "#0c1316", voidBg: "#222d31", errorSolid: "#b4331b" }),
};

/** Without it antd writes 保 存 for 保存, and labels are a contract. */
export const buttonConfig = { autoInsertSpace: false } as const;

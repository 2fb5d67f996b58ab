import { type App, type Session, shell } from "electron";
import { isOwn } from "./protocol.ts";

/** Shuts every way out of the program's own pages: network, permissions, downloads. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const inside = isOwn(details.url) || isOwn(details.url.replace(/^blob:/, ""));
    answer({ cancel: !inside && !details.url.startsWith("data:image/") });
  });
}

/** Shuts every way to another page, for windows that exist and any that may come. */
export function guardContents(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => {
      if (!event.isMainFrame || !isOwn(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => {
      if (!isOwn(event.url)) event.preventDefault();
    });
  });
}

/** Shows a file in the system's file manager. */
export const reveal = async (file: string): Promise<void> => shell.showItemInFolder(file);

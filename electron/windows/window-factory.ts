import { BrowserWindow, type Session } from "electron";

interface WindowOptions {
  session: Session;
  /** The preload that offers the bridge; a window without one has no way to the host. */
  preload?: string;
  show: boolean;
}

/** The only place where a window is made, so that none can have other security preferences than these. */
export function createWindow({ session, preload, show }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show,
    title: "前台通",
    backgroundColor: "#F7F6F2",
    autoHideMenuBar: true,
    webPreferences: {
      session,
      ...(preload === undefined ? {} : { preload }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
      // A hidden window must lay out and load fonts as fast as a visible one.
      backgroundThrottling: show,
    },
  });
  return window;
}

// The built host in a process of its own, so that a test can kill it. Plain JavaScript, since it runs without anything that builds it.
const { host, ...options } = JSON.parse(process.argv[2]);
const { startBrowserHost } = await import(host);
const desk = await startBrowserHost({ ...options, headless: true, version: "test" });
process.on("message", () => desk.close().finally(() => process.exit(0)));
process.send("open");

/** Stands in for @vscode/native-watchdog, which has no prebuilt binary: ends this process when `pid` is gone. */
const PARENT_GONE = 87;

exports.start = (pid) => {
  const timer = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(PARENT_GONE);
    }
  }, 2000);
  timer.unref();
};

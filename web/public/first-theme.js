// The theme that was chosen before, set before anything is painted: nobody is dazzled at night while the pages load.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("simu-theme");
  } catch {
    // Storage may be forbidden; the system's theme serves.
  }
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();

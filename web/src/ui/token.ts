/** The present value of a colour token as `rgb(…)`, for canvases that do not read style sheets. */
export function token(name: `--${string}`): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** Calls back when light turns to dark or back, by the system or by hand. @returns how to stop */
export function onScheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  document.addEventListener('ascribe:theme', changed);
  return () => {
    system.removeEventListener('change', changed);
    document.removeEventListener('ascribe:theme', changed);
  };
}

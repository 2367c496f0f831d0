import { useState } from 'react';

const KEY = 'ascribe.theme';
const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const;
type Theme = keyof typeof NEXT;
const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '○', dark: '●' };

/** The scheme that was chosen, put on the page; before the first drawing, so that nothing flashes. */
export function applyTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  const theme = stored === 'light' || stored === 'dark' ? stored : 'system';
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  return theme;
}

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const [theme, setTheme] = useState(applyTheme);
  const change = () => {
    localStorage.setItem(KEY, NEXT[theme]);
    setTheme(applyTheme());
    document.dispatchEvent(new Event('ascribe:theme'));
  };
  return (
    <button
      type="button"
      className="icon-button"
      onClick={change}
      aria-label={`Colours: ${theme}`}
      title={`Colours: ${theme}`}
    >
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  );
}

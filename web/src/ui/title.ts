import { useEffect } from 'react';

/** Names the page in the window's title, for tabs, bookmarks and screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Ascribe`;
  }, [title]);
}

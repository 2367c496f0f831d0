import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Span } from '../../../../src/model/index.ts';
import { pointsIn } from '../../ui/offsets.ts';

/** Longest selection that can stand for a value. */
const LONGEST = 500;

/** The words that are selected in the report's body, as a span of it; null for none. */
export function useSelection(body: string): readonly [RefObject<HTMLDivElement | null>, Span | null] {
  const element = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const changed = () => {
      const next = element.current && selectedIn(element.current, body);
      // A click into the panel beside the text takes the selection away; what was selected stays until other words are.
      if (next) setSpan(next);
      else if (element.current?.contains(document.getSelection()?.anchorNode ?? null)) setSpan(null);
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [body]);
  return [element, span];
}

function selectedIn(element: HTMLElement, body: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return trimmed(body, before.toString().length, range.toString().length);
}

/** The selection without the blanks around it, in code points. */
function trimmed(body: string, from: number, length: number): Span | null {
  const raw = body.slice(from, from + length);
  const text = raw.trim();
  if (text === '' || text.length > LONGEST) return null;
  const start = pointsIn(body.slice(0, from + raw.indexOf(text)));
  return { text, start, end: start + pointsIn(text) };
}

import { useEffect, useRef, useState } from 'react';

/** How long people pause when they have finished a word. */
const pause = 300;

/** A text that is shown at once and told when the typing pauses. */
export const useDebounced = (
  given: string,
  tell: (value: string) => void,
): readonly [string, (value: string) => void] => {
  const [text, setText] = useState(given);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(given), [given]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tell(value), pause);
  };
  return [text, change];
};

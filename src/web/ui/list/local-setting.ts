import { useState } from "react";

/** A setting of this person at this computer, kept in the browser; unreadable contents count as none. */
export function useLocalSetting<Value>(key: string, usual: Value): readonly [Value, (value: Value) => void] {
  const name = `congtam.${key}`;
  const [chosen, setChosen] = useState<Value | undefined>(() => {
    try {
      const text = localStorage.getItem(name);
      return text === null ? undefined : (JSON.parse(text) as Value);
    } catch {
      return undefined;
    }
  });
  const change = (next: Value) => {
    setChosen(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // Kept for this page only when the store is full or forbidden.
    }
  };
  return [chosen ?? usual, change];
}

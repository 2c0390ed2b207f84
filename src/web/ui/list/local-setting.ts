import { useState } from "react";

/** A setting of this person at this computer, kept in the browser; unreadable contents count as none. */
export function useLocalSetting<Value>(key: string, usual: Value): readonly [Value, (value: Value) => void] {
  const name = `congtam.${key}`;
  const [value, setValue] = useState<Value>(() => {
    try {
      const text = localStorage.getItem(name);
      return text === null ? usual : (JSON.parse(text) as Value);
    } catch {
      return usual;
    }
  });
  const change = (next: Value) => {
    setValue(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // Kept for this page only when the store is full or forbidden.
    }
  };
  return [value, change];
}

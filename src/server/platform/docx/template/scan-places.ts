import { linePlaces, type TemplatePlace } from "../../../../domain/documents/template-place.ts";

const written = /\{\{\s*([#@^/]?)\s*([^{}]*?)\s*\}\}/g;

/**
 * What can be said of the places of a template that is not read as a whole, as where a list is not closed: names that no
 * place has, and required ones that are nowhere in its words. Which list a place stands in is not known then.
 * @example scanPlaces("{{nam_nay}} {{#can_cu}}", places).unknown // ["{{nam_nay}}"]
 */
export function scanPlaces(words: string, places: readonly TemplatePlace[]) {
  const known = new Set([...places.flatMap(withColumns), ...linePlaces].map(({ name }) => name));
  const unknown = [...words.matchAll(written)].flatMap(([, sign = "", name = ""]) =>
    sign === "/" || known.has(small(name)) ? [] : [`{{${sign}${name}}}`],
  );
  const isThere = ({ name }: TemplatePlace) => small(words).includes(name);
  const missing = places.filter(
    (place) => place.required && !isThere(place) && !places.some((one) => one.replaces === place.name && isThere(one)),
  );
  return { unknown: [...new Set(unknown)], missing };
}

const withColumns = (place: TemplatePlace): TemplatePlace[] => [place, ...(place.columns ?? [])];
const small = (text: string) => text.toLocaleLowerCase("vi");

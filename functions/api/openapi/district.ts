import { allRoutes } from '../audiences.ts';
import { apiDocument } from './document.ts';

let document: object | undefined;

/** The API document of every district, made when first asked for: it depends on nothing but the routes. */
export const districtDocument = (): object => {
  document ??= apiDocument(allRoutes);
  return document;
};

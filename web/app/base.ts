/**
 * Where this district is mounted: `/` behind CloudFront, `/<city>/<district>/` on one machine. The server says it in the
 * page's `<base>`, so that one build serves any district.
 */
export const basePath: string = new URL(document.baseURI).pathname;

/** The whole address of a path within the district: `inBase('v1/tenant')`. */
export const inBase = (path: string): string => new URL(path, document.baseURI).href;

/** Whether other places are mounted below this one: a city, on one machine. */
export const standsAboveOthers: boolean = basePath.split('/').filter(Boolean).length === 1;

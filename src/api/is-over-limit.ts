/** Codes that public APIs have for it, also with HTTP 200. */
const LIMIT_CODE = /limit|quota|throttl|too_?many_?requests/i;

/**
 * Whether the service has had too many requests. Its limit counts those of an API key in a moving hour, so
 * it is not the fault of the person who meets it. Source: glympse-api.md.
 */
export const isOverLimit = (code: string, status: number | undefined): boolean =>
  status === 429 || LIMIT_CODE.test(code);

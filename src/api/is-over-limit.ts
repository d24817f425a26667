/** Codes that public APIs have for it, also with HTTP 200. A limit of something else is not meant, such as of tries. */
const LIMIT_CODE =
  /(^|[\W_])rate|quota|throttl|slow.?down|too.?many.?(request|call)|(request|call|quer|api).{0,5}(limit|exceed)|^(over.?)?limit/i;

/**
 * Whether the service has had too many requests. Its limit counts those of an API key in a moving hour, so
 * it is not the fault of the person who meets it. Source: glympse-api.md.
 */
export const isOverLimit = (code: string, status: number | undefined): boolean =>
  status === 429 || LIMIT_CODE.test(code);

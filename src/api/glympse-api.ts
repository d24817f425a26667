/** The base URL of the Glympse API. Source: glympse-api.md. */
export const GLYMPSE_API = 'https://api.glympse.com/v2/';

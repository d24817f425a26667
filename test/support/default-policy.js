/* global trustedTypes */
trustedTypes.createPolicy('default', { createHTML: (html) => html });

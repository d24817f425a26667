import type { Part } from '../part.js';
import { explain } from './explain.js';
import { addressView } from './view.js';

/** The first form: everybody loads it. What comes of it is the flow's. */
export const part: Part = { name: 'address', views: { address: addressView }, explain };

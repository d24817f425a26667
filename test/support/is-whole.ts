/** This browser tries all of what is generated or drawn at random; the rest, in which the same code does the same, a part of it. */
export const isWhole = navigator.userAgent.includes('Chrome');

/** A colour as it is painted: sRGB, each from 0 to 255, and how much it covers, from 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const context = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Any colour of CSS, whatever its space: the browser paints it. */
export function readColor(color: string): Rgba {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

export function over([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba {
  const mix = (front: number, back: number) => front * alpha + back * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Rgba): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio (WCAG 2.2, 1.4.3), of 1 to 21. */
export function contrast(one: Rgba, other: Rgba): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** What is painted behind an element's text. A dialog is opaque, so that what is behind it does not matter. */
export function backgroundOf(element: Element): Rgba {
  const layers: Rgba[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const layer = readColor(getComputedStyle(at).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  const canvas = document.documentElement.appendChild(document.createElement('i'));
  canvas.style.background = 'Canvas';
  const base = readColor(getComputedStyle(canvas).backgroundColor);
  canvas.remove();
  return layers.reduceRight((below, layer) => over(layer, below), base);
}

/** How well an element's text can be read where it stands. */
export function contrastOf(element: Element): number {
  const background = backgroundOf(element);
  return contrast(over(readColor(getComputedStyle(element).color), background), background);
}

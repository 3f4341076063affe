/**
 * Colour as eyes see it, for tests of the tokens: WCAG contrast, OKLab distance, and colour-vision
 * deficiencies simulated by the matrices of Machado, Oliveira and Fernandes (2009, severity 1).
 */

/** Red, green, blue from 0 to 1, gamma-encoded as in sRGB. */
export type Rgb = readonly [number, number, number];

export const VISIONS = ['normal', 'deutan', 'protan', 'tritan', 'grey'] as const;
export type Vision = (typeof VISIONS)[number];

type Matrix = readonly [Rgb, Rgb, Rgb];

const LUMINANCE: Rgb = [0.2126, 0.7152, 0.0722];

const SEEN: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
};

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [a, b].map((rgb) => dot(LUMINANCE, linear(rgb))).sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Distance in OKLab, times 100, as seen with that vision. About 2 is just noticeable. */
export function difference(a: Rgb, b: Rgb, vision: Vision): number {
  const [p, q] = [seen(a, vision), seen(b, vision)].map(oklab);
  return 100 * Math.hypot(...(p as Rgb).map((value, axis) => value - ((q as Rgb)[axis] ?? 0)));
}

function seen(rgb: Rgb, vision: Vision): Rgb {
  const light = linear(rgb);
  return SEEN[vision].map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Rgb;
}

function linear(rgb: Rgb): Rgb {
  return rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
}

function oklab(light: Rgb): Rgb {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

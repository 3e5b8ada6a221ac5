/** Which characters are in which piece of the font: a long list, which the first page is not kept waiting for. */
const declared = (): Promise<unknown> => import('@fontsource-variable/noto-sans-sc/wght.css');

let declaring: Promise<unknown> | undefined;

export const declareFont = (): Promise<unknown> => {
  declaring ??= declared();
  return declaring;
};

/** Resolves once the font can draw this text. A piece that cannot be had is left to whatever font the machine has. */
export const fontFor = async (text: string): Promise<void> => {
  await declareFont();
  await document.fonts.load('16px "Noto Sans SC Variable"', text);
};

import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Chromium from npm, with the libraries that it needs, so that a machine with nothing but Node can run these tests.
 * `CHROMIUM` names another one.
 */
export const bundledChromium = async (): Promise<string> => {
  // The package unpacks those libraries, and points the linker at them, only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};

const flags = [
  '--no-sandbox',
  // The map draws with WebGL, here on the processor.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The rest of the page needs no WebGL: laid together without, it takes a third of the processor's time.
  '--disable-gpu-compositing',
  // Nothing but loopback is to be reached, so nothing else is tried.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: process.env.CHROMIUM ?? (await bundledChromium()), args: flags });

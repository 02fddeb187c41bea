import { JS_FLAGS } from '#shared/security/js-flags.ts'

/** Features that phone home, keep something, or start processes nobody asked for; the first lines repeat Playwright's own list, which a later switch replaces. */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'SpareRendererForSitePerProcess',
  'Translate',
]

/**
 * Switches for every Chromium the host starts: no word to the outside, no name resolved, nothing of a page on the disk.
 * Pages live in an incognito profile; the profile's folder is temporary and removed at the end.
 */
export function switches(): string[] {
  return [
    `--disable-features=${FEATURES_OFF.join(',')}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--incognito',
    `--js-flags=${JS_FLAGS}`,
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--disable-gpu-shader-disk-cache',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-crash-reporter',
    '--disable-breakpad',
    '--disable-sync',
    '--disable-translate',
    '--disable-spell-checking',
    '--no-pings',
    '--no-default-browser-check',
    '--no-first-run',
    '--deny-permission-prompts',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--site-per-process',
    // Chromium shows a bar over the page about `--no-sandbox`; the host says it on the terminal instead.
    ...(isRoot() ? ['--test-type'] : []),
  ]
}

/** Switches of Playwright's that a daily program can do without: they hide scroll bars, mute, or soften a guard. */
export const PLAYWRIGHT_SWITCHES_OFF = [
  'about:blank',
  '--hide-scrollbars',
  '--mute-audio',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--unsafely-disable-devtools-self-xss-warnings',
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
]

/** Chromium's own sandbox does not work for root. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * The one content security policy of the page, the same in both shells: everything comes from the app itself.
 * Two Trusted Types policies may be made, once each: Vue's own, which it needs for static markup, and `default`, with
 * which the page lets through empty markup and its own workers and nothing else (ui/app/trusted-types.ts).
 * WebAssembly may be compiled, since a runtime of ONNX is nothing else; text still never becomes code
 * (docs/decisions/0026-webassembly-in-a-worker.md).
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue default',
].join('; ')

/** Goes with every answer either shell gives, refusals included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** A fresh nonce for each response, in `response.locals.nonce`: react-aria adds style elements at run time. */
export const nonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
}

/** Nothing from anywhere else, nothing inline but what carries the nonce. */
export function securityHeaders(publicUrl: string | undefined): RequestHandler {
  const sockets = publicUrl ? [publicUrl.replace(/^http/, 'ws')] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as unknown as { locals: { nonce: string } }).locals.nonce}'`,
        ],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...sockets],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameSrc: ["'self'"],
        frameAncestors: [(request) => (mayBeFramed(request.url ?? '') ? "'self'" : "'none'")],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Browsers ignore it over plain http, where a laptop in a workshop room serves.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })
}

/** What the Console frames to show what people see; without the Console around it, it shows nothing and can do nothing. */
function mayBeFramed(address: string): boolean {
  return /^\/b\/[A-Za-z0-9_-]+\/seen\/(pocket|board)$/.test(address)
}

/** What helmet leaves to us: no search engines, no device features a whiteboard has no use for. */
export const quietHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Robots-Tag', 'noindex')
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self), fullscreen=(self), screen-wake-lock=(self)',
  )
  next()
}

/** Answers of the API are about now and about one person. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

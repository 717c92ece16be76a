import { extname } from 'node:path'
import express, { type RequestHandler, type Response } from 'express'

/** How a compressed copy beside a file is called, and what the wire calls it; the smaller first. */
const copies = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const

type Options = {
  readonly maxAge: string
  readonly immutable: boolean
}

/** The files of a folder but for pages, each as the smallest copy that the browser reads. Passes on what is not there. */
export function files(directory: string, options: Options): RequestHandler {
  const plain = express.static(directory, { ...options, index: false, redirect: false })
  const compressed = express.static(directory, { ...options, index: false, redirect: false, setHeaders: asItsOriginal })
  return (request, response, next) => {
    const { url } = request
    // As it lies there, the page lacks its nonce.
    if (request.path.endsWith('.html')) return next()
    const wanted = copies.filter(({ encoding }) => request.acceptsEncodings(encoding) === encoding)
    response.vary('Accept-Encoding')
    const tryNext: (problem?: unknown) => void = (problem) => {
      request.url = url
      if (problem) return next(problem)
      const copy = wanted.shift()
      if (!copy) return plain(request, response, next)
      const [path] = url.split('?', 1)
      request.url = `${path}${copy.ending}`
      compressed(request, response, tryNext)
    }
    tryNext()
  }
}

/** Told as what it is when unpacked. */
function asItsOriginal(response: Response, path: string): void {
  const copy = copies.find(({ ending }) => path.endsWith(ending))
  if (!copy) return
  response.type(extname(path.slice(0, -copy.ending.length)))
  response.setHeader('Content-Encoding', copy.encoding)
}

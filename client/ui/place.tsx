import { type ComponentProps, type MouseEvent, startTransition, useEffect, useState } from 'react'

const listeners = new Set<() => void>()

type Going = {
  /** In place of where one is, so that "back" does not lead here. */
  readonly replace?: boolean
}

/** Goes to another page of this site, without loading it anew. */
export function goTo(path: string, { replace = false }: Going = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  for (const notify of listeners) notify()
}

/** The path of the page that is shown. A page that has to be fetched first lets the one before it stay until then. */
export function usePlace(): string {
  const [path, setPath] = useState(() => location.pathname)
  useEffect(() => {
    const onChange = () => startTransition(() => setPath(location.pathname))
    onChange()
    listeners.add(onChange)
    addEventListener('popstate', onChange)
    return () => {
      listeners.delete(onChange)
      removeEventListener('popstate', onChange)
    }
  }, [])
  return path
}

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { readonly to: string }

/** A link to another page of this site. With a modifier key it opens as the browser would open any other. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  function onFollow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (event.defaultPrevented || !isPlain || (rest.target ?? '_self') !== '_self') return
    event.preventDefault()
    goTo(to)
  }
  return <a {...rest} href={to} onClick={onFollow} />
}

/** Shows nothing, and leads on to another page. */
export function Onward({ to }: { readonly to: string }) {
  useEffect(() => goTo(to, { replace: true }), [to])
  return null
}

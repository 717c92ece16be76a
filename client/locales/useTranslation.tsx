import type { i18n as I18n, Namespace, TFunction } from 'i18next'
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { i18n } from './i18n.ts'

type Spoken<Ns extends Namespace> = { readonly t: TFunction<Ns>; readonly i18n: I18n }

const Language = createContext(i18n.language)
const spoken = new Map<string, Spoken<Namespace>>()

/** Renders what is inside again when another language is chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(onLanguage, () => i18n.language)
  return <Language value={language}>{children}</Language>
}

/**
 * The words of a namespace, or of several: `t('key')` for the first, `t('second:key')` for the others. One object for
 * everybody who asks for the same: react-i18next's makes eight hooks and a bound copy of all of i18next for each, which on
 * a full board took a tenth of the time until it is shown and two of its sixteen megabytes.
 */
export function useTranslation<const Ns extends Namespace>(namespaces: Ns): Spoken<Ns> {
  const language = useContext(Language)
  const key = `${language} ${namespaces}`
  const known = spoken.get(key)
  if (known) return known as Spoken<Ns>
  const fresh: Spoken<Ns> = { t: remembering<TFunction<Ns>>(i18n.getFixedT(language, namespaces)), i18n }
  spoken.set(key, fresh as unknown as Spoken<Namespace>)
  return fresh
}

/** Words that need nothing to be put into them are looked up once: i18next takes longer for each than a button for itself. */
function remembering<T>(translate: T): T {
  const lookUp = translate as (key: string, values?: object) => string
  const plain = new Map<string, string>()
  // What was not there yet may be now.
  i18n.store.on('added', () => plain.clear())
  const t = (key: string, values?: object) => {
    if (values !== undefined) return lookUp(key, values)
    const known = plain.get(key) ?? lookUp(key)
    plain.set(key, known)
    return known
  }
  return t as unknown as T
}

function onLanguage(notify: () => void): () => void {
  i18n.on('languageChanged', notify)
  return () => i18n.off('languageChanged', notify)
}

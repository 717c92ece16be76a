import type { Page } from '@playwright/test'

/** Every byte in localStorage, sessionStorage and IndexedDB, as one text. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    const opened = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue
      const database = await opened(name)
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll()
        const values = await new Promise<unknown[]>((resolve) => {
          request.onsuccess = () => resolve(request.result)
        })
        for (const value of values)
          parts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value))
      }
      database.close()
    }
    return parts.join('\n')
  })
}

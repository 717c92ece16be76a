import { ImageOff } from 'lucide-react'
import type { Image } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe } from '../../sync/BoardSession.tsx'
import { useImageUrl } from '../../sync/images.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import styles from './PictureCard.module.css'
import { PictureField } from './PictureField.tsx'

type PictureCardProps = {
  readonly id: string
  readonly image: Image
  /** Its description is being written here. */
  readonly isWriting: boolean
  /** Absent while I may only read. */
  readonly onWrite: (() => void) | undefined
  readonly onWritten: (byKey: boolean) => void
}

/** A picture, and below it, while somebody writes it, what is to be seen in it. */
export function PictureCard({ id, image, isWriting, onWrite, onWritten }: PictureCardProps) {
  const { t } = useTranslation('draw')
  const shared = useBoard().images.text(id, 'text')
  const isMine = useMe().id === image.author
  const [width, height] = image.size
  return (
    <div className={styles.picture} style={{ width: `${width}px`, height: `${height}px` }}>
      <Seen file={image.file} />
      {isWriting && shared ? (
        <PictureField shared={shared} text={image.text} onWritten={onWritten} />
      ) : (
        isMine &&
        image.text === '' &&
        onWrite && (
          <button type="button" tabIndex={-1} className={`${styles.hint} nodrag nopan`} onClick={onWrite}>
            {t('picture.hint')}
          </button>
        )
      )}
    </div>
  )
}

function Seen({ file }: { readonly file: string }) {
  const { t } = useTranslation('draw')
  const url = useImageUrl(file)
  if (url === 'loading')
    return (
      <span className={styles.wait}>
        <Spinner label={t('picture.loading')} />
      </span>
    )
  if (url === 'missing')
    return (
      <span className={styles.wait}>
        <Icon of={ImageOff} />
        {t('picture.missing')}
      </span>
    )
  // What it shows is said by the thing around it.
  return <img src={url} alt="" draggable={false} className={styles.image} />
}

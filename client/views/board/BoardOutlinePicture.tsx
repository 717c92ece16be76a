import { useBoard } from '../../sync/BoardSession.tsx'
import { useImageUrl } from '../../sync/images.ts'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardOutlineText.module.css'

/** A picture, small; its description stands beside it. */
export function BoardOutlinePicture({ id }: { readonly id: string }) {
  const image = useRecord(useBoard().images, id)
  return image ? <Seen file={image.file} /> : null
}

function Seen({ file }: { readonly file: string }) {
  const url = useImageUrl(file)
  if (url === 'loading' || url === 'missing') return <span className={styles.picture} />
  return <img src={url} alt="" className={styles.picture} />
}

import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'

/** In place of a view that failed to load or to draw. */
export function Crash() {
  const { t } = useTranslation('common')
  return (
    <Page wordmark={<Wordmark />} width="s">
      <EmptyState
        title={t('crash.title')}
        actions={
          <>
            <ButtonLink to="/">{t('crash.home')}</ButtonLink>
            <Button variant="main" onPress={() => location.reload()}>
              {t('crash.reload')}
            </Button>
          </>
        }
      >
        <p role="alert">{t('crash.body')}</p>
      </EmptyState>
    </Page>
  )
}

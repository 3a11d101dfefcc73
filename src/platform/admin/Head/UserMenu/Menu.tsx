'use client'

import {
  Popup,
  PopupList,
  type Theme,
  useAuth,
  useConfig,
  useTheme,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import { textsIn } from '../../../i18n/languages'
import { adminPath } from '../../adminPath'
import { Icon } from '../../icons'
import { adminTexts } from '../../translations'
import '../head.css'
import { type Key, KeyHelp } from './KeyHelp'

const themes = ['light', 'dark', 'auto'] as const

/** Whose panel it is: account, language, theme, shortcuts, the way out. */
export const Menu = ({ keys }: { keys: Key[] }) => {
  const { config } = useConfig()
  const { user } = useAuth()
  const { i18n, languageOptions, switchLanguage } = useTranslation()
  const { autoMode, setTheme, theme } = useTheme()
  const texts = textsIn(adminTexts, i18n.language).userMenu
  const { account, logout } = config.admin.routes
  const [showsKeys, setShowsKeys] = useState(false)
  const shown = autoMode ? 'auto' : theme
  const name = String(user?.name ?? user?.email ?? '')
  return (
    <>
      <Popup
        button={
          <span aria-label={texts.label(name)} className="crm-head__button" role="img" title={name}>
            <Icon name="person" />
          </span>
        }
        horizontalAlign="right"
        id="crm-user-menu"
        render={({ close }) => (
          <>
            <p className="crm-menu__heading">{name}</p>
            <PopupList.ButtonGroup>
              <PopupList.Button href={adminPath(config, account)} onClick={close}>
                {texts.account}
              </PopupList.Button>
              <PopupList.Button
                onClick={() => {
                  close()
                  setShowsKeys(true)
                }}
              >
                {texts.shortcuts}
              </PopupList.Button>
            </PopupList.ButtonGroup>
            <p className="crm-menu__heading">{texts.language}</p>
            <PopupList.ButtonGroup>
              {languageOptions.map(({ label, value }) => (
                <PopupList.Button
                  active={value === i18n.language}
                  key={value}
                  onClick={() => void switchLanguage?.(value)}
                >
                  <span lang={value}>{label}</span>
                </PopupList.Button>
              ))}
            </PopupList.ButtonGroup>
            <p className="crm-menu__heading">{texts.theme}</p>
            <PopupList.ButtonGroup>
              {themes.map((one) => (
                <PopupList.Button
                  active={one === shown}
                  key={one} // Payload takes “auto” as well; its type does not say so.
                  onClick={() => setTheme(one as Theme)}
                >
                  {texts.themes[one]}
                </PopupList.Button>
              ))}
            </PopupList.ButtonGroup>
            <PopupList.Divider />
            <PopupList.ButtonGroup>
              <PopupList.Button href={adminPath(config, logout)}>{texts.logOut}</PopupList.Button>
            </PopupList.ButtonGroup>
          </>
        )}
        size="small"
        verticalAlign="bottom"
      />
      <KeyHelp isOpen={showsKeys} keys={keys} onChange={setShowsKeys} />
    </>
  )
}

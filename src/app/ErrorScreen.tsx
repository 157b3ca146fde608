import { Button, Placeholder } from '@vkontakte/vkui'
import { Component, type ReactNode } from 'react'

import { CATALOG } from '#domain/place.ts'

import { moveTo } from './navigation/navigator.ts'
import { text } from './text/shell.ts'

/** A bug reaches a person as this: no details, and a way back to what works. */
export class ErrorScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Placeholder
        stretched
        role="alert"
        title={text.broken}
        action={
          <Button size="m" onClick={this.backToCatalog}>
            {text.toCatalog}
          </Button>
        }
      >
        {text.brokenWhy}
      </Placeholder>
    )
  }

  private readonly backToCatalog = () => {
    moveTo(CATALOG)
    this.setState({ broken: false })
  }
}

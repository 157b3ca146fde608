import { useShown } from '../../navigation/useShown.ts'

/** Whether the sheet of this name is open over this group, as the history says. */
export function useSheet(name: string, groupId: string): boolean {
  const { modal, page } = useShown()
  return modal === name && page.screen === 'group' && page.groupId === groupId
}

/** What opens out of buttons comes apart from the page: menus, questions, small panels. */
export const loadMenuPanel = () => import('./MenuPanel.tsx')
export const loadChoicePanel = () => import('./ChoicePanel.tsx')
export const loadPopoverPanel = () => import('./PopoverPanel.tsx')

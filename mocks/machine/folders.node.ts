import { join } from 'node:path'

// This code runs as dist/start/start.js or beside it; `npm start` is called in the project's folder.
const project = process.cwd()

export const demoPicturesFolder = join(project, 'mocks/demo/pictures')
export const demoFeedFile = join(project, 'mocks/demo/feed.xml')
export const miniAppFolder = join(project, 'dist/app')
export const pageFolder = join(project, 'dist/start/page')

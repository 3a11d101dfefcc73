export { createProjects } from './projects'

import { createRouter, createWebHashHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { scrollBehavior } from './scroll.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name until it gives itself a narrower one with usePageTitle. */
    title: string
    /** A room fills the window: no sidebar. */
    room?: true
  }
}

/** One chunk a page. Names are what code links to; paths are what people bookmark. */
const routes: RouteRecordRaw[] = [
  { path: '/', redirect: { name: 'today' } },
  { path: '/today', name: 'today', component: () => import('../pages/TodayPage.vue'), meta: { title: 'Today' } },
  {
    path: '/library',
    name: 'library',
    component: () => import('../pages/LibraryPage.vue'),
    meta: { title: 'Library' },
  },
  {
    path: '/library/:courseId',
    name: 'course',
    component: () => import('../pages/CoursePage.vue'),
    props: true,
    meta: { title: 'Course' },
  },
  {
    path: '/library/:courseId/glossary',
    name: 'glossary',
    component: () => import('../pages/GlossaryPage.vue'),
    props: true,
    meta: { title: 'Glossary' },
  },
  {
    path: '/library/:courseId/assessment',
    name: 'assessment',
    component: () => import('../pages/AssessmentPage.vue'),
    props: true,
    meta: { title: 'Final assessment' },
  },
  {
    path: '/library/:courseId/assessment/room',
    name: 'assessment-room',
    component: () => import('../pages/AssessmentRoomPage.vue'),
    props: true,
    meta: { title: 'Final assessment', room: true },
  },
  {
    path: '/library/:courseId/placement',
    name: 'placement',
    component: () => import('../pages/PlacementPage.vue'),
    props: true,
    meta: { title: 'Placement' },
  },
  {
    path: '/library/:courseId/:lessonId',
    name: 'lesson',
    component: () => import('../pages/LessonPage.vue'),
    props: true,
    meta: { title: 'Lesson' },
  },
  {
    path: '/review',
    name: 'review',
    component: () => import('../pages/ReviewPage.vue'),
    props: { kind: 'review' },
    meta: { title: 'Review', room: true },
  },
  {
    path: '/review/practice',
    name: 'practice',
    component: () => import('../pages/ReviewPage.vue'),
    props: { kind: 'practice' },
    meta: { title: 'Practice', room: true },
  },
  {
    path: '/progress',
    name: 'progress',
    component: () => import('../pages/ProgressPage.vue'),
    meta: { title: 'Progress' },
  },
  { path: '/browse', name: 'browse', component: () => import('../pages/BrowsePage.vue'), meta: { title: 'Browse' } },
  {
    path: '/browse/:itemUid',
    name: 'item',
    component: () => import('../pages/BrowsePage.vue'),
    props: true,
    meta: { title: 'Question' },
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('../pages/SettingsPage.vue'),
    meta: { title: 'Settings' },
  },
  { path: '/help', name: 'help', component: () => import('../pages/HelpPage.vue'), meta: { title: 'Help' } },
  {
    path: '/:missing(.*)*',
    name: 'missing',
    component: () => import('../pages/MissingPage.vue'),
    meta: { title: 'Page not found' },
  },
]

/** Made when asked, not when loaded: it reads the address, and the key must have left the address by then. */
export function makeRouter(): Router {
  return createRouter({ history: createWebHashHistory(), routes, scrollBehavior })
}

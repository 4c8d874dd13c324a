import {
  Calendar,
  ChartLine,
  Check,
  Clock,
  FileText,
  House,
  Info,
  NotebookText,
  Search,
  ChartNoAxesGantt,
  Users,
  type LucideIcon,
} from 'lucide-react';

/** The pages of a taskforce in the order of the frame, with the key that goes there after `g`. */
export const pages = [
  { id: 'status', to: '/$slug/status', icon: NotebookText, key: 't' },
  { id: 'venter', to: '/$slug/venter', icon: Clock, key: 'v' },
  { id: 'fremdrift', to: '/$slug/fremdrift', icon: ChartLine, key: 'f' },
  { id: 'moeder', to: '/$slug/moeder', icon: Calendar, key: 'm' },
  { id: 'anbefalinger', to: '/$slug/anbefalinger', icon: FileText, key: 'a' },
  { id: 'viden', to: '/$slug/viden', icon: Search, key: 'i' },
  { id: 'plan', to: '/$slug/plan', icon: ChartNoAxesGantt, key: 'p' },
  { id: 'medlemmer', to: '/$slug/medlemmer', icon: Users, key: 'e' },
  { id: 'beslutninger', to: '/$slug/beslutninger', icon: Check, key: 'b' },
  { id: 'rapport', to: '/$slug/rapport', icon: NotebookText, key: 'r' },
  { id: 'rum', to: '/$slug/rum', icon: House, key: 's' },
  { id: 'om', to: '/$slug/om', icon: Info, key: 'o' },
] as const satisfies readonly { id: string; to: string; icon: LucideIcon; key: string }[];

export type PageId = (typeof pages)[number]['id'];

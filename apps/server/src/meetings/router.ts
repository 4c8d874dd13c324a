import { router } from '../doors/procedure.ts';
import { agendaDoors } from './agenda-router.ts';
import { planDoors } from './plan-router.ts';
import { planningDoors } from './planning-router.ts';
import { sessionDoors } from './session-router.ts';

export const meetingsRouter = router({ ...planningDoors, ...planDoors, ...agendaDoors, ...sessionDoors });

import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { actionOwner } from '../meetings/schema.ts';
import { actionStates } from './workflow.ts';

const id = z.uuid();
const version = z.int().positive();
const on = daySchema;
const said = (most: number) => z.string().trim().min(1).max(most);

/** `of` 'mine': what I own, myself, by my sector or by my role; 'given': what I have given to others or myself. */
export const actionListInput = { of: z.enum(['mine', 'given', 'all']), state: z.enum(actionStates).nullable() };

export const assignInput = { text: said(1000), owner: actionOwner, dueOn: on.nullable() };
export const finishInput = { actionId: id, version, result: said(2000) };

/** Hidden from lists until that day; null wakes it. */
export const snoozeInput = { actionId: id, version, untilOn: on.nullable() };
export const dropActionInput = { actionId: id, version, reason: said(1000) };

/** When things are taught: what the rules about sessions and the guides of trainers share. */
export { endOf, type Planned, type Slot, schedule } from "./schedule.ts";
export { type PartStart, sessionSlots } from "./session-slots.ts";
export { isLive, taughtLive, teachingOrder } from "./teaching-order.ts";

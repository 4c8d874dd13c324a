/** The most slots of a poll: beyond these no page stays readable. Apart from the inputs, because the form of slots counts them too. */
export const mostSlots = 40;

/** Where the desk is: the clock on the wall, and moments that belong to no contract. */
export const DESK_ZONE = 'Europe/Amsterdam';

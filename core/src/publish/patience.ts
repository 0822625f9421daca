/**
 * Seconds to wait before each look at whether a network has processed a file: soon at first, then every
 * half a minute, ten minutes in all. A picture takes a second, a long video minutes.
 */
export const LOOKS: readonly number[] = [1, 2, 3, 4, 5, 5, 10, 10, 15, 15, 20, ...Array(17).fill(30)];

/** Words after which something must follow: an emoji there stands for a word. */
export const BEFORE_NOUN = 'i we you they a an the my your our their of with to'.split(' ');

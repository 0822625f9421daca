/** Words that posts write in capitals to be heard, and that are no acronyms. */
export const SHOUTED =
  'free new now hurry urgent sale today only last chance limited stop attention important warning best huge amazing win click buy never always don’t must big deal offer'.split(
    ' ',
  );
